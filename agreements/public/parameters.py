"""What programs may ask in the query of each address: read off the forms that check it."""

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.http import QueryDict

from .filters import DayField, ListQuery, Query
from .gaps import GapsQuery
from .lists import query_of
from .log import LogQuery
from .question import SearchQuery
from .representations import LISTS
from .views import catalogue, changes, due, gaps, representation, search

Asked = Callable[[str, str], Query]
"""The query of an address, from the kind of its records and its extension."""


def _of_list(kind: str, extension: str) -> Query:
    step = "" if LISTS[extension].printed else "cursor"
    return query_of(kind)(QueryDict(), step=step)


def _of_search(kind: str, extension: str) -> Query:
    return SearchQuery(QueryDict(), step="" if LISTS[extension].printed else "page")


def _of_day(kind: str, extension: str) -> Query:
    return Query(QueryDict())


def _of_pages(kind: str, extension: str) -> Query:
    return ListQuery(QueryDict())


def _of_log(kind: str, extension: str) -> Query:
    return LogQuery(QueryDict())


def _of_gaps(kind: str, extension: str) -> Query:
    return GapsQuery(QueryDict())


QUERIES: dict[Callable[..., Any], Asked] = {
    catalogue.data: _of_list,
    search.data: _of_search,
    representation.record: _of_day,
    changes.data: _of_pages,
    changes.feed: _of_log,
    changes.feed_about: _of_log,
    due.feed: _of_pages,
    due.calendar: _of_day,
    gaps.feed: _of_gaps,
}
"""The query that each view knows; a view that is not here knows none."""

OF_THE_RECORD = ("subject", "party", "signatory", "occasion", "text", "state")
"""Parameters whose values are what the record holds: the list of that kind names them."""

DAY = "A past day: 2011-02-28, 2011-02 or 2011. A month or a year means its last day."

MOST = 30
"""Values that are listed one by one."""


def parameters(query: Query) -> Iterator[dict[str, Any]]:
    """Yield the parameters of `query`, as OpenAPI describes them."""
    for name, field in query.fields.items():
        schema = _schema(name, field)
        if name in query.SEVERAL:
            schema = {"type": "array", "items": schema}
        words = DAY if isinstance(field, DayField) else str(field.label)
        yield {"name": name, "in": "query", "description": words, "schema": schema}


def _schema(name: str, field: forms.Field) -> dict[str, Any]:
    if isinstance(field, forms.IntegerField):
        bounds = {"minimum": field.min_value, "maximum": field.max_value}
        return {"type": "integer", **bounds}
    codes = [str(code) for code, _label in getattr(field, "choices", ()) if code]
    if codes and name not in OF_THE_RECORD and len(codes) <= MOST:
        return {"type": "string", "enum": codes}
    return {"type": "string"}
