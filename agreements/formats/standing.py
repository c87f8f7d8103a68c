"""Where an agreement stands on a day, for machines."""

from datetime import date

from agreements.documents.agreement import Agreement
from agreements.law.status import status


def standing(agreement: Agreement, on: date) -> dict[str, str | list[str] | None]:
    """Return the status of `agreement` on the day `on`: its code, and what it follows from.

    `status_basis` holds the keys of the events that decide it, `status_gap` what is not
    recorded; a `status_precision` of `approximate` says that an imprecise date decides.
    """
    found = status(agreement, on)
    return {
        "status": found.code,
        "status_how": found.how,
        "status_on": on.isoformat(),
        "status_since": str(found.since) if found.since else None,
        "status_basis": list(found.basis),
        "status_gap": list(found.gap),
        "status_precision": "approximate" if found.approximate else "exact",
    }
