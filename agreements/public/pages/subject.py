"""The page of a subject: its names, and the agreements about it."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.library import Library
from agreements.documents.subject import Subject
from agreements.formats.strand import axis

from .entries import Entry, entries, newest_first
from .names import Name, names
from .reader import Reader
from .whole import NOTHING, Whole
from .words import Said
from .years import drawn


@dataclass(frozen=True)
class SubjectPage:
    """What the template prints."""

    title: Said | str
    names: list[Name]
    search_words: Said | None
    note: Said | None
    axis: SafeString
    spark: SafeString
    agreements: list[Entry]


def page(
    document: Subject,
    library: Library,
    on: date,
    language: str,
    kept: str = "",
    whole: Whole = NOTHING,
) -> SubjectPage:
    """Return the page of a subject on the day `on`.

    `whole` counts all agreements about it, of which `library` holds a part.
    """
    agreements = library.linked("subject", document.slug, "agreement")
    reader = Reader(language, library, on, kept=kept)
    reader.know([document])
    return SubjectPage(
        title=reader.name("subject", document.slug),
        names=names(document.name, (), reader),
        search_words=reader.words(document.search_words),
        note=reader.words(document.note),
        axis=mark_safe(axis(on)),
        spark=drawn(whole.years, on),
        agreements=entries(newest_first(agreements), reader),
    )
