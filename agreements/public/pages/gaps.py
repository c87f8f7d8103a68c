"""What is not known, said aloud: gaps in their three kinds, and disputes between sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement, Gap
from agreements.documents.library import Library
from agreements.law import gaps as law
from agreements.law import glossary, vocabulary

from .course import reading
from .entries import Entry, entries
from .parts import part_in_words
from .reader import Reader
from .words import Said

FIELDS = list(vocabulary.GAP_FIELDS)


@dataclass(frozen=True)
class Missing:
    """One gap: the field, whose, what was found, where it was looked for and when."""

    field: str
    state: SafeString | Said | str | None
    finding: str
    where: Said | None
    searched_on: SafeString | None
    note: Said | None

    @property
    def words(self) -> str:
        """The gap in a line of plain text: "Domestic approval (Uzbekistan): not recorded"."""
        whose = f" ({strip_tags(str(self.state))})" if self.state else ""
        return f"{self.field}{whose}: {self.finding}"


@dataclass(frozen=True)
class Unknown:
    """An agreement of which something is not known, and what."""

    agreement: Entry
    gaps: list[Missing]


@dataclass(frozen=True)
class Dispute:
    """A part of the record that sources give differently, with each other reading."""

    part: SafeString | Said | str
    readings: list[SafeString]


def gaps(agreement: Agreement, reader: Reader) -> list[Missing]:
    """Return the gaps of `agreement`."""
    return [_missing(each, reader) for each in agreement.gaps]


def listing(
    documents: Sequence[Agreement], library: Library, on: date, language: str, kept: str = ""
) -> list[Unknown]:
    """Return `documents` in the order given, each with all that is not known of it."""
    reader = Reader(language, library, on, kept=kept)
    found = (gap for document in documents for gap in law.gaps(document))
    reader.look_up("state", {gap.state for gap in found if gap.state})
    return [
        Unknown(entry, [_found(gap, document, reader) for gap in _in_order(document, reader)])
        for entry, document in zip(entries(documents, reader), documents, strict=True)
    ]


def _in_order(agreement: Agreement, reader: Reader) -> list[law.Gap]:
    """Field by field; of one field, each state's in the order of the page's language."""
    states = reader.order({gap.state for gap in law.gaps(agreement) if gap.state})
    places = {state: place for place, state in enumerate(states)}
    return sorted(
        law.gaps(agreement),
        key=lambda gap: (FIELDS.index(gap.field), places.get(gap.state or "", -1)),
    )


def _found(gap: law.Gap, agreement: Agreement, reader: Reader) -> Missing:
    """A gap as recorded, or as it follows from the events."""
    recorded = (each for each in agreement.gaps if each.key == gap.key)
    return _missing(next(recorded, Gap(key="follows", field=gap.field, state=gap.state)), reader)


def _missing(gap: Gap, reader: Reader) -> Missing:
    return Missing(
        field=reader.explained(
            reader.label(vocabulary.GAP_FIELDS, gap.field), glossary.GAPS.get(gap.field)
        ),
        state=reader.link("state", gap.state) if gap.state else None,
        finding=reader.label(vocabulary.GAP_FINDINGS, gap.finding),
        where=reader.words(gap.where),
        searched_on=reader.day(gap.searched_on),
        note=reader.words(gap.note),
    )


def disputes(agreement: Agreement, reader: Reader) -> list[Dispute]:
    """Return the parts that sources read differently, other than the events of the line of life."""
    events = {event.key for event in agreement.events}
    wanted = dict.fromkeys(each.part for each in agreement.readings if each.part not in events)
    parts = {part.key: part for _name, part in agreement.parts()}
    return [
        Dispute(
            part_in_words(parts[key], key, reader) if key in parts else key,
            [reading(each, reader) for each in agreement.readings if each.part == key],
        )
        for key in wanted
    ]
