"""What the events of an agreement amount to on a given day.

The absence of an event never proves the absence of the fact: an agreement whose entry into
force is not recorded here has exactly that status, and is never called "not in force".
A rule on entry into force never makes a status (see `entry`).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from .dates import PartialDate
from .life import (
    CONCLUDING,
    ENDS,
    Period,
    conclusion,
    counted,
    dated,
    entries,
    first_day,
    happened,
    is_exact,
    is_in_doubt,
    last_day,
    of_the_whole,
    periods,
)
from .shapes import Agreement, Event
from .steps import unrecorded, unsigned
from .vocabulary import EVENT_KINDS, POLITICAL, WORKING

KEPT = 100
"""Answers that are kept, with their agreements: these never change, and a page asks many times."""


@dataclass(frozen=True)
class Status:
    """The answer for the day `on`.

    `code` is one of STATUSES; `how` tells an ending: terminated, denounced, expired,
    superseded or invalid. `basis` holds the keys of the events that decide. `gap` names
    what is not recorded: a kind of event, with its state where it is one side's
    ("domestic_approval:uz"). `since` is the date the status counts from; None before
    conclusion. `approximate`: an imprecise date decides, or may change, the answer.
    """

    code: str
    how: str | None
    on: date
    basis: tuple[str, ...]
    gap: tuple[str, ...]
    approximate: bool
    since: PartialDate | None


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both included, with one status; None is without limit."""

    first: date | None
    last: date | None
    code: str
    how: str | None = None


@dataclass(frozen=True)
class Ground:
    """A row of the table that holds: its code, and the events for which it does."""

    code: str
    events: Sequence[Event]
    how: str | None = None


@lru_cache(maxsize=KEPT)
def status(agreement: Agreement, on: date) -> Status:
    """Return the status of `agreement` on the day `on`, by all its recorded events."""
    ground = _ground(agreement, on)
    return Status(
        code=ground.code,
        how=ground.how,
        on=on,
        basis=tuple(event.key for event in ground.events),
        gap=_gap(agreement, ground.code),
        approximate=_is_approximate(agreement, ground, on),
        since=_since(agreement, ground, on),
    )


@lru_cache(maxsize=KEPT)
def spans(agreement: Agreement) -> tuple[Span, ...]:
    """Return the statuses of `agreement` over all time, without gap or overlap.

    A span begins on the last possible day of the event that brings it about.
    """
    days = sorted({last_day(event) for event in agreement.events if counted(event)})
    grounds = [(day, _ground(agreement, day)) for day in (date.min, *days)]
    turns = [
        (day, ground)
        for (day, ground), (_day, before) in zip(grounds[1:], grounds, strict=False)
        if (ground.code, ground.how) != (before.code, before.how)
    ]
    firsts = [None, *(day for day, _ground in turns)]
    lasts = [*(day - timedelta(days=1) for day, _ground in turns), None]
    kinds = [grounds[0][1], *(ground for _day, ground in turns)]
    return tuple(
        Span(first, last, ground.code, ground.how)
        for first, last, ground in zip(firsts, lasts, kinds, strict=True)
    )


def signed_on(agreement: Agreement) -> PartialDate | None:
    """Return the date of conclusion: of the last party's signature, else of the adoption."""
    acts = conclusion(agreement)
    return counted(acts[-1]) if acts else None


def _ground(agreement: Agreement, on: date) -> Ground:
    return next(ground for row in ROWS if (ground := row(agreement, on)))


def _not_concluded(agreement: Agreement, on: date) -> Ground | None:
    if conclusion(agreement, on):
        return None
    return Ground("not_concluded", dated(agreement, CONCLUDING))


def _without_force(agreement: Agreement, on: date) -> Ground | None:
    """Declarations and statements, programmes and plans: no view is taken on their force."""
    if agreement.instrument in POLITICAL:
        return Ground("political", conclusion(agreement, on))
    if agreement.instrument in WORKING:
        return Ground("working", conclusion(agreement, on))
    return None


def _ended(agreement: Agreement, on: date) -> Ground | None:
    """Ended by the first of its ends (VCLT 42, 54-59, 69)."""
    for event in of_the_whole(agreement, ENDS):
        if happened(event, on):
            return Ground("ended", [event], ENDS[event.kind])
    return None


def _suspended(agreement: Agreement, on: date) -> Ground | None:
    """Suspended until resumed (VCLT 57, 58, 72)."""
    return _within("suspended", suspensions(agreement), on)


def _in_force(agreement: Agreement, on: date) -> Ground | None:
    """In force from the first sourced entry into force (VCLT 24)."""
    for event in entries(agreement):
        if happened(event, on):
            return Ground("in_force", [event])
    return None


def _provisional(agreement: Agreement, on: date) -> Ground | None:
    """Applied provisionally from its beginning to its end (VCLT 25)."""
    return _within("provisional", provisional_applications(agreement), on)


def _not_yet_in_force(agreement: Agreement, on: date) -> Ground | None:
    """A later entry into force is recorded: every earlier one would have held above."""
    recorded = entries(agreement)
    return Ground("not_yet_in_force", recorded[:1]) if recorded else None


def _not_in_force(agreement: Agreement, on: date) -> Ground | None:
    """A source says so of its day, and nothing at all is recorded after it."""
    stated = [event for event in statements(agreement) if happened(event, on)]
    others = dated(agreement, EVENT_KINDS.keys() - {"stated_not_in_force"})
    if stated and not any(last_day(event) > first_day(stated[-1]) for event in others):
        return Ground("not_in_force", stated[-1:])
    return None


def _entry_not_recorded(agreement: Agreement, on: date) -> Ground | None:
    return Ground("entry_not_recorded", conclusion(agreement, on))


ROWS: tuple[Callable[[Agreement, date], Ground | None], ...] = (
    _not_concluded,
    _without_force,
    _ended,
    _suspended,
    _in_force,
    _provisional,
    _not_yet_in_force,
    _not_in_force,
    _entry_not_recorded,
)
"""The table of statuses: the first row that holds gives the answer."""


def suspensions(agreement: Agreement) -> list[Period]:
    """Return the times for which its operation was suspended."""
    return periods(agreement, "suspended", "resumed")


def provisional_applications(agreement: Agreement) -> list[Period]:
    """Return the times for which it was applied provisionally."""
    return periods(agreement, "provisional_application_start", "provisional_application_end")


def statements(agreement: Agreement) -> list[Event]:
    """Return the statements, with source and date, that it was not in force on a day."""
    events = dated(agreement, {"stated_not_in_force"})
    return [event for event in events if event.sources and event.date]


def _within(code: str, times: Iterable[Period], on: date) -> Ground | None:
    """The row of the period that has held longest on the day `on`, if one does."""
    beginnings = [period.beginning for period in times if period.holds(on)]
    first = min(beginnings, key=lambda event: (last_day(event), event.key), default=None)
    return Ground(code, [first]) if first else None


def _since(agreement: Agreement, ground: Ground, on: date) -> PartialDate | None:
    if ground.code == "not_concluded":
        return None
    events = conclusion(agreement, on) if ground.code == "not_yet_in_force" else ground.events
    return counted(events[-1])


def _gap(agreement: Agreement, code: str) -> tuple[str, ...]:
    if code in ("political", "working"):
        return ()
    return unsigned(agreement) if code == "not_concluded" else unrecorded(agreement)


def _is_approximate(agreement: Agreement, ground: Ground, on: date) -> bool:
    acts = dated(agreement, CONCLUDING)
    times: list[Period] = []
    if ground.code not in ("political", "working"):
        acts += of_the_whole(agreement, ENDS) + entries(agreement) + statements(agreement)
        times += suspensions(agreement) + provisional_applications(agreement)
    return (
        any(happened(event, on) and not is_exact(event) for event in ground.events)
        or any(is_in_doubt(event, on) for event in acts)
        or any(period.is_in_doubt(on) for period in times)
    )
