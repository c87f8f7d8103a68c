"""Records as they stand in a list: a link, what it is, and for agreements where it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Commentary
from agreements.documents.occasion import Occasion
from agreements.documents.record import Record
from agreements.documents.signatory import Signatory
from agreements.documents.source import Source
from agreements.documents.state import State
from agreements.documents.subject import Subject
from agreements.law import vocabulary
from agreements.law.dates import PartialDate
from agreements.law.life import conclusion, in_order

from .course import short_day
from .reader import Reader, title
from .standing import Standing, standing
from .words import Said, joined


@dataclass(frozen=True)
class Entry:
    """One record in a list; `day` of conclusion and `standing` only for agreements.

    `aside` is what a list says of it beside its name.
    """

    slug: str
    name: str
    link: SafeString | Said | str
    meta: SafeString
    day: SafeString | str | None = None
    standing: Standing | None = None
    list_only: bool = False
    aside: Said | None = None

    @property
    def told(self) -> str:
        """Where it stands, in words; nothing where that is no question."""
        return self.standing.headline if self.standing else ""


def entries(records: Iterable[Record], reader: Reader) -> list[Entry]:
    """Return `records` as a list shows them, in the order given."""
    records = list(records)
    reader.know(records)
    reader.look_up("state", [each.state for each in records if isinstance(each, Signatory)])
    return [entry(each, reader) for each in records]


def newest_first(agreements: Iterable[Agreement]) -> list[Agreement]:
    """Return `agreements` by day of conclusion, the newest first."""
    return sorted(agreements, key=concluded_on, reverse=True)


def entry(record: Record, reader: Reader) -> Entry:
    """Return one record as a list shows it; the page must know the record."""
    meta = joined(META[type(record)](record, reader))
    name, link = str(title(record, reader.language)), reader.link(record.kind, record.slug)
    if isinstance(record, Agreement):
        return Entry(
            slug=record.slug,
            name=name,
            link=link,
            meta=meta,
            day=_concluded(record, reader),
            standing=standing(record, reader),
            list_only=record.coverage == "list_only",
        )
    return Entry(record.slug, name, link, meta)


def _concluded(agreement: Agreement, reader: Reader) -> SafeString | str:
    acts = conclusion(agreement)
    return short_day(acts[-1], reader) if acts else reader.phrase("day not recorded")


def concluded_on(agreement: Agreement) -> str:
    """Return the first possible day of conclusion in ISO form; nothing when none is recorded."""
    dates = (
        event.date or event.not_later_than
        for event in agreement.events
        if event.kind in {"signed", "adopted"}
    )
    return max((str(date) for date in dates if date), default="")


def opening(agreement: Agreement, reader: Reader) -> SafeString:
    """Return what it is, where and when: “Treaty, Tashkent, 22 December 2022”."""
    return joined(_agreement(agreement, reader))


def described(agreement: Agreement, reader: Reader) -> str:
    """Return its opening in plain words, for the head of a page."""

    def day(date: PartialDate | None) -> str:
        return date.words(reader.language) if date else ""

    return ", ".join(filter(None, _what_where_when(agreement, reader, day)))


def _agreement(record: Agreement, reader: Reader) -> list[Any]:
    return _what_where_when(record, reader, reader.day)


def _what_where_when(record: Agreement, reader: Reader, day: Callable[..., Any]) -> list[Any]:
    concluded = [each for each in in_order(record.events) if each.kind in {"signed", "adopted"}]
    pieces: list[Any] = [reader.label(vocabulary.INSTRUMENTS, record.instrument)]
    for event in concluded:
        pieces += [reader.words(event.place), day(event.date)]
    return pieces


def _commentary(record: Commentary, reader: Reader) -> list[Any]:
    authors = [reader.words(each.name) for each in record.authors]
    return [
        reader.label(vocabulary.COMMENTARY_TYPES, record.type),
        *(authors or [reader.phrase("author not read")]),
        reader.words(record.institution),
        reader.day(record.published_on),
    ]


def _occasion(record: Occasion, reader: Reader) -> list[Any]:
    begins, ends = reader.day(record.begins_on), reader.day(record.ends_on)
    return [
        reader.label(vocabulary.OCCASION_TYPES, record.type),
        reader.words(record.place),
        begins or reader.day(record.seen_on),
        ends if record.ends_on != record.begins_on else None,
    ]


def _signatory(record: Signatory, reader: Reader) -> list[Any]:
    offices = [reader.words(each.title) for each in record.offices]
    return [reader.link("state", record.state), *offices]


def _source(record: Source, reader: Reader) -> list[Any]:
    return [
        record.publisher,
        reader.day(record.published_on),
        reader.label(vocabulary.RELIABILITIES, record.reliability),
        reader.label(vocabulary.EXTENTS_READ, record.extent_read),
    ]


def _state(record: State, reader: Reader) -> list[Any]:
    return [reader.words(record.official_name)]


def _subject(record: Subject, reader: Reader) -> list[Any]:
    return []


META: dict[type[Record], Any] = {
    Agreement: _agreement,
    Commentary: _commentary,
    Occasion: _occasion,
    Signatory: _signatory,
    Source: _source,
    State: _state,
    Subject: _subject,
}
