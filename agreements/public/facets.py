"""What a list of agreements can be narrowed by: each value with its count, and its link."""

from collections.abc import Mapping
from dataclasses import dataclass

from .counting import Counts
from .lists import AgreementsQuery, named
from .pages.standing import SIGNS

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
