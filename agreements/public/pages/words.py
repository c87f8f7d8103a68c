"""Words and days as a page prints them: each knows the language it is in."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Self

from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe

from agreements.documents.record import Form
from agreements.law.dates import PartialDate
from agreements.law.wording import chosen

NAMES = {
    "en": "English",
    "uz": "Oʻzbekcha",
    "uz-Cyrl": "Ўзбекча",
    "kk": "Қазақша",
    "ru": "Русский",
}
"""Each language by its own name."""


ENDED = re.compile(r"\.(</\w+>)*$")
"""A full stop at the end, be it inside an element."""


class Said(str):
    """Words in `language`; in a template they print with `lang` where the page has another."""

    __slots__ = ("language", "page")
    language: str
    page: str

    def __new__(cls, text: str, language: str, page: str) -> Self:
        said = super().__new__(cls, text)
        said.language, said.page = language, page
        return said

    def __html__(self) -> SafeString:
        text = unbroken(str(self))
        if self.language == self.page:
            return text
        return format_html('<span lang="{}">{}</span>', self.language, text)


class Explained(str):
    """Words of the field; in a template they lead to the `place` where they are explained."""

    __slots__ = ("place",)
    place: str

    def __new__(cls, text: str, place: str) -> Self:
        explained = super().__new__(cls, text)
        explained.place = place
        return explained

    def __html__(self) -> SafeString:
        return format_html('<a class="term" href="{}">{}</a>', self.place, str(self))


def unbroken(text: str) -> SafeString:
    """Return `text` escaped, the space inside “Republic of Uzbekistan” kept from breaking."""
    return mark_safe(escape(text).replace("Republic of ", "Republic of&nbsp;"))


def said(words: Mapping[str, str], page: str) -> Said | None:
    """Return `words` (language to text) as a page in `page` shows them, if there are any."""
    language = chosen(words, page)
    return Said(words[language], language, page) if language else None


def form(forms: list[Form], page: str) -> Form | None:
    """Return the title or name, of several `forms`, to show on a page in `page`."""
    by_language = {each.language: each for each in forms}
    return by_language.get(chosen(by_language, page) or "")


@lru_cache(maxsize=5_000)
def day(date: PartialDate | None, page: str, *, short: bool = False) -> SafeString | None:
    """Return `date` in the language of the page, with its machine form; None when there is none."""
    if date is None:
        return None
    text = date.short(page) if short else date.words(page)
    return format_html('<time datetime="{}">{}</time>', str(date), text)


def joined(pieces: Iterable[object], between: str = ", ") -> SafeString:
    """Return the pieces that say something, with the plain words `between` between them."""
    return mark_safe(between.join(conditional_escape(piece) for piece in pieces if piece))


def ended(words: object) -> SafeString:
    """Return `words` with a full stop, unless an abbreviation has brought one, as in “2033 г.”."""
    html = conditional_escape(words)
    return html if ENDED.search(html) else format_html("{}.", html)


def language_name(tag: str) -> str:
    """Return a language's own name, or its tag where none is known."""
    return NAMES.get(tag, tag)
