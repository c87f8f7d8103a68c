"""The site's words in a language, for code that knows no Django.

The pure packages take the language as an argument and read the same catalogues
as the pages do, so that a phrase is translated once.
"""

import gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "uz", "kk", "ru")
"""Languages of the site, by their BCP 47 tags; English is the source of the catalogues."""

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
