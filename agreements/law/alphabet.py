"""The order of words in the alphabet of each language of the site.

Kept as text that compares letter by letter, so that a database orders it under any locale.
"""

import re
import unicodedata
from functools import cache

LATIN = "abcdefghijklmnopqrstuvwxyz"

UZBEK = [*LATIN, "oʻ", "gʻ", "sh", "ch"]
"""The Uzbek Latin alphabet of 1995; c and w, which only foreign names have, in their old places."""

CYRILLIC = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяўҳ"
"""The Kazakh alphabet, which holds the Russian one; Uzbek's own letters follow, as in Uzbek."""

ALPHABETS = {
    "en": [*LATIN, *CYRILLIC],
    "uz": [*UZBEK, *CYRILLIC],
    "kk": [*CYRILLIC, *LATIN],
    "ru": [*CYRILLIC, *LATIN],
}
"""The letters in order; words in the other script come after those in the reader's own."""

FIRST = 0x100
"""The character for the first letter: it and those after it follow space and figures."""

LENGTH = 120
"""Characters of a place: titles that agree so far are told apart by their slugs."""


def place(text: str, language: str) -> str:
    """Return what `text` is ordered by in `language` (a BCP 47 tag; others as English).

    Case, punctuation and accents that make no letter of their own are passed over.
    """
    letters, pattern = _reading(language if language in ALPHABETS else "en")
    found = pattern.findall(_plain(text))
    words = "".join(letters.get(each, " " if each == "-" else each) for each in found).split()
    return " ".join(words)[:LENGTH]


@cache
def _reading(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The character for each letter, and what takes a text apart; longer letters first."""
    alphabet = ALPHABETS[language]
    letters = {letter: chr(FIRST + number) for number, letter in enumerate(alphabet)}
    longest_first = sorted(alphabet, key=len, reverse=True)
    return letters, re.compile("|".join([*longest_first, "[0-9]", r"\s|-"]))


def _plain(text: str) -> str:
    """Lower case, one apostrophe for all, marks only where they make a letter."""
    lower = re.sub("['‘’`ʼ]", "ʻ", unicodedata.normalize("NFC", text).lower())
    bare = (each if each in CYRILLIC else unicodedata.normalize("NFD", each)[0] for each in lower)
    return "".join(bare)
