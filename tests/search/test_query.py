"""Reading what people type: any text is a question, and what cannot be read is left as words."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.search.asking import asked
from agreements.search.query import LONGEST, MOST_WORDS, read


def told(text):
    """What was read: the choices, each of its terms a phrase in quotes or words, and the rest."""
    question = read(text)
    shown = [
        " | ".join(
            f'"{" ".join(term.forms)}"' if term.is_phrase else " ".join(term.forms)
            for term in choice
        )
        for choice in question.required
    ]
    return shown + [f"-{' '.join(term.forms)}" for term in question.excluded]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("border treaty", ["border", "treati"]),
        ("“state border” customs", ['"state border"', "customs"]),
        ("«давлат чегараси»", ['"davlat chegarasi"']),
        ("border OR customs treaty", ["border | customs", "treati"]),
        ("border ИЛИ таможня", ["border | tamojnia"]),
        ("border -customs", ["border", "-customs"]),
        ('border -"state visit"', ["border", "-state visit"]),
        ("Nur-Sultan", ["nur sultan"]),
        ("treaty on the border", ["treati", "border"]),
        ("of the", ["of", "the"]),
        ("No. 518", ["518"]),
        ("№ 518-son", ["518"]),
        ("border or customs", ["border", "or", "customs"]),
    ],
)
def test_it_reads_words_phrases_choices_and_exclusions(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"unfinished border', ["unfinished", "border"]),
        ("OR border OR", ["border"]),
        ("OR OR OR", []),
        ("- border", ["border"]),
        ("border- -", ["border"]),
        ("(border & !treaty)", ["border", "treati"]),
        ("border:*A & 'x'", ["border a", "x"]),
        ("...?!", []),
        ("", []),
        ("-border", ["-border"]),
        ('""" border', ["border"]),
        ("\u202eborder\u202c", ["border"]),
    ],
)
def test_it_searches_for_the_words_of_what_is_malformed(text, expected):
    assert told(text) == expected


def test_it_leaves_aside_what_is_too_long_and_says_what():
    question = read(" ".join(f"word{n}" for n in range(60)))
    assert sum(len(term.words) for term in question.terms) == MOST_WORDS
    assert question.left_aside.startswith("word32 word33")
    assert read("x" * (LONGEST + 5)).left_aside == "xxxxx"


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        '"' * 10_001,
        '"a" ' * 10_000,
        "-" * 10_000,
        "(a+)+$" * 2_000,
        "a" * 100_000,
        "а́" * 20_000,
        "\u200f\u202e" * 20_000,
        "No. " * 10_000,
        "x'" * 10_000,
        "OR " * 10_000,
        "1-" * 10_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_it_reads_anything_however_long(text):
    question = read(text)
    asked(question, {})
    assert sum(len(term.words) for term in question.terms) <= MOST_WORDS


SIGNS = st.text(st.sampled_from("abц ʻ'\"“”«»-|&!():*<>\\\0OR\u202e 7"), max_size=80)


@pytest.mark.django_db
@given(SIGNS | st.text(max_size=200))
@settings(max_examples=200)
def test_it_makes_of_any_text_a_question_that_the_database_can_read(text):
    question = asked(read(text), {})
    if question is None:
        assert read(text).required == ()
        return
    with connection.cursor() as cursor:
        for each in [*question.senses, question.records, question.articles]:
            cursor.execute("SELECT numnode(%s::tsquery)", [each])
            assert cursor.fetchone()[0] > 0
