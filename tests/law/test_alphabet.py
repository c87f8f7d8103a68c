"""The order of words in four languages, letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.alphabet import ALPHABETS, FIRST, LENGTH, place


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "Арал Әлем Гүл Ғылым Еда Ёлка Кеме Қала Нан Ңа Ода Өзен Уақыт Ұлт Үй Хат Һ Ыдыс Іс"),
        ("ru", "Азия Еда Ёлка Жук Им Йод Шар Щит Эхо Яр Aral"),
        ("uz", "Aral Calm Gul Osh Sirdaryo Toshkent Zafar Oʻzbekiston Gʻalaba Shartnoma Chegara"),
        ("uz", "Osh Oʼzbek Яр Ўзбек"),
        ("en", "Aral Čech Osh Oxus Zoo Арал"),
    ],
)
def test_it_follows_the_alphabet_of_the_language(language, words):
    ordered = words.split()
    assert sorted(sorted(ordered), key=lambda word: place(word, language)) == ordered


def test_it_takes_every_apostrophe_of_uzbek_for_one():
    assert place("O'zbekiston", "uz") == place("Oʻzbekiston", "uz") == place("O‘zbekiston", "uz")


def test_it_passes_over_case_punctuation_and_spaces_too_many():
    assert place("«On  the Border-line»", "en") == place("on the border line", "en")


def test_it_puts_a_shorter_word_and_figures_first():
    words = ["Border treaty", "Borders", "2 borders", "Border"]
    ordered = ["2 borders", "Border", "Border treaty", "Borders"]
    assert sorted(words, key=lambda word: place(word, "en")) == ordered


def test_it_reads_other_languages_as_english():
    assert place("Chegara", "de") == place("Chegara", "en")


@pytest.mark.parametrize("language", ALPHABETS)
@given(text=st.text())
def test_it_stays_short_and_holds_only_spaces_figures_and_letters(language, text):
    found = place(text, language)
    letters = range(FIRST, FIRST + len(ALPHABETS[language]))
    assert len(found) <= LENGTH
    assert all(each in " 0123456789" or ord(each) in letters for each in found)
