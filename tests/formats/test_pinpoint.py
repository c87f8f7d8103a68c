"""The article that a citation leads to: by its key, as it is typed, and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.formats.pinpoint import Pinpoint, places, typed
from agreements.law.articles import articles
from tests.builders import agreement

BODY = "Article 1\n1. Peace.\n2. Trade.\n\nArticle 2\nWords.\n\nAnnex 1\n\nArticle 1\nA map.\n"


def wording(language="en", **fields):
    return {"key": f"text-{language}", "language": language, "role": "authentic"} | fields


@pytest.mark.parametrize(
    ("key", "english", "russian"),
    [
        ("art-7", "art 7", "ст. 7"),
        ("art-7.2", "art 7(2)", "ст. 7, п. 2"),
        ("art-7-bis", "art 7-bis", "ст. 7-bis"),
        ("annex-1", "annex 1", "прил. 1"),
        ("annex-1-art-3.1", "annex 1, art 3(1)", "прил. 1, ст. 3, п. 1"),
    ],
)
def test_it_is_told_as_each_language_does(key, english, russian):
    place = Pinpoint.of(key)
    assert (place.english("art"), place.russian()) == (english, russian)


@pytest.mark.parametrize(
    "key", ["", "seven", "art-", "art-7.", "preamble", "art-seven", "art-٧", "annex-", "art-7-or-8"]
)
def test_it_refuses_what_is_no_article(key):
    with pytest.raises(ValueError, match="no article"):
        Pinpoint.of(key)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("7", "art-7"),
        (" art. 7 ", "art-7"),
        ("Article 7(2)", "art-7.2"),
        ("7.2", "art-7.2"),
        ("Ст. 7", "art-7"),
        ("art-7.2", "art-7.2"),
        ("annex-1", "annex-1"),
        ("seven", "seven"),
    ],
)
def test_it_is_understood_as_people_type_it(words, key):
    assert typed(words) == key


def test_the_places_are_those_of_all_texts_that_are_held():
    held = agreement(texts=[wording(body=BODY), wording("ru", body="Статья 3\nСлова.\n")])
    assert places(held) == [
        *("art-1", "art-1.1", "art-1.2", "art-2", "annex-1", "annex-1-art-1"),
        "art-3",
    ]


def test_nothing_is_known_of_the_places_in_a_text_that_is_not_held():
    assert places(agreement(texts=[wording(url="https://lex.uz/1")])) is None


@given(st.lists(st.integers(1, 400), min_size=1, max_size=4, unique=True))
def test_every_key_of_a_text_can_be_cited(numbers):
    body = "".join(f"Article {number}\n1. Words.\n2. Words.\n\n" for number in numbers)
    keys = articles(body).keys()
    assert len(keys) == 3 * len(numbers)
    for key in keys:
        assert typed(key) == key
        assert Pinpoint.of(key).english("art").startswith("art ")
