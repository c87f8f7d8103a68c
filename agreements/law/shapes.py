"""What the rules ask of an agreement: anything of this shape will do, so law knows no documents."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from .dates import PartialDate


class Act(Protocol):
    """The domestic act by which a state took a step."""

    @property
    def kind(self) -> str:
        """One of ACT_KINDS."""

    @property
    def number(self) -> str | None: ...


class Event(Protocol):
    """A dated act in the agreement's life; without a state it is an act of all parties."""

    @property
    def key(self) -> str: ...

    @property
    def kind(self) -> str:
        """One of EVENT_KINDS."""

    @property
    def state(self) -> str | None: ...

    @property
    def date(self) -> PartialDate | None: ...

    @property
    def not_later_than(self) -> PartialDate | None: ...

    @property
    def effective_on(self) -> PartialDate | None: ...

    @property
    def act(self) -> Act | None: ...

    @property
    def chamber(self) -> str | None:
        """One of CHAMBERS."""

    @property
    def sources(self) -> Sequence[str]: ...


class Party(Protocol):
    """A state, and in each language the ministry that acts for it, where one does."""

    @property
    def state(self) -> str: ...

    @property
    def authority(self) -> Mapping[str, str]: ...


class Relation(Protocol):
    """What this agreement does to another, named by its slug."""

    @property
    def kind(self) -> str:
        """One of RELATION_KINDS."""

    @property
    def agreement(self) -> str: ...


class EntryRule(Protocol):
    """When the agreement enters into force by its own words (VCLT 24)."""

    @property
    def kind(self) -> str:
        """One of ENTRY_RULES."""

    @property
    def days(self) -> int | None: ...

    @property
    def date(self) -> PartialDate | None: ...


class Term(Protocol):
    """How long the agreement lasts, by its own words (VCLT 54(a)); times are in months."""

    @property
    def months(self) -> int | None: ...

    @property
    def counted_from(self) -> str | None:
        """One of COUNTED_FROM."""

    @property
    def until(self) -> PartialDate | None: ...

    @property
    def renewed_by_months(self) -> int | None: ...

    @property
    def notice_months(self) -> int | None: ...


class Check(Protocol):
    """Something that the parties do together every so many months."""

    @property
    def key(self) -> str: ...

    @property
    def every_months(self) -> int: ...

    @property
    def counted_from(self) -> str | None:
        """One of COUNTED_FROM."""

    @property
    def counted_on(self) -> PartialDate | None: ...


class Gap(Protocol):
    """Something that is not known, and how hard it was looked for."""

    @property
    def key(self) -> str: ...

    @property
    def field(self) -> str:
        """One of GAP_FIELDS."""

    @property
    def state(self) -> str | None: ...

    @property
    def finding(self) -> str:
        """One of GAP_FINDINGS."""


class Agreement(Protocol):
    """An agreement with its parties, its events and what it does to others; it never changes."""

    def __hash__(self) -> int: ...

    @property
    def instrument(self) -> str:
        """One of INSTRUMENTS."""

    @property
    def level(self) -> str | None:
        """One of LEVELS."""

    @property
    def parties(self) -> Sequence[Party]: ...

    @property
    def events(self) -> Sequence[Event]: ...

    @property
    def relations(self) -> Sequence[Relation]: ...

    @property
    def entry_rule(self) -> EntryRule | None: ...

    @property
    def term(self) -> Term | None: ...

    @property
    def checks(self) -> Sequence[Check]: ...

    @property
    def gaps(self) -> Sequence[Gap]: ...
