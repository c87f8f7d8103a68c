"""The steps of each party from conclusion to entry into force: recorded, or not.

Consent to be bound is expressed by signature, exchange, ratification, acceptance or approval
(VCLT 11) and established by exchange, deposit or notification (VCLT 16).
"""

from datetime import date

from .life import SIGNATURES, conclusion, dated, entries, is_later, last_day
from .parity import order
from .shapes import Agreement, Event

LADDER = (
    "submitted_to_parliament",
    "chamber_approved",
    "domestic_approval",
    "instrument_issued",
    "instrument_deposited",
    "notification_sent",
    "notification_received",
)
"""The steps that each party takes for itself, the furthest last."""

APPROVED = LADDER.index("domestic_approval")

BY_NOTIFICATION = ("on_last_notification_received", "n_days_after_last_notification")
BY_EXCHANGE = ("on_exchange_of_instruments", "n_days_after_exchange")
WITHOUT_STEPS = ("on_signature", "on_fixed_date")
"""The entry rules by what brings the agreement into force."""


def states(agreement: Agreement) -> list[str]:
    """Return the slugs of the parties' states, in the order of English."""
    return order({party.state for party in agreement.parties}, "en")


def taken(agreement: Agreement, state: str, *kinds: str, by: date = date.max) -> list[Event]:
    """Return the events of these `kinds` by `state`, or by all parties, the furthest last.

    Those that count later than the day `by` are left out; those without a day are not.
    """
    own = [e for e in agreement.events if e.kind in kinds and e.state in (state, None)]
    return sorted((e for e in own if not is_later(e, by)), key=_furthest)


def _furthest(event: Event) -> tuple[int, date, str]:
    return LADDER.index(event.kind), last_day(event), event.key


def approval(agreement: Agreement, state: str, by: date = date.max) -> Event | None:
    """Return the last recorded domestic approval by `state`, none later than the day `by`."""
    return next(reversed(taken(agreement, state, "domestic_approval", by=by)), None)


def exchange(agreement: Agreement, by: date = date.max) -> Event | None:
    """Return the recorded exchange of instruments, the last if there were several (VCLT 16(a)).

    None that counts later than the day `by`.
    """
    exchanges = [e for e in agreement.events if e.kind == "instruments_exchanged"]
    known = (e for e in exchanges if not is_later(e, by))
    return max(known, key=lambda e: (last_day(e), e.key), default=None)


def unsigned(agreement: Agreement) -> tuple[str, ...]:
    """Return "signed:…" for each state whose signature, with a day, is not recorded."""
    if conclusion(agreement):
        return ()
    signed = {event.state for event in dated(agreement, SIGNATURES)}
    return tuple(f"signed:{state}" for state in states(agreement) if state not in signed)


def unrecorded(agreement: Agreement) -> tuple[str, ...]:
    """Return what is not recorded on the way to entry into force, and that itself last.

    First the approvals that are missing; once all are known, the exchange of instruments or
    the notifications by which its rule, or a ratification by all, brings it into force.
    """
    if entries(agreement):
        return ()
    return (*_missing_steps(agreement), "entry_into_force")


def _missing_steps(agreement: Agreement) -> list[str]:
    rule = agreement.entry_rule.kind if agreement.entry_rule else None
    if rule in WITHOUT_STEPS or exchange(agreement):
        return []
    later = LADDER[APPROVED:]
    missing = [each for each in states(agreement) if not taken(agreement, each, *later)]
    if missing:
        return [f"domestic_approval:{state}" for state in missing]
    if rule in BY_NOTIFICATION:
        kind = "notification_received"
        return [f"{kind}:{s}" for s in states(agreement) if not taken(agreement, s, kind)]
    if rule in BY_EXCHANGE or ratified_by_all(agreement):
        return ["instruments_exchanged"]
    return []


def ratified_by_all(agreement: Agreement) -> bool:
    """Whether the approval of every party is recorded, each by a law."""
    acts = [approval(agreement, state) for state in states(agreement)]
    return bool(acts) and all(e and e.act and e.act.kind == "law" for e in acts)
