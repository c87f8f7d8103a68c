"""The page of an occasion: when and where it was, and what was concluded at it."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.library import Library
from agreements.documents.occasion import Occasion
from agreements.formats.strand import axis
from agreements.law import vocabulary

from .entries import Entry, entries, newest_first
from .names import Name, names
from .reader import Note, Reader
from .whole import NOTHING, Whole
from .words import Said


@dataclass(frozen=True)
class OccasionPage:
    """What the template prints."""

    title: Said | str
    names: list[Name]
    type: str
    begins_on: SafeString | None
    ends_on: SafeString | None
    seen_on: SafeString | None
    place: Said | None
    place_now: Said | None
    marks: SafeString
    documents: int
    documents_reported: int | None
    documents_marks: SafeString
    note: Said | None
    axis: SafeString
    agreements: list[Entry]
    commentaries: list[Entry]
    notes: list[Note]


def page(
    document: Occasion,
    library: Library,
    on: date,
    language: str,
    kept: str = "",
    whole: Whole = NOTHING,
) -> OccasionPage:
    """Return the page of an occasion; its agreements stand as on the day `on`.

    `whole` counts all of them, of which `library` holds a part.
    """
    agreements = library.linked("occasion", document.slug, "agreement")
    commentaries = library.linked("occasion", document.slug, "commentary")
    reader = Reader(language, library, on, [document], kept)
    reader.know([document])
    ends = document.ends_on if document.ends_on != document.begins_on else None
    return OccasionPage(
        title=reader.name("occasion", document.slug),
        names=names(document.title, (), reader),
        type=reader.label(vocabulary.OCCASION_TYPES, document.type),
        begins_on=reader.day(document.begins_on),
        ends_on=reader.day(ends),
        seen_on=reader.day(document.seen_on),
        place=reader.words(document.place),
        place_now=reader.words(document.place_now),
        marks=reader.cite(document.sources),
        documents=whole.count,
        documents_reported=document.documents_reported,
        documents_marks=reader.cite(document.documents_sources),
        note=reader.words(document.note),
        axis=mark_safe(axis(on)),
        agreements=entries(newest_first(agreements), reader),
        commentaries=entries(commentaries, reader),
        notes=reader.notes(),
    )
