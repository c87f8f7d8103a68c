"""The status in words: what the events amount to, which steps are recorded, and what is not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from . import phrases
from .life import (
    ADOPTION,
    ENDS,
    conclusion,
    counted,
    happened,
    is_exact,
    is_later,
    is_limited,
    last_day,
    of_the_whole,
)
from .parity import by_state, order
from .shapes import Agreement, Event
from .status import Status
from .steps import LADDER, approval, exchange, ratified_by_all, states, taken
from .wording import listed, wording


def headline(agreement: Agreement, status: Status, language: str) -> str:
    """Return `status` in a few words of `language` (a BCP 47 tag), without the steps.

    "In force since 4 July 2023. No end recorded." A single clause has no full stop.
    """
    return Telling(agreement, status, {}, language).headline()


def sentence(
    agreement: Agreement,
    status: Status,
    names: Mapping[str, str],
    language: str,
    uses: Sequence[str] = (),
) -> str:
    """Return `status` in whole sentences of `language` (a BCP 47 tag).

    They say what the status is and, where the entry into force is not recorded, which steps
    of which state are, and which are not. `names` gives each state's name by its slug, and
    may give words for the agreement that this one amends ("the 2006 agreement"). `uses` are
    the signs of use, as finished phrases. The ministries of an interagency agreement stand
    in place of their states.
    """
    telling = Telling(agreement, status, names, language)
    return " ".join(_finished(piece) for piece in (*telling.sentences(), *uses))


def _finished(piece: str) -> str:
    return piece if piece.endswith(".") else f"{piece}."


@dataclass(frozen=True)
class Telling:
    """An agreement and its status, told in one language."""

    agreement: Agreement
    status: Status
    names: Mapping[str, str]
    language: str

    def headline(self) -> str:
        """Return the status in a few words."""
        match self.status.code:
            case "not_concluded":
                return self._say(phrases.NOT_CONCLUDED)
            case "political":
                return self._dated(phrases.POLITICAL[self._concluded_by()])
            case "working":
                return self._dated(phrases.WORKING[self.agreement.instrument][self._concluded_by()])
            case "ended":
                return self._dated(phrases.ENDED[str(self.status.how)])
            case "suspended":
                return self._dated(phrases.SUSPENDED)
            case "in_force":
                return self._in_force()
            case "provisional":
                return self._dated(phrases.PROVISIONAL)
            case "not_yet_in_force":
                return self._dated(phrases.ENTERED_LATER[self._concluded_by()])
            case "not_in_force":
                return self._dated(phrases.NOT_IN_FORCE)
            case _:
                return self._dated(phrases.ENTRY_NOT_RECORDED[self._concluded_by()])

    def sentences(self) -> Iterator[str]:
        """Yield the status, the steps that are recorded and those that are not."""
        if self.status.code != "entry_not_recorded":
            yield self.headline()
            if self.status.gap and self.status.code != "ended":
                yield self._not_recorded()
        elif steps := list(self._steps()):
            yield self._dated(phrases.CONCLUDED[self._concluded_by()])
            yield from steps
            yield self._not_recorded()
        else:
            yield self.headline()
            if not any(is_later(event, self.status.on) for event in self.agreement.events):
                yield self._say(self._nothing())

    def _say(self, phrase: str, **values: str) -> str:
        """The phrase in words; after a date that ends in a full stop ("г.") stands no second."""
        return (wording(self.language)(phrase) % values).replace("..", ".")

    def _dated(self, phrase: str | tuple[str, str], **values: str) -> str:
        """The phrase with the date of the deciding event, and that of the conclusion."""
        event = self._deciding()
        if not isinstance(phrase, str):
            phrase = phrase[0] if is_exact(event) else phrase[1]
        concluded = self._date(self._conclusion()[-1])
        return self._say(phrase, date=self._date(event), concluded=concluded, **values)

    def _deciding(self) -> Event:
        basis = {event.key: event for event in self.agreement.events}
        return basis[self.status.basis[-1]]

    def _conclusion(self) -> list[Event]:
        return conclusion(self.agreement, self.status.on)

    def _concluded_by(self) -> str:
        return "adopted" if self._conclusion()[-1].kind in ADOPTION else "signed"

    def _date(self, event: Event) -> str:
        when = counted(event)
        if when is None:
            return self._say(phrases.NO_DAY)
        words = when.words(self.language)
        return self._say(phrases.NO_LATER_THAN, date=words) if is_limited(event) else words

    def _in_force(self) -> str:
        part_of = self._amended()
        ends = of_the_whole(self.agreement, ENDS)
        if not ends:
            phrase = phrases.IN_FORCE_AS_PART if part_of else phrases.IN_FORCE
            return self._dated(phrase, agreement=part_of)
        phrase = phrases.IN_FORCE_AS_PART_END_LATER if part_of else phrases.IN_FORCE_END_LATER
        return self._dated(phrase, agreement=part_of, end=self._date(ends[0]))

    def _amended(self) -> str:
        amended = (each.agreement for each in self.agreement.relations if each.kind == "amends")
        return next((self.names[slug] for slug in amended if slug in self.names), "")

    def _nothing(self) -> str:
        acts = self._conclusion()
        day = last_day(acts[-1])
        others = [each for each in self.agreement.events if each not in acts]
        if all(happened(each, day) for each in others):
            return phrases.NOTHING_AFTER[self._concluded_by()]
        return phrases.NO_STEP

    def _steps(self) -> Iterator[str]:
        """The furthest steps of each party recorded by the day of the status, then those of all."""
        on = self.status.on
        approvals = {state: approval(self.agreement, state, on) for state in self._states()}
        if all(approvals.values()):
            yield self._all_approved(approvals)
        for state, approved in approvals.items():
            steps = taken(self.agreement, state, *LADDER, by=on)
            if approved and not all(approvals.values()):
                yield self._step(approved, state)
            if steps and steps[-1].kind != "domestic_approval":
                yield self._step(steps[-1], state)
        if exchanged := exchange(self.agreement, on):
            yield self._say(phrases.EXCHANGED, date=self._date(exchanged))

    def _all_approved(self, approvals: Mapping[str, Event | None]) -> str:
        phrase = phrases.ALL_LAWS if ratified_by_all(self.agreement) else phrases.ALL_APPROVALS
        each = [
            self._say(phrases.ONE_OF_ALL, state=self._name(state), date=self._date(event))
            for state, event in approvals.items()
            if event
        ]
        return self._say(phrase, list=", ".join(each))

    def _step(self, event: Event, state: str) -> str:
        if event.kind == "domestic_approval":
            phrase = phrases.APPROVALS[event.act.kind if event.act else "unknown"]
        elif event.kind == "chamber_approved":
            phrase = phrases.VOTES[event.chamber]
        else:
            phrase = phrases.STEPS[event.kind]
        return self._say(phrase, state=self._name(state), date=self._date(event))

    def _not_recorded(self) -> str:
        """What the status leaves open: of each state, in the order of the language, then of all."""
        pairs = by_state(self.status.gap, self.language, self.names)
        words = listed([self._missing(kind, state) for kind, state in pairs], self.language)
        return self._say(phrases.NOT_RECORDED, list=words[:1].upper() + words[1:])

    def _missing(self, kind: str, state: str) -> str:
        begun = kind == "domestic_approval" and taken(self.agreement, state, *LADDER)
        phrase = phrases.LATER_STEPS if begun else phrases.UNRECORDED[kind]
        return self._say(phrase, state=self._name(state))

    def _states(self) -> list[str]:
        return order(states(self.agreement), self.language, self.names)

    def _name(self, state: str) -> str:
        if self.agreement.level == "interagency":
            for party in self.agreement.parties:
                if party.state == state and party.authority:
                    words = party.authority
                    return words.get(self.language) or words.get("en") or next(iter(words.values()))
        return self.names.get(state, state)
