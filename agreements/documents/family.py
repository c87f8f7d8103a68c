"""The family of an agreement: what it rests on, what rests on it, and on those in turn."""

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass

from .agreement import Agreement

LEVELS = 3
"""How many relations away an agreement may lie to be of the family."""

WIDEST = 30
"""Agreements that are taken at each level, the oldest first."""

Fetch = Callable[[Set[str], Set[str], int], Iterable[Agreement]]
"""Returns the agreements that the first set of slugs names, and those that have a relation to
one in the second: the oldest first, as many as asked for."""


@dataclass(frozen=True)
class Family:
    """The agreements by slug, `document` among them, and how many relations away each one lies.

    `above` holds those that it rests on, amends or replaces; `below` those that do so to it; an
    agreement may stand in both. `is_cut`: a level held more than are taken.
    """

    document: Agreement
    agreements: Mapping[str, Agreement]
    above: Mapping[str, int]
    below: Mapping[str, int]
    is_cut: bool


def family(document: Agreement, fetch: Fetch) -> Family:
    """Return the family of `document`, with one call of `fetch` for each level."""
    agreements, is_cut = {document.slug: document}, False
    above, below = {document.slug: 0}, {document.slug: 0}
    for level in range(1, LEVELS + 1):
        newest = _at(above, level - 1)
        named = {slug for each in newest for slug in targets(agreements[each])} - above.keys()
        naming = _at(below, level - 1)
        found = list(fetch(named, naming, WIDEST + 1))
        is_cut = is_cut or len(found) > WIDEST
        for each in found[:WIDEST]:
            agreements.setdefault(each.slug, each)
            if each.slug in named:
                above.setdefault(each.slug, level)
            if targets(each) & naming:
                below.setdefault(each.slug, level)
    return Family(document, agreements, above, below, is_cut)


def targets(agreement: Agreement) -> set[str]:
    """Return the slugs of the agreements to which `agreement` has a relation."""
    return {each.agreement for each in agreement.relations}


def _at(side: Mapping[str, int], level: int) -> set[str]:
    return {slug for slug, far in side.items() if far == level}
