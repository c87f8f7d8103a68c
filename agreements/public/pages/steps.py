"""Steps of each state: what each did towards being bound, side by side."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement, Event
from agreements.law import vocabulary
from agreements.law.life import in_order
from agreements.law.wording import marked as _

from .course import came_later, linked, named
from .facts import when
from .reader import Reader
from .words import joined


@dataclass(frozen=True)
class Row:
    """One kind of step: a label and, for each state in order, what is recorded of it."""

    label: str
    cells: list[list[SafeString]]


@dataclass(frozen=True)
class Steps:
    """The table: the states that head its columns, and its rows."""

    states: list[SafeString | str]
    rows: list[Row]


def _kind(*kinds: str, chamber: str | None = None) -> Callable[[Event], bool]:
    return lambda event: event.kind in kinds and event.chamber == chamber


ROWS: dict[str, Callable[[Event], bool]] = {
    _("Signing authorised"): _kind("signing_authorised", "full_powers_issued", "draft_approved"),
    _("Signed"): _kind("signed", "signed_ad_referendum", "signature_confirmed"),
    _("Adopted"): _kind("adopted"),
    _("Submitted to parliament"): _kind("submitted_to_parliament"),
    _("Approved by the lower chamber"): _kind("chamber_approved", chamber="lower"),
    _("Approved by the upper chamber"): _kind("chamber_approved", chamber="upper"),
    _("Law or other domestic approval"): _kind("domestic_approval"),
    _("Instrument issued, exchanged or deposited"): _kind(
        "instrument_issued", "instruments_exchanged", "instrument_deposited"
    ),
    _("Notification sent"): _kind("notification_sent"),
    _("Notification received"): _kind("notification_received"),
    _("Denunciation notified"): _kind("denunciation_notified"),
}
"""Each row with the events that it shows; domestic law, instrument and notification stand apart."""

TERMS = {
    "Law or other domestic approval": "domestic-approval",
    "Instrument issued, exchanged or deposited": "ratification",
    "Notification sent": "notification",
    "Notification received": "notification",
    "Denunciation notified": "denunciation",
}
"""The term of the glossary that explains a row, where one does."""

TOWARDS_BEING_BOUND = (
    "Law or other domestic approval",
    "Instrument issued, exchanged or deposited",
    "Notification received",
)
"""Rows that stand in the table of every agreement meant to enter into force, blank or not."""


def steps(agreement: Agreement, reader: Reader) -> Steps:
    """Return the steps of each party; an act of all parties stands in every column.

    The page of a past day leaves out what came after it.
    """
    states = reader.order(party.state for party in agreement.parties)
    enters = agreement.instrument not in vocabulary.POLITICAL | vocabulary.WORKING
    recorded = [each for each in in_order(agreement.events) if not came_later(each, reader)]
    rows = []
    for label, belongs in ROWS.items():
        events = [event for event in recorded if belongs(event)]
        if events or (enters and label in TOWARDS_BEING_BOUND):
            cells = [_cell(events, state, reader) for state in states]
            rows.append(Row(reader.explained(reader.phrase(label), TERMS.get(label)), cells))
    return Steps([reader.link("state", state) for state in states], rows)


def _cell(events: list[Event], state: str, reader: Reader) -> list[SafeString]:
    return [_step(event, reader) for event in events if event.state in (None, state)]


def _step(event: Event, reader: Reader) -> SafeString:
    shown = [when(event, reader)]
    if event.act:
        shown.append(linked(named(event.act, reader), event.act.url))
    return format_html("{}{}", joined(shown), reader.cite(event.sources))
