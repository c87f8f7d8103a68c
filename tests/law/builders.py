"""Agreements for the tests of the law: plain data of the shape that the rules ask for."""

from dataclasses import dataclass, field
from itertools import count

from agreements.law.dates import PartialDate


@dataclass(frozen=True)
class Act:
    kind: str = "unknown"
    number: str | None = None


@dataclass(frozen=True)
class Event:
    key: str
    kind: str
    state: str | None = None
    date: PartialDate | None = None
    not_later_than: PartialDate | None = None
    effective_on: PartialDate | None = None
    act: Act | None = None
    chamber: str | None = None
    sources: tuple[str, ...] = ("gazette",)


@dataclass(frozen=True)
class Party:
    state: str
    authority: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Relation:
    kind: str
    agreement: str


@dataclass(frozen=True)
class EntryRule:
    kind: str
    days: int | None = None
    date: PartialDate | None = None


@dataclass(frozen=True)
class Term:
    months: int | None = None
    counted_from: str | None = None
    until: PartialDate | None = None
    renewed_by_months: int | None = None
    notice_months: int | None = None


@dataclass(frozen=True)
class Check:
    every_months: int
    counted_from: str | None = None
    counted_on: PartialDate | None = None
    key: str = "check"


@dataclass(frozen=True)
class Gap:
    field: str
    state: str | None = None
    finding: str = "not_recorded"
    key: str = "gap"


@dataclass(frozen=True)
class Agreement:
    instrument: str = "treaty"
    level: str | None = "interstate"
    parties: tuple[Party, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    entry_rule: EntryRule | None = None
    term: Term | None = None
    checks: tuple[Check, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def __hash__(self):
        return hash((self.instrument, self.events))


numbers = count(1)


def event(kind, when=None, state=None, *, act=None, **more):
    """Return an event on the date `when`; `act` is the kind of the domestic act."""
    for name in ("not_later_than", "effective_on"):
        if name in more:
            more[name] = PartialDate(more[name])
    return Event(
        key=more.pop("key", None) or f"{kind}-{next(numbers)}".replace("_", "-"),
        kind=kind,
        state=state,
        date=PartialDate(when) if when else None,
        act=Act(act) if act else None,
        **more,
    )


def agreement(*events, states=("uz", "kz"), instrument="treaty", **more):
    """Return an agreement between `states` with these `events`."""
    parties = more.pop("parties", None) or tuple(Party(state) for state in states)
    return Agreement(instrument=instrument, parties=parties, events=events, **more)


def treaty_of_1998(*later, **more):
    """Return a treaty that both states signed on 31 October 1998, with these later events."""
    return agreement(event("signed", "1998-10-31", key="signed"), *later, **more)


NAMES = {"uz": "Uzbekistan", "kz": "Kazakhstan", "kg": "Kyrgyzstan", "tm": "Turkmenistan"}
