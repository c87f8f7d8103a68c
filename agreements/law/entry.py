"""The day on which an agreement's own rule would bring it into force.

A treaty enters into force in such manner and on such a day as it provides (VCLT 24(1)). The
rule gives a day for comparison and never makes a status: only a source does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .dates import YEARS, PartialDate
from .life import conclusion, counted, entries, first_day, last_day
from .parity import by_state
from .shapes import Agreement, EntryRule, Event
from .steps import BY_EXCHANGE, BY_NOTIFICATION, exchange, states, taken, unsigned
from .wording import listed, wording
from .wording import marked as _

WOULD_GIVE = _("Its rule would give %(date)s; no source for it recorded.")
WOULD_GIVE_AT_LATEST = _("Its rule would give %(date)s at the latest; no source for it recorded.")
CONTRADICTED = _("Its rule would give %(date)s; recorded here is %(recorded)s.")
MISSING = _("What its rule counts from is not recorded here: %(list)s.")

WITH_DAYS = ("n_days_after_last_notification", "n_days_after_exchange")

LAST_DAY = date(YEARS[-1], 12, 31)
"""No rule leads beyond the dates of this record."""

NEEDED = {
    "signed": _("day of %(state)s's signature"),
    "date": _("the fixed day"),
    "days": _("the number of days"),
    "notification_received": _("receipt of %(state)s's notification"),
    "instruments_exchanged": _("exchange of instruments"),
}


@dataclass(frozen=True)
class Expected:
    """What a rule on entry into force comes to.

    `first` and `last` are the earliest and the latest day that it gives: one and the same
    where the dates it counts from are exact; None where something is `missing` (codes as in
    NEEDED, with a state where it is one side's: "notification_received:uz") or the text
    states no rule. `recorded` is the sourced entry into force.
    """

    first: date | None = None
    last: date | None = None
    missing: tuple[str, ...] = ()
    recorded: PartialDate | None = None

    @property
    def day(self) -> PartialDate | None:
        """The day that the rule gives, or the latest of the days that it may."""
        return PartialDate(self.last.isoformat()) if self.last else None

    @property
    def approximate(self) -> bool:
        """Whether a date that the rule counts from is imprecise."""
        return self.first != self.last

    @property
    def contradicted(self) -> bool:
        """Whether the recorded entry into force lies on no day that the rule may give."""
        if not (self.first and self.last and self.recorded):
            return False
        return self.recorded.last < self.first or self.last < self.recorded.first


def expected(agreement: Agreement) -> Expected:
    """Return the day that the entry rule of `agreement` gives by the events recorded so far.

    On signature: the last one (VCLT 12). On exchange of instruments: that day (VCLT 16(a)).
    On the last notification: when the last party's was received by the other (VCLT 16(c),
    78). Some days after: the day of that number, the day of the event not counted. Where the
    text states no rule it needs the consent of all (VCLT 24(2)), of which no day follows.
    """
    rule = agreement.entry_rule
    recorded = next(map(counted, entries(agreement)), None)
    if rule is None or rule.kind == "not_stated":
        return Expected(recorded=recorded)
    if rule.kind == "on_fixed_date":
        return _on_fixed_date(rule, recorded)
    events, missing = _counted_from(agreement, rule)
    first, last = _days_after(events, rule)
    if events and last is None:
        missing = (*missing, "days")
    if missing or not events:
        return Expected(missing=missing, recorded=recorded)
    return Expected(first, last, recorded=recorded)


def note(expected: Expected, names: Mapping[str, str], language: str) -> str:
    """Return in words of `language` (a BCP 47 tag) what the rule comes to.

    Empty where there is nothing to say: no rule, or a recorded day that agrees with it.
    `names` gives each state's name by its slug.
    """
    say = wording(language)
    if expected.missing and not expected.recorded:
        return say(MISSING) % {"list": _listed(expected.missing, names, language)}
    if expected.day is None or (expected.recorded and not expected.contradicted):
        return ""
    date_words = expected.day.words(language)
    if expected.recorded:
        recorded = expected.recorded.words(language)
        return say(CONTRADICTED) % {"date": date_words, "recorded": recorded}
    return say(WOULD_GIVE_AT_LATEST if expected.approximate else WOULD_GIVE) % {"date": date_words}


def _on_fixed_date(rule: EntryRule, recorded: PartialDate | None) -> Expected:
    if rule.date is None:
        return Expected(missing=("date",), recorded=recorded)
    return Expected(rule.date.first, rule.date.last, recorded=recorded)


def _counted_from(agreement: Agreement, rule: EntryRule) -> tuple[list[Event], tuple[str, ...]]:
    """The events that the rule counts from, and the codes of those not recorded with a day."""
    if rule.kind in BY_NOTIFICATION:
        return _notifications(agreement)
    if rule.kind in BY_EXCHANGE:
        exchanged = exchange(agreement)
        if exchanged and counted(exchanged):
            return [exchanged], ()
        return [], ("instruments_exchanged",)
    return conclusion(agreement), unsigned(agreement)


def _notifications(agreement: Agreement) -> tuple[list[Event], tuple[str, ...]]:
    kind = "notification_received"
    received = {
        state: [event for event in taken(agreement, state, kind) if counted(event)]
        for state in states(agreement)
    }
    missing = tuple(f"{kind}:{state}" for state, events in received.items() if not events)
    return [events[-1] for events in received.values() if events], missing


def _days_after(events: list[Event], rule: EntryRule) -> tuple[date | None, date | None]:
    """The earliest and the latest day that the rule gives, from the last of `events`."""
    days = rule.days if rule.kind in WITH_DAYS else 0
    if not events or days is None:
        return None, None
    first = max(first_day(event) for event in events).toordinal() + days
    last = max(last_day(event) for event in events).toordinal() + days
    if last > LAST_DAY.toordinal():
        return None, None
    return date.fromordinal(first), date.fromordinal(last)


def _listed(codes: tuple[str, ...], names: Mapping[str, str], language: str) -> str:
    say = wording(language)
    pairs = by_state(codes, language, names)
    return listed(
        [say(NEEDED[kind]) % {"state": names.get(state, state)} for kind, state in pairs], language
    )
