"""The catalogues: the words of the site in Russian, Uzbek and Kazakh.

What readers see is translated; the admin's own words may stay in English.
"""

import re
from collections import Counter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from agreements.law.wording import CATALOGUES, wording

LAW = CATALOGUES.parent / "law"
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
FORBIDDEN = {
    "ru": ("реестр", "утратил", "союзный договор", "узбекско-казах", "казахско-узбек"),
    "uz": ("reyestr", "kuchini yoʻqot", "ittifoq shartnomasi"),
    "kk": ("тізілім", "күші жойыл", "одақ шарты"),
}
"""Words that claim an official register, or more of a treaty's end or nature than is recorded."""

BINDING_WORDS = [
    (
        "Signed %(date)s. Entry into force: not recorded here.",
        {
            "ru": "Подписан %(date)s; сведений о вступлении в силу здесь нет.",
            "uz": "%(date)sda imzolangan; kuchga kirgani haqida bu yerda maʼlumot yoʻq.",
            "kk": "Қол қойылған: %(date)s; күшіне енгені туралы мұнда дерек жоқ.",
        },
    ),
    (
        "In force since %(date)s. No end recorded.",
        {
            "ru": "Вступил в силу %(date)s; о прекращении сведений нет.",
            "uz": "%(date)sda kuchga kirgan; tugagani haqida maʼlumot yoʻq.",
            "kk": "Күшіне енді: %(date)s; қолданысы тоқтатылғаны туралы дерек жоқ.",
        },
    ),
    (
        "Political document",
        {"ru": "Политический документ", "uz": "Siyosiy hujjat", "kk": "Саяси құжат"},
    ),
]

every_language = pytest.mark.parametrize("language", ["ru", "uz", "kk"])


def catalogue(language, suffix="po"):
    """Return the translated phrases of a catalogue: English forms to forms of the language."""
    read = {"po": read_po, "mo": read_mo}[suffix]
    with open(CATALOGUES / language / "LC_MESSAGES" / f"django.{suffix}", "rb") as file:
        found = {forms(each.id): forms(each.string) for each in read(file) if each.id}
    return {english: words for english, words in found.items() if any(words)}


def forms(text):
    """Return a phrase as a tuple: of one text, or of one for each number."""
    return (text,) if isinstance(text, str) else tuple(text)


def pairs(language):
    """Yield each English text with each text that stands for it."""
    for english, words in catalogue(language).items():
        yield from ((english[-1], form) for form in words)


@every_language
def test_it_speaks_from_compiled_catalogues_that_match_the_written_ones(language):
    assert catalogue(language, "mo") == catalogue(language)


@every_language
def test_it_keeps_every_place_that_a_value_fills(language):
    for english, words in pairs(language):
        assert Counter(PLACES.findall(words)) == Counter(PLACES.findall(english)), words


@every_language
def test_it_has_words_for_every_phrase_of_the_law(language):
    found = extract_from_dir(LAW, [("**.py", "python")], keywords={"_": None})
    phrases = {phrase for _file, _line, phrase, _comments, _context in found}
    assert len(phrases) > 200
    assert phrases - {english[0] for english in catalogue(language)} == set()


@every_language
def test_it_claims_no_more_than_the_english(language):
    for _english, words in pairs(language):
        assert not any(word in words.lower() for word in FORBIDDEN[language]), words


@every_language
@pytest.mark.parametrize(("english", "words"), BINDING_WORDS)
def test_it_uses_the_binding_words_for_a_status(english, words, language):
    assert wording(language)(english) == words[language]


def test_it_writes_uzbek_with_its_own_two_marks_alone():
    for _english, words in pairs("uz"):
        assert re.findall(r"['’‘`´]", words) == []
        assert re.findall(r"(?<![oOgG])ʻ", words) == []
        assert re.findall(r"[oOgG]ʼ", words) == []


def test_it_writes_kazakh_and_russian_without_latin_letters_inside_words():
    for language in ("ru", "kk"):
        for _english, words in pairs(language):
            assert re.findall(r"[a-zA-Z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][a-zA-Z]", words) == []
