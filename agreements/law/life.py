"""When the events of an agreement's life count, and which of them belong together.

A day, a month or a year counts from its last possible day, and so does a day of which only
"not later than" is known. The first possible day serves only to say where an answer is in
doubt, and whether one event can have come after another.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from .dates import PartialDate
from .shapes import Agreement, Event
from .vocabulary import EVENT_KINDS

E = TypeVar("E", bound=Event)

SIGNATURES = ("signed", "signature_confirmed")
"""A signature ad referendum counts once it is confirmed (VCLT 12(2)(b))."""

ADOPTION = ("adopted",)
CONCLUDING = SIGNATURES + ADOPTION

ENDS = {
    "terminated": "terminated",
    "denunciation_effective": "denounced",
    "expired": "expired",
    "superseded": "superseded",
    "declared_invalid": "invalid",
}
"""The events that end an agreement, and how; a notice of denunciation alone does not,
since it can be taken back until it takes effect (VCLT 68)."""

LEGAL_ORDER = {kind: place for place, kind in enumerate(EVENT_KINDS)}


def counted(event: Event) -> PartialDate | None:
    """Return the date from which `event` counts, or None where none is recorded.

    Its effective date decides over the day of the act, save for a signature or an
    adoption, which are done on the day they are done.
    """
    return _known(event) or event.not_later_than


def _known(event: Event) -> PartialDate | None:
    return event.date if event.kind in CONCLUDING else event.effective_on or event.date


def is_limited(event: Event) -> bool:
    """Whether no date is recorded but one that `event` is not later than."""
    return _known(event) is None and event.not_later_than is not None


def last_day(event: Event) -> date:
    """Return the day from which `event` counts: the last that its date may mean.

    An event without any date counts on no day: it is put at the end of time.
    """
    when = counted(event)
    return when.last if when else date.max


def first_day(event: Event) -> date:
    """Return the first day on which `event` may have happened, as far as is recorded."""
    known = _known(event)
    return known.first if known else date.min


def is_exact(event: Event) -> bool:
    """Whether the day of `event` is known."""
    return first_day(event) == last_day(event)


def happened(event: Event, on: date) -> bool:
    """Whether `event` counts on the day `on`."""
    return last_day(event) <= on


def is_later(event: Event, on: date) -> bool:
    """Whether `event` is recorded to count from a day after `on`."""
    return counted(event) is not None and not happened(event, on)


def is_in_doubt(event: Event, on: date) -> bool:
    """Whether `event` may have happened by the day `on` but does not count yet."""
    return first_day(event) <= on < last_day(event)


def dated(agreement: Agreement, kinds: Collection[str]) -> list[Event]:
    """Return the events of these `kinds` that have a day, in the order in which they count.

    Events of one day stand in the legal order of their kinds, then by key, so that the
    order in which they were entered never matters.
    """
    events = [event for event in agreement.events if event.kind in kinds and counted(event)]
    return sorted(events, key=_place)


def _place(event: Event) -> tuple[date, int, str]:
    return last_day(event), LEGAL_ORDER[event.kind], event.key


def in_order(events: Iterable[E]) -> list[E]:
    """Return `events` by first possible day, those of one day in legal order; undated ones last.

    In this order they are told; `dated` has them as they count.
    """

    def place(event: Event) -> tuple[bool, str, int]:
        date = event.date or event.not_later_than
        return date is None, str(date or ""), LEGAL_ORDER[event.kind]

    return sorted(events, key=place)


def of_the_whole(agreement: Agreement, kinds: Collection[str]) -> list[Event]:
    """Return `dated` events of these `kinds` that touch the agreement as a whole.

    Of two parties either can end or suspend it. One of three or more ends or suspends it
    for itself alone (VCLT 55, 57, 70(2)), and the agreement lives on between the others.
    """
    two = len(agreement.parties) <= 2
    return [event for event in dated(agreement, kinds) if two or event.state is None]


def conclusion(agreement: Agreement, on: date = date.max) -> list[Event]:
    """Return the signatures of all parties, else the adoption, if complete by the day `on`.

    The last of them is the conclusion (VCLT 9, 12). An empty list: not concluded by then.
    """
    complete = (acts for acts in _concluding(agreement) if happened(acts[-1], on))
    return next(complete, [])


def conclusion_day(agreement: Agreement) -> date | None:
    """Return the first day on which `agreement` is concluded, None where none is recorded."""
    return min((last_day(acts[-1]) for acts in _concluding(agreement)), default=None)


def _concluding(agreement: Agreement) -> Iterator[list[Event]]:
    for kinds in (SIGNATURES, ADOPTION):
        events = dated(agreement, kinds)
        states = {event.state for event in events}
        if events and (None in states or {party.state for party in agreement.parties} <= states):
            yield events


def entries(agreement: Agreement) -> list[Event]:
    """Return the recorded entries into force that have a source; others count for nothing."""
    return [event for event in dated(agreement, {"entry_into_force"}) if event.sources]


@dataclass(frozen=True)
class Period:
    """A time that one event begins and another, if any is recorded, ends."""

    beginning: Event
    end: Event | None = None

    def holds(self, on: date) -> bool:
        """Whether the day `on` lies in it; on the day of its end it does not."""
        return happened(self.beginning, on) and not (self.end and happened(self.end, on))

    def is_in_doubt(self, on: date) -> bool:
        """Whether the day `on` lies in it by some, but not by all, days its dates may mean."""
        if on < first_day(self.beginning) or (self.end and happened(self.end, on)):
            return False
        return is_in_doubt(self.beginning, on) or bool(self.end and is_in_doubt(self.end, on))


def periods(agreement: Agreement, begins: str, ends: str) -> list[Period]:
    """Return the periods that events of the kind `begins` open and of the kind `ends` close.

    Ends are taken in their order. Each closes every open beginning that counts by its day;
    when there is none, it closes those that *may* have come before it. So a suspension of
    "2005", resumed in "2005-06", is over by 30 June 2005 and never holds for certain, while
    one of "2004" stays open beside a resumption of March 2004 that ended an earlier one.
    An act of one state ends only what that state, or all, began. An end without a beginning
    is passed over.
    """
    open_ = of_the_whole(agreement, {begins})
    closed = []
    for end in of_the_whole(agreement, {ends}):
        own = [event for event in open_ if _same_side(event, end)]
        by_then = [event for event in own if last_day(event) <= last_day(end)]
        maybe = [event for event in own if first_day(event) <= last_day(end)]
        for event in by_then or maybe:
            open_.remove(event)
            closed.append(Period(event, end))
    return closed + [Period(event) for event in open_]


def _same_side(event: Event, other: Event) -> bool:
    return event.state is None or other.state is None or event.state == other.state
