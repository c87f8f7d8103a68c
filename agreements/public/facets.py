"""What a list of agreements can be narrowed by: each value with its count, and its link."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, F, Func, QuerySet, TextField, Value
from django.db.models.functions import ExtractYear

from agreements.shelf.card import CardQuerySet

from .filters import AgreementsQuery
from .pages.standing import SIGNS

Counts = dict[str, dict[str, int]]
"""By the name of a facet, then by its value."""


@dataclass(frozen=True)
class Choice:
    """One value: choosing it narrows the list, choosing it again removes it."""

    label: str
    count: int
    href: str
    chosen: bool
    sign: str = ""


@dataclass(frozen=True)
class Facet:
    """One way to narrow the list, with the values that keep something."""

    heading: str
    choices: list[Choice]


def facets(query: AgreementsQuery, statuses: Mapping[str, int]) -> list[Facet]:
    """Return the facets of `query`; `statuses` counts what its other filters keep, by status."""
    counted = counts({name: query.narrowed(but=name) for name in query.FACETS})
    counted["status"] = {code: statuses[code] for code in SIGNS if code in statuses}
    return [
        Facet(str(query.fields[name].label), _choices(query, name, counted.get(name, {})))
        for name in query.NARROWING
    ]


def _choices(query: AgreementsQuery, name: str, counted: Mapping[str, int]) -> list[Choice]:
    """The values in the order in which the form offers them; years, the newest first."""
    chosen = str(query.cleaned_data.get(name) or "")
    labels = query.labels(name) or {year: year for year in sorted(counted, reverse=True)}
    return [
        Choice(
            label=label,
            count=counted.get(value, 0),
            href=query.address(**{name: "" if value == chosen else value, "page": ""}),
            chosen=value == chosen,
            sign=SIGNS[value] if name == "status" else "",
        )
        for value, label in labels.items()
        if counted.get(value) or value == chosen
    ]


def chips(query: AgreementsQuery) -> list[tuple[str, str]]:
    """Return each filter in use, one that is wrong as it was given, with the link that removes it.

    A past day is among them.
    """
    return [
        (_named(query, name, value), query.address(**{name: "", "page": ""}))
        for name, value in query.but("order", "page")
    ]


def _named(query: AgreementsQuery, name: str, value: str) -> str:
    if name in query.errors:
        return f"{query.fields[name].label}: {value[:40]}"
    return query.labels(name).get(value, value)


def counts(kept: Mapping[str, CardQuerySet]) -> Counts:
    """Return for each facet how many of the cards that stand under its name bear each value.

    One query, whatever the facets.
    """
    first, *rest = (
        _borne(cards).annotate(asked=Value(f"{name}:")).values_list("asked", "facet", "count")
        for name, cards in kept.items()
    )
    counted: Counts = {}
    for asked, facet, count in first.union(*rest, all=True):
        if facet.startswith(asked):
            counted.setdefault(asked[:-1], {})[facet.removeprefix(asked)] = count
    return counted


def yearly(cards: CardQuerySet, names: Iterable[str]) -> dict[str, dict[str, dict[int, int]]]:
    """Return for each value of the facets `names` how many cards bear it, year by year.

    One query. Cards without a date count under the year 0.
    """
    counted: dict[str, dict[str, dict[int, int]]] = {name: {} for name in names}
    years = _borne(cards).annotate(year=ExtractYear("dated_on"))
    for facet, year, count in years.values_list("facet", "year", "count"):
        name, value = facet.split(":", 1)
        if name in counted:
            counted[name].setdefault(value, {})[year or 0] = count
    return counted


def _borne(cards: CardQuerySet) -> QuerySet:
    """The facets of `cards`, one row for each, with how many bear it."""
    facet = Func(F("facets"), function="unnest", output_field=TextField())
    return cards.order_by().annotate(facet=facet).values("facet").annotate(count=Count("edition"))
