"""Editions as pages list them: when, by whom, why, and what changed in each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from agreements.documents.changes import Change as Alike
from agreements.documents.changes import changes
from agreements.documents.record import Record
from agreements.formats import address
from agreements.shelf.alteration import Alteration
from agreements.shelf.edition import Edition

from .parts import place
from .reader import Reader
from .values import in_words
from .words import Said

LONGEST = 300
"""Characters of a value that a list of changes shows; the editions hold the whole."""


@dataclass(frozen=True)
class Change:
    """One value, before and after; None where there was or is nothing."""

    place: SafeString
    old: str | Said | None
    new: str | Said | None


@dataclass(frozen=True)
class Issue:
    """One edition of one record; `reason` says why it was taken down."""

    record: SafeString | Said | str
    kind: str
    number: int
    page: str
    data: str
    published_at: datetime
    author: str
    note: str
    reason: str
    changes: list[Change]


def issues(editions: Iterable[Edition], reader: Reader) -> list[Issue]:
    """Return `editions` as a page lists them; their bodies and alterations must be at hand."""
    return [_issue(each, reader) for each in editions]


def _issue(edition: Edition, reader: Reader) -> Issue:
    document = edition.record if isinstance(edition.record, Record) else None
    # What a record said before it was taken down is no longer told.
    altered = edition.alterations.all() if document else []
    reader.know([edition.record])
    reader.fetch([document] if document and altered else [])
    return Issue(
        record=reader.link(edition.kind, edition.slug),
        kind=edition.kind,
        number=edition.number,
        page=address.edition(edition.kind, edition.slug, edition.number, reader.language),
        data=address.edition_data(edition.kind, edition.slug, edition.number, "json"),
        published_at=edition.published_at,
        author=edition.author,
        note=edition.note,
        reason="" if document else edition.record.reason,
        changes=[_change(each, edition.kind, document, reader) for each in altered],
    )


def compared(old: Record, new: Record, reader: Reader) -> list[Change]:
    """Return what must change in `old` to make it `new`."""
    reader.know([new])
    return [_change(each, new.kind, new, reader) for each in changes(old, new)]


def _change(
    alteration: Alteration | Alike, kind: str, document: Record | None, reader: Reader
) -> Change:
    path = alteration.path
    return Change(
        place=place(document, path, reader),
        old=_shortened(in_words(kind, path, alteration.old, reader)),
        new=_shortened(in_words(kind, path, alteration.new, reader)),
    )


def _shortened(words: str | Said | None) -> str | Said | None:
    return words if words is None or len(words) <= LONGEST else f"{words[:LONGEST]}…"
