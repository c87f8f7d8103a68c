"""Folding: all spellings of a word are one, and a pattern finds each of them."""

import re

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.folding import APOSTROPHES, fold, pattern

CYRILLIC = "абвгғдеёжзийкқлмнңопрстуфхҳһўөәұүіыэцчшщюяъь"
LETTERS = CYRILLIC + CYRILLIC.upper() + "abcdefghijklmnopqrstuvwxyz" + APOSTROPHES
WORDS = st.text(LETTERS, min_size=1, max_size=12).filter(fold)

SAME = [
    ("Oʻzbekiston", "O'zbekiston"),
    ("Oʻzbekiston", "O‘zbekiston"),
    ("Oʻzbekiston", "Ўзбекистон"),
    ("OʻZBEKISTON", "ўзбекистон"),
    ("shartnoma", "Шартнома"),
    ("chegara", "чегара"),
    ("maʼlumot", "маълумот"),
    ("Qozogʻiston", "Қозоғистон"),
    ("Mirziyoyev", "Мирзиёев"),
    ("Мирзиёев", "Мирзиеев"),
    ("Tokayev", "Токаев"),
    ("yoshlar", "ёшлар"),
    ("yoʻl", "йўл"),
    ("Yunusobod", "Юнусобод"),
    ("договорённость", "ДОГОВОРЕННОСТЬ"),
    ("Nūr-Sūltan", "Nur-Sultan"),
    ("Qazaqstan", "Қазақстан"),
    ("Astana qalası", "Астана қаласы"),
    ("dostyq", "dostyq\u00ad"),
    ("бостандық", "\u200fбостан\u00adдық"),
    ("Şekara", "шекара"),
    ("öñir", "өңір"),
    ("yntymaqtastyq", "YNTYMAQTASTYQ"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_it_takes_two_spellings_for_one_word(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("letter", "folded"),
    [
        ("й", "y"),
        ("ў", "o"),
        ("ң", "n"),
        ("ә", "a"),
        ("і", "i"),
        ("ұ", "u"),
        ("ғ", "g"),
        ("қ", "q"),
    ],
)
def test_it_knows_a_letter_from_a_letter_with_a_mark(letter, folded):
    assert fold(letter) == fold(letter.upper()) == folded


def test_it_reads_a_letter_written_in_two_signs():
    assert fold("би\u0306") == fold("бй") == "by"
    assert fold("у\u0306з") == fold("ўз") == "oz"


def test_it_leaves_figures_signs_and_other_scripts_alone():
    assert fold("№ 309-V, 条約") == "no 309-v, 条約"


@given(st.text())
def test_it_folds_any_text_once_and_for_all(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(LETTERS))
def test_it_does_not_see_case(text):
    assert fold(text.upper()) == fold(text.lower())


@pytest.mark.parametrize(("one", "other"), SAME)
def test_it_finds_each_spelling_by_the_other(one, other):
    assert re.search(pattern(one), f"({other})")
    assert re.search(pattern(other), f"({one})")


@given(st.text(LETTERS + " -.(["), WORDS, st.text(LETTERS + " -.(["))
def test_it_finds_a_word_wherever_it_stands(before, word, after):
    assert re.search(pattern(word), before + word + after)


@given(WORDS, st.text(LETTERS, max_size=30))
def test_it_finds_nothing_that_does_not_fold_to_the_word(word, text):
    found = re.search(pattern(word), text)

    assert found is None or fold(found[0]) == fold(word)


@given(st.text(min_size=1, max_size=8))
def test_it_makes_a_pattern_of_any_word(word):
    assert re.compile(pattern(word))


@pytest.mark.django_db
@given(st.text(LETTERS + "0-.([\\+*", min_size=1, max_size=8), st.text(LETTERS, max_size=20))
def test_it_is_read_alike_by_the_database(word, text):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s ~ %s", [text + word, pattern(word)])
        assert cursor.fetchone() == (True,)


def test_it_stays_short_however_often_letters_may_be_read_in_two_ways():
    assert len(pattern("shch" * 20)) < 100_000
