"""The life of an agreement: its events in order, each on the strand of the state that acted."""

from dataclasses import dataclass, replace

from django.utils.html import format_html
from django.utils.safestring import SafeString

from agreements.documents.agreement import Act, Agreement, Event, Reading
from agreements.law import glossary, vocabulary
from agreements.law.dates import NotADate, PartialDate
from agreements.law.life import in_order, is_later
from agreements.law.status import status
from agreements.law.wording import marked as _

from .reader import Reader
from .words import Said, joined

STRANDS = ("one", "two", "three", "four")
"""The strand of each state, in the order of the page's language; a joint act stands on all."""

CHAMBERS = {
    "lower": _("Approved by the lower chamber"),
    "upper": _("Approved by the upper chamber"),
}
"""A vote of parliament, by the chamber."""

STAGES = {
    "entry_into_force": "force",
    "resumed": "force",
    "suspended": "held",
    "terminated": "end",
    "denunciation_effective": "end",
    "expired": "end",
    "superseded": "end",
    "declared_invalid": "end",
}
"""How the line is drawn from an event on; `open` where nothing more is recorded."""


LEGEND = _(
    "Each strand is one state's own steps; from the left: %(states)s. A square is a step taken "
    "together. The strands close into one bar with an entry into force; dotted, nothing more is "
    "recorded."
)
"""How the line is read."""


@dataclass(frozen=True)
class Step:
    """One event as the line of life shows it; `later` than the day asked for, or not."""

    key: str
    when: SafeString | str
    what: SafeString | Said | str
    who: SafeString | Said | str | None
    strand: str
    stage: str
    place: Said | None
    act: SafeString | None
    effective: SafeString | None
    basis: str | None
    note: Said | None
    marks: SafeString
    readings: list[SafeString]
    later: bool


def course(agreement: Agreement, reader: Reader) -> list[Step | None]:
    """Return the events of `agreement` as steps on the strands of its states.

    None stands for the day of the page: what came after a past day follows it.
    """
    states = reader.order(party.state for party in agreement.parties)
    strands = dict(zip(states, STRANDS, strict=False))
    steps, stage = [], "signed"
    for event in in_order(agreement.events):
        stage = STAGES.get(event.kind, stage)
        steps.append(_step(event, agreement, reader, strands.get(event.state or "", ""), stage))
    known = [each for each in steps if not each.later]
    if known and status(agreement, reader.on).code == "entry_not_recorded":
        known[-1] = replace(known[-1], stage="open")
    return [*known, None, *(each for each in steps if each.later)]


def legend(agreement: Agreement, reader: Reader) -> str:
    """Return in words how the line of life is read: whose each strand is."""
    states = reader.order(party.state for party in agreement.parties)
    names = ", ".join(reader.name("state", state) for state in states)
    return reader.phrase(LEGEND) % {"states": names}


def _step(event: Event, agreement: Agreement, reader: Reader, strand: str, stage: str) -> Step:
    basis = reader.label(vocabulary.DATE_BASES, event.date_basis)
    what = happened(event, reader)
    disputes = [each for each in agreement.readings if each.part == event.key]
    return Step(
        key=event.key,
        when=short_day(event, reader),
        what=reader.explained(what, glossary.EVENTS.get(event.kind)),
        who=reader.link("state", event.state) if event.state else None,
        strand=strand,
        stage=stage,
        place=reader.words(event.place),
        act=act(event.act, reader) if event.act else None,
        effective=reader.day(event.effective_on),
        basis=None if event.date_basis == "stated" else basis,
        note=_unrepeated(reader.words(event.note), what),
        marks=reader.cite(event.sources),
        readings=[reading(each, reader) for each in disputes],
        later=came_later(event, reader),
    )


def came_later(event: Event, reader: Reader) -> bool:
    """Whether the page shows a past day, and `event` came after it."""
    return bool(reader.kept) and is_later(event, reader.on)


def _unrepeated(note: Said | None, what: str) -> Said | None:
    """Return `note` without a first sentence that only says again `what` happened."""
    words = (note or "").removeprefix(f"{what}.").strip()
    return Said(words, note.language, note.page) if note and words else None


def short_day(event: Event, reader: Reader) -> SafeString | str:
    """Return the day of an event as a row shows it, as far as it is known."""
    if event.date:
        return reader.day(event.date, short=True) or ""
    if event.not_later_than:
        day = reader.day(event.not_later_than, short=True)
        return format_html(reader.phrase("not later than {}"), day)
    return reader.phrase("day not recorded")


def happened(event: Event, reader: Reader) -> Said | str:
    """Return what happened, in words."""
    label = reader.label(vocabulary.EVENT_KINDS, event.kind)
    if event.kind == "other":
        return reader.words(event.label) or label
    if event.kind == "domestic_approval" and event.act and event.act.kind == "law":
        return reader.phrase("Law on ratification signed")
    if event.kind == "chamber_approved" and event.chamber:
        return reader.phrase(CHAMBERS[event.chamber])
    return label


def act(act: Act, reader: Reader) -> SafeString:
    """Return the domestic act: what it is, whose, its number and day; a link if there is one."""
    rest = [reader.words(act.issuer), reader.day(act.date), act.identifier]
    return linked(joined([named(act, reader), *rest]), act.url)


def named(act: Act, reader: Reader) -> str:
    """Return an act by its kind and number: “Law No. 452”."""
    kind = reader.label(vocabulary.ACT_KINDS, act.kind)
    if act.number is None:
        return reader.phrase("%(kind)s, number not recorded") % {"kind": kind}
    return reader.phrase("%(kind)s No. %(number)s") % {"kind": kind, "number": act.number}


def linked(text: SafeString | str, url: str | None) -> SafeString:
    """Return `text` as a link to `url`, or as it is where there is none."""
    return format_html('<a href="{}">{}</a>', url, text) if url else format_html("{}", text)


def reading(reading: Reading, reader: Reader) -> SafeString:
    """Return what other sources give in the place of a value, and where."""
    shown, marks = _value(reading.value, reader), reader.cite(reading.sources)
    note = reader.words(reading.note)
    if note:
        return format_html("{}{}. {}", shown, marks, note)
    return format_html("{}{}", shown, marks)


def _value(text: str, reader: Reader) -> SafeString | str | None:
    try:
        return reader.day(PartialDate(text))
    except NotADate:
        return text
