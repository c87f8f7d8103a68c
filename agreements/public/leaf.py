"""One page of a list, and the way to the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from .filters import ListQuery

SIZE = 25
"""Entries on a page."""


@dataclass(frozen=True)
class Leaf:
    """The entries `first` to `last` of `count`, on page `number` of `pages`."""

    query: ListQuery
    items: Sequence[Any]
    number: int
    pages: int
    count: int

    @property
    def first(self) -> int:
        """The place of the first entry in the whole list, counted from 1."""
        return (self.number - 1) * SIZE + 1

    @property
    def last(self) -> int:
        """The place of the last entry in the whole list."""
        return self.first + len(self.items) - 1

    @property
    def previous(self) -> str | None:
        """The query of the page before, if there is one."""
        return self.query.address(page=self.number - 1) if 1 < self.number <= self.pages else None

    @property
    def next(self) -> str | None:
        """The query of the page after, if there is one."""
        return self.query.address(page=self.number + 1) if self.number < self.pages else None


def asked(found: QuerySet | Sequence[Any], query: ListQuery, count: int | None = None) -> Leaf:
    """Return the page of what was found that `query` asks for; `count` is how much, where known.

    A page that is not there is empty, and a fault of the query.
    """
    if count is None:
        count = found.count() if isinstance(found, QuerySet) else len(found)
    number, pages = query.number, max(-(-count // SIZE), 1)
    if number > pages:
        query.add_error("page", _("This list ends at page %(pages)d.") % {"pages": pages})
        return Leaf(query, [], number, pages, count)
    first = (number - 1) * SIZE
    return Leaf(query, _from(found, first, min(first + SIZE, count), count), number, pages, count)


def _from(found: QuerySet | Sequence[Any], first: int, last: int, count: int) -> list[Any]:
    """The entries between the two places; from the end of the list where that is nearer."""
    if first <= count - last or not isinstance(found, QuerySet):
        return list(found[first:last])
    return list(found.reverse()[count - last : count - first])[::-1]
