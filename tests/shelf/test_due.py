"""What falls due, asked of the database: the same answer as the rule gives."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.law.due import due
from agreements.shelf.due import Due
from tests.builders import agreement, event
from tests.shelf.builders import lay_groundwork, publish
from tests.strategies import DATES, MONTHS

pytestmark = pytest.mark.django_db

IN_FORCE = event("entry_into_force", date="1999-01-31")


def check(every, counted_from="entry_into_force", key="line", **fields):
    usual = {"key": key, "label": {"en": "Check"}, "every_months": every}
    return usual | ({"counted_from": counted_from} if counted_from else {}) | fields


def treaty(slug="friendship-1998", **fields):
    signed = event("signed", date="1998-10-31")
    return agreement(slug, **({"events": [signed, IN_FORCE]} | fields))


def coming(on):
    return [(each.slug, each.kind, each.day) for each in Due.objects.coming(on)]


@pytest.fixture
def ground():
    lay_groundwork()


def test_it_lists_the_next_day_of_each_in_the_order_of_days_what_has_none_last(ground):
    publish(
        treaty("ten-years", checks=[check(120)]),
        treaty("one-month", checks=[check(1)]),
        treaty("unknown", events=[event("signed", date="1998")], checks=[check(12)]),
    )
    assert coming(date(2026, 2, 1)) == [
        ("one-month", "check", date(2026, 2, 28)),
        ("ten-years", "check", date(2029, 1, 31)),
        ("unknown", "check", None),
    ]


def test_it_leaves_out_what_is_past_and_what_was_not_concluded_yet(ground):
    term = {"words": {"en": "to the end of 2005"}, "until": "2005"}
    publish(treaty(term=term))
    assert coming(date(1998, 10, 30)) == []
    assert coming(date(2005, 12, 31)) == [("friendship-1998", "term_end", date(2005, 12, 31))]
    assert coming(date(2006, 1, 1)) == []


def test_it_keeps_only_what_the_newest_edition_says(ground):
    publish(treaty(checks=[check(120)]))
    publish(treaty(checks=[check(12)]))
    assert [each.every for each in Due.objects.all()] == [12]
    publish(treaty())
    assert not Due.objects.exists()


def test_it_gives_the_day_that_the_rule_gives(ground):
    terms = st.fixed_dictionaries(
        {"words": st.just({"en": "a term"}), "months": MONTHS, "notice_months": MONTHS},
        optional={"renewed_by_months": MONTHS},
    ).map(lambda term: term | {"counted_from": "entry_into_force"})

    @given(
        dates=st.lists(DATES, min_size=1, max_size=3),
        every=st.integers(1, 40),
        term=terms,
        on=st.dates(date(1999, 1, 1), date(2101, 1, 1)),
    )
    @settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
    def same(dates, every, term, on):
        checks = [check(every, None, f"c{n}", counted_on=day) for n, day in enumerate(dates)]
        document = treaty(checks=checks, term=term)
        Due.objects.all().delete()
        publish(document.model_copy(update={"note": {"en": f"{dates}{every}{term}{on}"}}))
        asked = [(each.kind, each.part, each.day) for each in Due.objects.coming(on)]
        ruled = [(each.kind, each.part, day and day.last) for each, day in due(document, on)]
        assert sorted(asked) == sorted(ruled)

    same()
