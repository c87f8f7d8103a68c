"""The sketch of the two states."""

import pytest

from agreements.formats.map import sketch
from agreements.law.wording import LANGUAGES
from tests.formats.svg import read

FIRST = {"en": "Uzbekistan", "uz": "Oʻzbekiston", "kk": "Қазақстан", "ru": "Казахстан"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_both_states_in_the_order_of_the_language(language):
    root = read(sketch(language))
    written = [each for each in root.iter("text") if "class" not in each.attrib]
    assert len(written) == 2
    assert written[0].text == FIRST[language]
    assert root[0].text.startswith(FIRST[language])
    assert written[1].text in root[0].text


def test_it_gives_both_the_same_weight():
    root = read(sketch("en"))
    outlines = [each.attrib["class"] for each in root.iter("path")]
    assert outlines == ["land", "land", "border"]
    assert len(list(root.iter("circle"))) == 2


def test_it_says_that_it_is_a_sketch():
    assert read(sketch("en"))[1].text.startswith("A sketch")


def test_it_is_small():
    assert len(sketch("kk").encode()) < 6_000
