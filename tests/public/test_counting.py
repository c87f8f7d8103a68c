"""The index counts in memory what PostgreSQL finds row by row."""

from datetime import date

import pytest

from agreements.public.counting import counts, years, years_within
from agreements.public.lists import AgreementsQuery
from agreements.public.narrowing import Narrowing
from agreements.shelf.card import Card
from agreements.shelf.edition import head_digest
from agreements.shelf.index import index, stood
from agreements.shelf.log import act
from tests import builders

from .builders import sample

pytestmark = pytest.mark.django_db

DAYS = [date(1998, 10, 30), date(1999, 12, 31), date(2004, 5, 6), date(2026, 11, 24)]

CHOICES = [
    (),
    (("instrument", ("treaty",)),),
    (("instrument", ("protocol", "treaty")), ("party", ("kz", "uz"))),
    (("has", ("commentary",)),),
    (("status", ("entry_not_recorded", "in_force")), ("subject", ("border",))),
    (("party", ("tm", "uz")),),
    (("subject", ("no-such",)),),
]
"""What a reader may have chosen: nothing, one value, several, and values that keep nothing."""


@pytest.fixture
def record():
    """The sample record, and an agreement of which no day is known."""
    with act(note="", author="The editors") as writing:
        writing.publish([*sample(), builders.agreement("undated", events=[])])


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize("chosen", CHOICES)
def test_it_keeps_the_same_agreements_as_the_list(record, chosen, asked):
    for day in DAYS:
        narrowing = Narrowing(day, asked, chosen)
        rows = narrowing.cards.values_list("pk", flat=True)
        assert set(narrowing.kept(head_digest())) == set(rows)


@pytest.mark.parametrize("chosen", CHOICES)
def test_it_counts_for_each_value_what_the_list_keeps_when_it_is_chosen(record, chosen):
    for day in DAYS:
        narrowing = Narrowing(day, True, chosen)
        for name, values in counts(head_digest(), narrowing, AgreementsQuery.FACETS).items():
            others = narrowing.but(name).chosen
            for value, count in values.items():
                together = dict(chosen).get(name, ()) if name in ("party", "has") else ()
                asked = (*others, (name, tuple({*together, value})))
                assert count == Narrowing(day, True, asked).cards.count(), (name, value, day)


def test_it_keeps_what_answers_a_question(record):
    narrowing = Narrowing(DAYS[-1], words="'A:eternal'")
    rows = narrowing.cards.values_list("pk", flat=True)
    assert set(narrowing.kept(head_digest())) == set(rows) != set()


def test_it_counts_by_year_and_those_without_a_date_under_none(record):
    narrowing = Narrowing(DAYS[-1])
    assert years(head_digest(), narrowing) == {1998: 1, 2003: 1, 0: 1}
    assert years_within(head_digest(), narrowing, "subject") == {"border": {1998: 1, 2003: 1}}


def test_it_knows_at_once_of_what_was_published_and_taken_down(record):
    assert len(stood(head_digest(), None)) == 3
    with act(note="", author="The editors") as writing:
        writing.retract("agreement", "undated", "Published by mistake.")
        writing.publish([builders.agreement("another", instrument="memorandum")])
    assert index(head_digest()).facets["instrument"].keys() >= {"memorandum", "treaty"}
    assert len(stood(head_digest(), None)) == Card.objects.of("agreement").count() == 3


def test_it_holds_nothing_where_nothing_is_published(db):
    assert not stood(head_digest(), None)
