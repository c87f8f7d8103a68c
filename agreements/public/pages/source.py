"""The page of a source: how it was read, and everything in this record that rests on it."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from agreements.documents.library import Library
from agreements.documents.record import Record
from agreements.documents.references import references
from agreements.documents.source import Source
from agreements.law import vocabulary

from .parts import place
from .reader import Reader
from .words import Said, language_name

RESTING = ("agreement", "commentary", "occasion", "signatory", "state")
"""The kinds of record that cite sources."""


@dataclass(frozen=True)
class Support:
    """A record that rests on the source, and which parts of it do."""

    link: SafeString | Said | str
    kind: str
    places: list[SafeString | Said | str]


@dataclass(frozen=True)
class SourcePage:
    """What the template prints."""

    title: Said | str
    basis: str
    document: Source
    language: str | None
    published_on: SafeString | None
    read_on: SafeString | None
    extent: str
    reliability: str
    seen: str
    note: Said | None
    supports: list[Support]


def page(document: Source, library: Library, on: date, language: str, kept: str = "") -> SourcePage:
    """Return the page of a source."""
    reader = Reader(language, library, on, kept=kept)
    reader.know([document])
    resting = [
        record for kind in RESTING for record in library.linked("source", document.slug, kind)
    ]
    reader.know(resting)
    return SourcePage(
        title=reader.name("source", document.slug),
        basis=reader.label(vocabulary.SOURCE_TITLE_BASES, document.title_basis),
        document=document,
        language=language_name(document.language) if document.language else None,
        published_on=reader.day(document.published_on),
        read_on=reader.day(document.read_on),
        extent=reader.label(vocabulary.EXTENTS_READ, document.extent_read),
        reliability=reader.label(vocabulary.RELIABILITIES, document.reliability),
        seen=reader.label(vocabulary.SEEN, document.seen),
        note=reader.words(document.note),
        supports=[_support(each, document.slug, reader) for each in resting],
    )


def _support(record: Record, slug: str, reader: Reader) -> Support:
    paths = [each.path for each in references(record) if (each.kind, each.slug) == ("source", slug)]
    return Support(
        link=reader.link(record.kind, record.slug),
        kind=record.kind,
        places=list(dict.fromkeys(place(record, path, reader) for path in paths)),
    )
