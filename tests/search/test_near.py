"""What comes near a word that finds nothing."""

import pytest

from agreements.search.near import distance, near
from agreements.search.query import read
from tests.builders import subject
from tests.shelf.builders import publish, retract

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def words():
    publish(
        subject("border", name={"en": "Border treaty", "ru": "Граница", "uz": "Shartnoma"}),
        subject("gone", name={"en": "Bordure"}),
    )
    retract("subject", "gone")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bordr", ["border"]),
        ("boredr", ["border"]),
        ("borrder treatty", []),
        ("брaница", ["граница"]),
        ("граниса", ["граница"]),
        ("shartnma", ["shartnoma"]),
        ("шартнма", ["shartnoma"]),
        ("traety", ["treaty"]),
        ("border", []),
        ("xyz", []),
        ("1998", []),
    ],
)
def test_it_offers_what_is_a_letter_or_two_away(typed, meant):
    found = near(read(typed))
    assert found.get(typed, []) == meant


def test_it_offers_something_for_each_word_by_itself():
    assert near(read("bordr traety")) == {"bordr": ["border"], "traety": ["treaty"]}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("border", "bordr", 1), ("abc", "xyz", 3)],
)
def test_it_counts_the_letters_that_differ(one, other, apart):
    assert distance(one, other) == distance(other, one) == apart
