"""Snippets: the record's own spelling, with what was asked for marked and nothing else."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.search.kin import sought
from agreements.search.query import read
from agreements.search.snippets import MOST, lit, marked, snippets


def asked(text):
    return lit(sought(read(text), {}))


@pytest.mark.parametrize(
    ("text", "language", "question", "expected"),
    [
        ("Davlat chegarasi", "uz", "чегара", "Davlat <mark>chegarasi</mark>"),
        ("Ўзбекистон Республикаси", "uz-Cyrl", "O'zbekiston",
         "<mark>Ўзбекистон</mark> Республикаси"),
        ("О государственной границе", "ru", "границы", "О государственной <mark>границе</mark>"),
        ("Two treaties", "en", "treaty", "Two <mark>treaties</mark>"),
        ("Law No. 518", "en", "518-son", "Law No. <mark>518</mark>"),
        ("A & B <b>border</b>", "en", "border", "A &amp; B &lt;b&gt;<mark>border</mark>&lt;/b&gt;"),
        ("Border", "en", "treaty", "Border"),
    ],
)  # fmt: skip
def test_it_marks_what_was_asked_for(text, language, question, expected):
    assert marked(text, language, asked(question)) == expected


def test_it_shows_at_most_two_pieces_and_cuts_between_words():
    text = ("word " * 60 + "border ") * 4
    found = snippets(text, "en", asked("border"))
    assert len(found) == MOST
    assert all(re.fullmatch(r"… (word )+<mark>border</mark>( word)+ …", each) for each in found)


def test_it_shows_nothing_of_a_text_that_holds_none_of_the_words():
    assert snippets("word " * 60, "en", asked("border")) == []


@given(st.text(), st.text(max_size=30))
def test_it_changes_no_character_of_the_text(text, question):
    shown = marked(text, "en", asked(question))
    assert html.unescape(re.sub("</?mark>", "", shown)) == text or "<mark>" in text
