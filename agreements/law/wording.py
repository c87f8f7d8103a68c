"""The site's words in a language, for code that knows no Django.

The pure packages take the language as an argument and read the same catalogues
as the pages do, so that a phrase is translated once.
"""

import gettext
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from babel.lists import format_list

LANGUAGES = ("en", "uz", "kk", "ru")
"""Languages of the site, by their BCP 47 tags; English is the source of the catalogues."""

LOCALES = {"en": "en_GB", "uz": "uz", "kk": "kk", "ru": "ru"}
"""The locale whose dates and lists each language uses; any other language falls back to English."""

CATALOGUES = Path(__file__).resolve().parent.parent / "locale"


def marked(phrase: str) -> str:
    """Return `phrase` as it is: marks a constant for the catalogues (xgettext --keyword=marked)."""
    return phrase


@cache
def wording(language: str) -> Callable[[str], str]:
    """Return the function that turns an English phrase into `language` (a BCP 47 tag).

    A phrase without a translation comes back in English.
    """
    return gettext.translation("django", CATALOGUES, [language], fallback=True).gettext


def chosen(languages: Iterable[str], page: str) -> str | None:
    """Return which of `languages` a page in `page` shows: its own, else English, else any."""
    there = list(languages)
    return next((each for each in (page, "en", *there) if each in there), None)


def shown(words: Mapping[str, str], page: str) -> str:
    """Return which of `words` (language to text) a page in `page` shows; nothing of none."""
    return words.get(chosen(words, page) or "", "")


def listed(parts: Sequence[str], language: str) -> str:
    """Return `parts` as a list in the words of `language`: "a, b and c"."""
    return format_list(parts, locale=LOCALES.get(language, LOCALES["en"]))
