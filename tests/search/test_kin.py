"""Kin: the words for one subject find each other, whatever language they are in."""

import pytest

from agreements.search.kin import names, sought
from agreements.search.query import read
from tests.builders import state, subject
from tests.shelf.builders import publish, retract

pytestmark = pytest.mark.django_db

BORDER = {
    "name": {"en": "State border", "ru": "Граница", "uz": "Chegara", "kk": "Шекара"},
    "search_words": {"en": "frontier, boundary line", "ru": "рубеж"},
}


@pytest.fixture
def known():
    publish(subject("border", **BORDER), state("kz", name={"en": "Kazakhstan"}))
    return names("known")


@pytest.fixture(autouse=True)
def forgetful():
    """Names are kept by the head of the log, and each of these tests has one of its own."""
    names.cache_clear()
    yield
    names.cache_clear()


def facets(text, known):
    return [[kin.facet for kin in part.kin] for part in sought(read(text), known)]


@pytest.mark.parametrize(
    "text",
    ["граница", "границы", "chegara", "чегара", "шекара", "frontier", "frontiers", "рубежом"],
)
def test_it_knows_a_subject_by_each_of_its_words(text, known):
    assert facets(text, known) == [["subject:border"]]


def test_it_knows_a_name_of_several_words_among_others(known):
    assert facets("treaty state border 2001", known) == [[], ["subject:border"], []]
    assert facets("boundary line", known) == [["subject:border"]]


def test_it_takes_what_stands_in_quotes_for_itself(known):
    assert facets('"граница"', known) == [[]]


def test_it_knows_a_state_by_its_name(known):
    assert facets("Kazakhstan OR chegara", known) == [["party:kz", "subject:border"]]


def test_it_forgets_a_subject_that_was_taken_down(known):
    retract("subject", "border")
    assert facets("chegara", names("taken down")) == [[]]
