"""The family of an agreement: three levels of relations, both ways."""

from hypothesis import given
from hypothesis import strategies as st

from agreements.documents.family import LEVELS, WIDEST, family, targets
from tests.builders import agreement


def related(slug, *others):
    """An agreement that recalls `others`."""
    relations = [
        {"key": f"r{n}", "kind": "recalls", "agreement": other} for n, other in enumerate(others)
    ]
    return agreement(slug, relations=relations)


class Shelf:
    """Agreements in memory, and how often they were asked for."""

    def __init__(self, *agreements):
        self.agreements = {each.slug: each for each in agreements}
        self.asked = 0

    def fetch(self, named, naming, most):
        self.asked += 1
        found = [a for a in self.agreements.values() if a.slug in named or targets(a) & naming]
        return found[:most]

    def family(self, slug):
        return family(self.agreements[slug], self.fetch)


def line(length):
    """Agreements each of which recalls the one before it."""
    return [related("no-0"), *(related(f"no-{n}", f"no-{n - 1}") for n in range(1, length))]


def test_it_reaches_three_levels_up_and_three_down_in_three_questions():
    shelf = Shelf(*line(11))
    found = shelf.family("no-5")
    assert found.above == {"no-5": 0, "no-4": 1, "no-3": 2, "no-2": 3}
    assert found.below == {"no-5": 0, "no-6": 1, "no-7": 2, "no-8": 3}
    assert shelf.asked == LEVELS


def test_it_leaves_out_what_only_shares_a_parent_or_a_child():
    shelf = Shelf(related("root"), related("one", "root"), related("other", "root"))
    assert set(shelf.family("one").agreements) == {"one", "root"}


def test_it_stands_alone_without_relations():
    shelf = Shelf(related("alone"))
    found = shelf.family("alone")
    assert (found.above, found.below) == ({"alone": 0}, {"alone": 0})


def test_it_tells_both_sides_of_two_that_recall_each_other():
    found = Shelf(related("one", "two"), related("two", "one")).family("one")
    assert found.above == found.below == {"one": 0, "two": 1}


def test_it_passes_over_what_is_named_but_not_there():
    assert Shelf(related("one", "nowhere")).family("one").above == {"one": 0}


def test_it_takes_no_more_than_its_width_at_a_level_and_says_so():
    many = [related(f"no-{n}", "root") for n in range(WIDEST + 5)]
    found = Shelf(related("root"), *many).family("root")
    assert len(found.below) == 1 + WIDEST
    assert found.is_cut
    assert not Shelf(related("root"), *many[:WIDEST]).family("root").is_cut


@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_it_gives_each_the_shortest_way(pairs):
    names = {n: {f"no-{b}" for a, b in pairs if a == n} for n in range(8)}
    found = Shelf(*(related(f"no-{n}", *sorted(names[n])) for n in range(8))).family("no-0")
    reached, far = {"no-0"}, {"no-0": 0}
    for level in range(1, LEVELS + 1):
        reached = {t for slug in reached for t in names[int(slug[3:])]} - far.keys()
        far |= dict.fromkeys(reached, level)
    assert found.above == far
