"""Words as they are looked for: one form for the ways to write a name or a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.spelling import LONGEST, form, joined, words

SAME = [
    ("Қызылорда", "Qyzylorda", "Кызылорда", "Kyzylorda"),
    ("Қасым-Жомарт Тоқаев", "Касым-Жомарт Токаев", "Kassym-Jomart Tokayev", "Qasym-Zhomart Toqaev"),
    ("Нұрсұлтан Назарбаев", "Нурсултан Назарбаев", "Nursultan Nazarbayev", "Nūrsūltan Nazarbaev"),
    ("Шавкат Мирзиёев", "Shavkat Mirziyoyev", "Шавкат Мирзиеев", "SHAVKAT MIRZIYOEV"),
    ("Oʻzbekiston", "O'zbekiston", "O’zbekiston", "Ўзбекистон"),
    ("Қазақстан", "Qazaqstan", "ҚАЗАҚСТАН", "qazaqstan"),
    ("Шекара", "Şekara", "shekara", "ШЕКАРА"),
    ("Бухара", "Bukhara", "бухара", "BUKHARA"),
    ("№ 518", "No. 518", "518-son", "518"),
    ("83-VIII", "83-ҮІІІ", "83‑viii", "83 VIII"),
    ("«граница»", '"Граница"', "граница,", "‏граница"),
]


def forms(text):
    return [word.form for word in words(text)]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_it_takes_the_spellings_of_a_name_for_one(spellings):
    first, *others = map(forms, spellings)
    assert others == [first] * len(others)


@pytest.mark.parametrize(
    ("one", "other"),
    [("82-VI", "82-VII"), ("1998", "198"), ("518", "5188"), ("Астана", "Остона")],
)
def test_it_tells_apart_what_only_looks_alike(one, other):
    assert forms(one) != forms(other)


def test_it_knows_the_place_of_each_word_in_the_text():
    text = "«Oʻzbekiston» va 518-son Qozogʻiston"
    assert [text[word.start : word.end] for word in words(text)] == [
        "Oʻzbekiston",
        "va",
        "518",
        "Qozogʻiston",
    ]


def test_it_joins_what_a_hyphen_ties_together():
    assert list(joined(words("Nur-Sultan, Kambar-Ata - 1"))) == [
        (0, "nursultan"),
        (2, "kambarata"),
    ]


@given(st.text())
def test_it_makes_of_any_text_forms_of_letters_and_figures_within_bounds(text):
    for word in words(text):
        assert word.form.isalnum()
        assert len(word.form) <= LONGEST
        assert 0 <= word.start < word.end <= len(text)


@given(st.text("aeiouqwyzhkgşçыйжхёОʻ'’"))
def test_it_has_one_form_for_a_word_whatever_its_case(word):
    assert form(word.upper()) == form(word.lower())
