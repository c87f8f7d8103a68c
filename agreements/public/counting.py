"""How many agreements a narrowing keeps, by value and by year, at a head of the log."""

from collections.abc import Iterable, Mapping

from pyroaring import BitMap

from agreements.shelf.index import Sets

from .narrowing import TOGETHER, Narrowing
from .pages.years import Years

Counts = Mapping[str, Mapping[str, int]]
"""By the name of a facet, then by its value."""


def counts(head: str, narrowing: Narrowing, names: Iterable[str]) -> Counts:
    """Return how many agreements each value of the facets `names` would keep.

    Beside the other facets chosen: of the facet itself other values might have been. A value
    that keeps none is left out.
    """
    return {
        name: _met(
            narrowing.sets(head, name),
            (narrowing if name in TOGETHER else narrowing.but(name)).kept(head),
        )
        for name in names
    }


def within(head: str, narrowing: Narrowing, name: str) -> Mapping[str, int]:
    """Return how many of the agreements kept bear each value of the facet `name`."""
    return _met(narrowing.sets(head, name), narrowing.kept(head))


def years(head: str, narrowing: Narrowing) -> Years:
    """Return how many of the agreements kept are of each year; under 0 those without a date."""
    return _by_year(narrowing.kept(head), narrowing.sets(head, "year"))


def years_within(head: str, narrowing: Narrowing, name: str) -> Mapping[str, Years]:
    """Return the same for each value of the facet `name` that some of those kept bear."""
    kept, by_year = narrowing.kept(head), narrowing.sets(head, "year")
    met = {value: each & kept for value, each in narrowing.sets(head, name).items()}
    return {value: _by_year(each, by_year) for value, each in met.items() if each}


def _by_year(kept: BitMap, by_year: Sets) -> Years:
    counted = {int(year): count for year, count in _met(by_year, kept).items()}
    undated = len(kept) - sum(counted.values())
    return counted | ({0: undated} if undated else {})


def _met(sets: Sets, kept: BitMap) -> Mapping[str, int]:
    """Return how many of each of `sets` are among `kept`, leaving out where there are none."""
    met = ((value, each.intersection_cardinality(kept)) for value, each in sets.items())
    return {value: count for value, count in met if count}
