"""The names of a thing in its languages, each with where it comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement
from agreements.law import vocabulary

from .reader import Reader
from .words import Said, language_name


@dataclass(frozen=True)
class Name:
    """One form of a title or name: its language by its own name, the words, and their basis."""

    language: str
    text: Said
    basis: str
    note: Said | None
    marks: SafeString


def titles(agreement: Agreement, reader: Reader) -> list[Name]:
    """Return the titles of `agreement`, the page's own language first."""
    forms = sorted(agreement.titles, key=lambda each: each.language != reader.language)
    return [
        Name(
            language=language_name(each.language),
            text=Said(each.text, each.language, reader.language),
            basis=reader.label(vocabulary.TITLE_BASES, each.basis),
            note=reader.words(each.note),
            marks=reader.cite(each.sources),
        )
        for each in forms
    ]


def names(words: Mapping[str, str], made_here: Iterable[str], reader: Reader) -> list[Name]:
    """Return `words` in every language; those in `made_here` say that they were rendered here."""
    rendered = reader.label(vocabulary.TITLE_BASES, "made_here")
    return [
        Name(
            language=language_name(language),
            text=Said(text, language, reader.language),
            basis=rendered if language in made_here else "",
            note=None,
            marks=SafeString(),
        )
        for language, text in words.items()
    ]
