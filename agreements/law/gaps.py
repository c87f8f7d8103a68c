"""What the record does not know of an agreement: gaps as recorded, and those that follow.

They are gaps of the record, never omissions of a state: the absence of an event proves nothing.
"""

from dataclasses import dataclass
from datetime import date

from .shapes import Agreement
from .status import status

FIELDS = {
    "signed": "signing_date",
    "domestic_approval": "domestic_approval",
    "notification_received": "notifications",
    "instruments_exchanged": "instruments_exchanged",
    "entry_into_force": "entry_into_force",
}
"""The field of GAP_FIELDS for each kind of event that a status may find missing."""


@dataclass(frozen=True)
class Gap:
    """One thing that is not known: its field, one state's where `state` is given.

    `finding` is one of GAP_FINDINGS; `key` is that of the recorded gap, None where the gap
    follows from the events.
    """

    field: str
    state: str | None
    finding: str
    key: str | None = None


def gaps(agreement: Agreement) -> list[Gap]:
    """Return what is not known of `agreement`: the recorded gaps, then those that follow.

    A recorded one stands in the place of the same that follows. What was found to be none is
    known, and no gap.
    """
    found = {
        (each.field, each.state): Gap(each.field, each.state, each.finding, each.key)
        for each in agreement.gaps
    }
    for code in status(agreement, date.max).gap:
        kind, _colon, state = code.partition(":")
        gap = Gap(FIELDS[kind], state or None, "not_recorded")
        found.setdefault((gap.field, gap.state), gap)
    return [gap for gap in found.values() if gap.finding != "none"]
