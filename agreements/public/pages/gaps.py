"""What is not known, said aloud: gaps in their three kinds, and disputes between sources."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement, Gap
from agreements.law import vocabulary

from .course import reading
from .parts import part_in_words
from .reader import Reader
from .words import Said


@dataclass(frozen=True)
class Missing:
    """One gap: the field, whose, what was found, where it was looked for and when."""

    field: str
    state: SafeString | Said | str | None
    finding: str
    where: Said | None
    searched_on: SafeString | None
    note: Said | None


@dataclass(frozen=True)
class Dispute:
    """A part of the record that sources give differently, with each other reading."""

    part: SafeString | Said | str
    readings: list[SafeString]


def gaps(agreement: Agreement, reader: Reader) -> list[Missing]:
    """Return the gaps of `agreement`."""
    return [_missing(each, reader) for each in agreement.gaps]


def _missing(gap: Gap, reader: Reader) -> Missing:
    return Missing(
        field=reader.label(vocabulary.GAP_FIELDS, gap.field),
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
