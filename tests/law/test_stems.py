"""Stems: what the forms of an English or a Russian word have in common."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from agreements.law.stems import stem, stems


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["treaty", "treaties"]),
        ("en", ["border", "borders"]),
        ("ru", ["граница", "границы", "границе", "границами"]),
        ("ru", ["отчёт", "отчета"]),
    ],
)
def test_it_finds_one_stem_for_all_forms_of_a_word(language, words):
    assert len({stem(word, language) for word in words}) == 1


@pytest.mark.parametrize(("word", "language"), [("chegara", "uz"), ("шекара", "kk"), ("№", "en")])
def test_it_knows_none_in_other_languages_and_alphabets(word, language):
    assert stem(word, language) == ""


def test_it_reads_a_word_of_no_known_language_by_its_letters():
    assert stems("treaties") == ["treati"]
    assert stems("границы") == ["границ"]
    assert stems("қызыл") == []


def test_it_takes_a_surname_in_another_case_to_the_stem_of_its_own():
    assert {stem("каримов", "ru"), stem("назарбаев", "ru")} <= {
        each for word in ("каримова", "назарбаеву") for each in stems(word)
    }


def test_it_finds_them_in_several_threads_at_once():
    words = [f"border{'s' * (n % 2)}ing{n // 2 % 7}" for n in range(200)] + ["treaties"] * 50
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda word: stem(word, "en"), words)) == [
            stem(word, "en") for word in words
        ]
