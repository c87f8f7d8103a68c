"""What a list of agreements can be narrowed by: each value with its count, and its link."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import connection
from django.db.models import Count, F, Func, QuerySet, TextField, Value
from django.db.models.functions import Concat, ExtractYear

from agreements.shelf.card import Card, CardQuerySet

from .lists import AgreementsQuery, named
from .narrowing import TOGETHER, Narrowing
from .pages.standing import SIGNS

Counts = dict[str, dict[str, int]]
"""By the name of a facet, then by its value."""

Yearly = dict[str, dict[str, dict[int, int]]]
"""By the name of a facet, then by its value, then by the year."""

FACET = Func(F("facets"), function="unnest", output_field=TextField())
"""Each facet of a card, in a row of its own."""

SHOWN = 12
"""Values of a facet that a list shows; the others are a link away."""


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
    """One way to narrow the list, with the values that keep something.

    `more` leads to all of them, where only the commonest are shown; `size` tells how many.
    """

    heading: str
    choices: list[Choice]
    size: int
    more: str


def facets(query: AgreementsQuery, counted: Counts) -> list[Facet]:
    """Return the facets of `query`, of which `counted` holds the counts."""
    shown = {name: _shown(query, name, counted.get(name, {})) for name in query.FACETS}
    people = {name: shown[name] for name in ("signatory", "occasion")}
    for kind, labels in named(query.language, (), people).items():
        query.offer(kind, labels)
    return [_facet(query, name, shown[name], counted.get(name, {})) for name in query.FACETS]


def _shown(query: AgreementsQuery, name: str, counted: Mapping[str, int]) -> list[str]:
    """The commonest values, or all when they are asked for, and those chosen."""
    by_count = sorted(counted, key=lambda value: (-counted[value], value))
    most = None if query.cleaned_data.get("all") == name else SHOWN
    return list(dict.fromkeys([*by_count[:most], *query.chosen(name)]))


def _facet(
    query: AgreementsQuery, name: str, shown: list[str], counted: Mapping[str, int]
) -> Facet:
    """The values in the order in which the form offers them."""
    chosen = query.chosen(name)
    choices = [
        Choice(
            label=label,
            count=counted.get(value, 0),
            href=query.address(**{name: _turned(chosen, value), "page": ""}),
            chosen=value in chosen,
            sign=SIGNS[value] if name == "status" else "",
        )
        for value, label in query.labels(name).items()
        if value in shown
    ]
    more = query.address(all=name, page="") if len(counted) > len(choices) else ""
    return Facet(str(query.FACETS[name]), choices, len(counted), more)


def _turned(chosen: list[str], value: str) -> list[str]:
    """The values `chosen`, with `value` or, where it is among them, without it."""
    without = [each for each in chosen if each != value]
    return without if value in chosen else [*chosen, value]


def chips(query: AgreementsQuery) -> list[tuple[str, str]]:
    """Return each filter in use, one that is wrong as it was given, with the link that removes it.

    A past day is among them.
    """
    return [
        (
            _named(query, name, value),
            query.address(**{name: _turned(query.data.getlist(name), value), "page": ""}),
        )
        for name, value in query.but("order", "page", "all")
    ]


def _named(query: AgreementsQuery, name: str, value: str) -> str:
    if name in query.errors:
        return f"{query.fields[name].label}: {value[:40]}"
    if name in query.FACETS:
        return query.labels(name).get(value, value)
    return f"{query.fields[name].label}: {value}"


@lru_cache(maxsize=64)
def counts(head: str, narrowing: Narrowing) -> Counts:
    """Return for each facet how many agreements each value would keep beside the other facets.

    One query, and another for the whole record where one facet alone is chosen. `head` is that
    of the log: until the next publication the counts stay the same, and the last are kept.
    """
    own = {name: narrowing.but(name) for name, _values in narrowing.chosen if name not in TOGETHER}
    beside = {name: each for name, each in own.items() if each.chosen}
    counted = _counted(narrowing, beside)
    for name in own.keys() - beside.keys():
        counted[name] = counts(head, own[name]).get(name, {})
    return counted


def _counted(narrowing: Narrowing, beside: Mapping[str, Narrowing]) -> Counts:
    """Count all values of what is kept; of the facets in `beside`, under the others alone."""
    asked = [
        _borne(narrowing.cards).annotate(asked=Value("")),
        *(_borne(each.cards).annotate(asked=Value(name)) for name, each in beside.items()),
        _by_status(beside.get("status", narrowing)),
        _commented(narrowing),
    ]
    first, *others = (each.values_list("asked", "facet", "count") for each in asked)
    counted: Counts = {}
    for of, facet, count in first.union(*others, all=True):
        name, value = facet.split(":", 1)
        if of == name or (not of and name not in beside):
            counted.setdefault(name, {})[value] = count
    return counted


def _by_status(narrowing: Narrowing) -> QuerySet:
    cards = narrowing.cards.filter(spans__period__contains=narrowing.day).order_by()
    facet = Concat(Value("status:"), "spans__status", output_field=TextField())
    counted = cards.annotate(facet=facet).values("facet").annotate(count=Count("edition"))
    return counted.annotate(asked=Value("status"))


def _commented(narrowing: Narrowing) -> QuerySet:
    cards = narrowing.commented(narrowing.cards).order_by().values("kind")
    counted = cards.annotate(count=Count("edition"))
    return counted.annotate(asked=Value("has"), facet=Value("has:commentary"))


@lru_cache(maxsize=64)
def statuses(head: str, narrowing: Narrowing) -> dict[str, int]:
    """Return how many agreements have each status, at that head of the log."""
    return narrowing.cards.by_status(narrowing.day)


@lru_cache(maxsize=64)
def yearly(head: str, on: date | None, names: Iterable[str]) -> Yearly:
    """Return for each value of the facets `names` how many agreements bear it, year by year.

    One query, for each head of the log. With a day, of the record of that day. Agreements
    without a date count under the year 0.
    """
    cards = Card.objects.of("agreement").stood(on).order_by().annotate(facet=FACET)
    each = cards.annotate(year=ExtractYear("dated_on")).values_list("facet", "year")
    borne, values = each.query.sql_with_params()
    counted: Yearly = {name: {} for name in names}
    with connection.cursor() as cursor:
        # Of the facets of many cards few are asked for: the others are not even grouped.
        cursor.execute(
            f"SELECT facet, year, count(*) FROM ({borne}) borne"
            " WHERE split_part(facet, ':', 1) = ANY(%s) GROUP BY facet, year",
            [*values, [*counted]],
        )
        for facet, year, count in cursor.fetchall():
            name, value = facet.split(":", 1)
            counted[name].setdefault(value, {})[int(year or 0)] = count
    return counted


def _borne(cards: CardQuerySet) -> QuerySet:
    """The facets of `cards`, one row for each, with how many bear it."""
    return cards.order_by().annotate(facet=FACET).values("facet").annotate(count=Count("edition"))
