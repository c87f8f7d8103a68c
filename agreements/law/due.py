"""What falls due: ends, renewals, last days for a notice, and what comes every so many months.

A treaty ends as it provides (VCLT 54(a)). A day that its words count from another is computed
here and always said to be so; a recorded day is taken as it is. Nothing computed here makes a
status, and nothing falls due after a recorded end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from .dates import YEARS, PartialDate, length, months_later
from .life import ENDS, conclusion, counted, dated, entries, last_day, of_the_whole
from .shapes import Agreement
from .vocabulary import POLITICAL, WORKING
from .wording import marked as _
from .wording import wording

RECORDED = _("This day is recorded.")
COUNTED = {
    "signature": _("Computed here: %(months)s from the signature, %(date)s."),
    "entry_into_force": _("Computed here: %(months)s from the entry into force, %(date)s."),
    "day": _("Computed here from %(date)s."),
}
AGAIN = {
    "signature": _("Computed here: every %(every)s from the signature, %(date)s."),
    "entry_into_force": _("Computed here: every %(every)s from the entry into force, %(date)s."),
    "day": _("Computed here: every %(every)s from %(date)s."),
}
NOT_RECORDED = _("Counted from the entry into force, which is not recorded here.")
RENEWED = _("Then renewed by %(every)s each time, unless notice is given.")
NOTICE = _("A notice must be given %(before)s before the end.")
LAST_POSSIBLE = _("The last possible day is taken.")

ARTICLES = {
    "end": "54–59",
    "denunciation": "56, 67, 68",
    "term_end": "54(a)",
    "renewal": "54(a)",
    "notice": "54(a), 67",
    "check": "26",
}
"""The articles of the VCLT under which each kind falls due; agreements are kept (26)."""

TERM = ""
"""What stands in the place of a part's key for what comes from the term: no part has such a key."""

LAST_DAY = date(YEARS[-1], 12, 31)
"""No count leads beyond the dates of this record."""


@dataclass(frozen=True)
class Due:
    """Something that falls due, once or again and again.

    `kind` is one of DUE_KINDS; `part` is the key of the event or check that it comes from, TERM
    for the term. It falls due `months` after `start`, then every `every` months (0: once), each
    time `before` months earlier. `start` None: the day that it counts from is not recorded here.
    `counted_from` is one of COUNTED_FROM, or "day"; None where the day itself is recorded. It is
    known from the day of conclusion, `since`, and never falls due after the day `last`.
    """

    kind: str
    part: str
    start: PartialDate | None
    since: date
    last: date
    counted_from: str | None = None
    months: int = 0
    every: int = 0
    before: int = 0

    @property
    def computed(self) -> bool:
        """Whether the day is counted here from another."""
        return self.counted_from is not None or bool(self.every or self.before)

    @property
    def approximate(self) -> bool:
        """Whether the day that it counts from is imprecise: the last possible one is taken."""
        return self.start is not None and self.start.precision != "day"

    def next(self, on: date) -> PartialDate | None:
        """Return the first day on which it falls due, not before `on`; None when there is none.

        An imprecise `start` counts from its last possible day.
        """
        if self.start is None:
            return None
        turn = self._turn(on)
        days = (self._day(each) for each in ([turn, turn + 1] if self.every else [0]))
        day = next((day for day in days if day >= on), None)
        if day is None or day > self.last:
            return None
        return self.start if day == self.start.last else PartialDate(day.isoformat())

    @property
    def final(self) -> date | None:
        """The last day on which it falls due; None when there is none, or it is not known."""
        if self.start is None:
            return None
        turn = self._turn(self.last)
        days = (self._day(each) for each in (turn, turn - 1) if each >= 0)
        return next((day for day in days if day <= self.last), None)

    @property
    def month(self) -> int | None:
        """The month in which it first falls due, counted from the beginning of our era."""
        return _month(self.start.last) + self.months - self.before if self.start else None

    def _turn(self, on: date) -> int:
        """How often it has fallen due before the month of `on`, or in it."""
        if self.month is None or not self.every:
            return 0
        return max((_month(on) - self.month) // self.every, 0)

    def _day(self, turn: int) -> date:
        assert self.start
        end = months_later(self.start.last, self.months + self.every * turn)
        return months_later(end, -self.before)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def dues(agreement: Agreement) -> list[Due]:
    """Return all that can ever fall due under `agreement`; nothing before it is concluded."""
    concluded = conclusion(agreement)
    if not concluded:
        return []
    ends = of_the_whole(agreement, ENDS)
    last = last_day(ends[0]) - timedelta(days=1) if ends else LAST_DAY
    reading = Reading(agreement, last_day(concluded[-1]), last)
    return [*reading.ends(), *reading.term(), *reading.checks()]


def find(agreement: Agreement, kind: str, part: str) -> Due:
    """Return what falls due under `agreement` by that kind and part; raises LookupError if not."""
    for each in dues(agreement):
        if (each.kind, each.part) == (kind, part):
            return each
    raise LookupError(f"no {kind} of the part {part!r} falls due")


def due(agreement: Agreement, on: date) -> list[tuple[Due, PartialDate | None]]:
    """Return what falls due from the day `on`, the next day of each, in the order of days.

    What counts from a day that is not recorded here comes last, with None.
    """
    found = [(each, each.next(on)) for each in dues(agreement) if each.since <= on <= each.last]
    return sorted(
        ((each, day) for each, day in found if day or each.start is None),
        key=lambda pair: pair[1].last if pair[1] else date.max,
    )


def articles(agreement: Agreement, due: Due) -> str:
    """Return the articles of the VCLT under which it falls due.

    None for a declaration or a programme: no view is taken on the force of such a document.
    """
    return "" if agreement.instrument in POLITICAL | WORKING else ARTICLES[due.kind]


def told(due: Due, language: str) -> str:
    """Return in sentences of `language` (a BCP 47 tag) how its day is known, or why it is not."""
    say = wording(language)
    values = {
        "date": due.start.words(language) if due.start else "",
        "months": length(due.months, language),
        "every": length(due.every, language),
        "before": length(due.before, language),
    }
    phrases = [phrase for phrase, holds in _phrases(due) if holds]
    return " ".join(say(phrase) % values for phrase in phrases).replace("..", ".")


def _phrases(due: Due) -> Iterator[tuple[str, bool]]:
    """Each phrase that may tell of `due`, and whether it does."""
    counted_from, of_the_term = due.counted_from or "day", due.part == TERM
    yield RECORDED, not due.computed
    yield NOT_RECORDED, due.start is None
    known = due.computed and due.start is not None
    yield COUNTED[counted_from], known and of_the_term
    yield AGAIN[counted_from], known and not of_the_term
    yield RENEWED, of_the_term and bool(due.every)
    yield NOTICE, bool(due.before)
    yield LAST_POSSIBLE, known and due.approximate


@dataclass(frozen=True)
class Reading:
    """An agreement read for what falls due from its conclusion to the day `last`."""

    agreement: Agreement
    since: date
    last: date = field(default=LAST_DAY)

    def ends(self) -> Iterator[Due]:
        """Yield the recorded end, and the day on which a notified denunciation takes effect.

        A notice can be taken back until then (VCLT 68), so it is no end yet.
        """
        for event in of_the_whole(self.agreement, ENDS)[:1]:
            yield Due("end", event.key, counted(event), self.since, last_day(event))
        for event in dated(self.agreement, {"denunciation_notified"}):
            if event.effective_on:
                yield self._due("denunciation", event.key, event.effective_on)

    def term(self) -> Iterator[Due]:
        """Yield the end of the term, or its renewals, and the last days for a notice."""
        term = self.agreement.term
        if term is None or not (term.until or term.months):
            return
        start, counted_from, months = term.until, None, 0
        if term.months:
            start, counted_from, months = (
                self._day(term.counted_from),
                term.counted_from,
                term.months,
            )
        every = term.renewed_by_months or 0
        kind = "renewal" if every else "term_end"
        yield self._due(kind, TERM, start, counted_from, months, every)
        if term.notice_months:
            yield self._due("notice", TERM, start, counted_from, months, every, term.notice_months)

    def checks(self) -> Iterator[Due]:
        """Yield what comes every so many months."""
        for each in self.agreement.checks:
            start = each.counted_on or self._day(each.counted_from)
            counted_from = "day" if each.counted_on else each.counted_from
            every = each.every_months
            yield self._due("check", each.key, start, counted_from, every, every)

    def _day(self, counted_from: str | None) -> PartialDate | None:
        """The day of the event of that name, if it is recorded."""
        if counted_from == "signature":
            return counted(conclusion(self.agreement)[-1])
        return next(map(counted, entries(self.agreement)), None)

    def _due(
        self,
        kind: str,
        part: str,
        start: PartialDate | None,
        counted_from: str | None = None,
        months: int = 0,
        every: int = 0,
        before: int = 0,
    ) -> Due:
        return Due(kind, part, start, self.since, self.last, counted_from, months, every, before)
