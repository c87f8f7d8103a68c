"""What falls due: each with its day, the agreement, and how the day is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.law import due as law
from agreements.law import glossary, vocabulary

from .reader import Note, Reader
from .words import Said

Asked = tuple[Agreement, str, str]
"""An agreement, and the kind and the part of what falls due under it."""


@dataclass(frozen=True)
class Matter:
    """One matter that falls due; `day` None where none can be computed."""

    day: SafeString | None
    what: Said | str
    agreement: SafeString | Said | str
    words: Said | None
    told: str
    articles: str
    marks: SafeString


@dataclass(frozen=True)
class DuePage:
    """What the template prints."""

    matters: list[Matter]
    notes: list[Note]


def page(
    asked: Sequence[Asked], library: Library, on: date, language: str, kept: str = ""
) -> DuePage:
    """Return what was `asked` for, in the order given, with the next day of each from `on`."""
    reader = Reader(language, library, on, kept=kept)
    reader.know([document for document, _kind, _part in asked])
    found = [(document, law.find(document, kind, part)) for document, kind, part in asked]
    reader.look_up("source", {slug for each in found for slug in _sources(*each)})
    matters = [_matter(document, due, reader) for document, due in found]
    return DuePage(matters, reader.notes())


def _sources(agreement: Agreement, due: law.Due) -> list[str]:
    if due.part == law.TERM:
        return agreement.term.sources if agreement.term else []
    parts = (*agreement.events, *agreement.checks)
    return next(part.sources for part in parts if part.key == due.part)


def _matter(agreement: Agreement, due: law.Due, reader: Reader) -> Matter:
    labels = {check.key: check.label for check in agreement.checks}
    words = agreement.term.words if agreement.term and due.part == law.TERM else {}
    kind = reader.label(vocabulary.DUE_KINDS, due.kind)
    return Matter(
        day=reader.day(due.next(reader.on)),
        what=reader.words(labels.get(due.part, {}))
        or reader.explained(kind, glossary.DUE.get(due.kind)),
        agreement=reader.link("agreement", agreement.slug),
        words=reader.words(words),
        told=law.told(due, reader.language),
        articles=law.articles(agreement, due),
        marks=reader.cite(_sources(agreement, due)),
    )
