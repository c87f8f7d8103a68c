"""The lanes of the timeline: which subject each agreement stands under."""

from collections import Counter
from collections.abc import Iterable

from agreements.documents.agreement import Agreement
from agreements.law.status import signed_on

OTHERS = ""
"""The lane of agreements that no other shares its subject with, and of those without any."""


def lanes(agreements: Iterable[Agreement]) -> dict[str, list[Agreement]]:
    """Return `agreements` under the slugs of their subjects, the oldest first; `OTHERS` last.

    Of its subjects an agreement stands under the one that most of the treaties are about, then
    most of the documents. So lanes are few, and a treaty about everything stands with its like.
    """
    oldest_first = sorted(agreements, key=age)
    treaties = _subjects(each for each in oldest_first if each.instrument == "treaty")
    documents = _subjects(oldest_first)

    def rank(subject: str) -> tuple[int, int, str]:
        return -treaties[subject], -documents[subject], subject

    found: dict[str, list[Agreement]] = {}
    for each in oldest_first:
        lane = min((topic.subject for topic in each.subjects), key=rank, default=OTHERS)
        found.setdefault(lane, []).append(each)
    shared = [lane for lane in sorted(found, key=rank) if lane and len(found[lane]) > 1]
    others = [each for lane in found if lane not in shared for each in found[lane]]
    drawn = {lane: found[lane] for lane in shared}
    return drawn | {OTHERS: sorted(others, key=age)} if others else drawn


def age(agreement: Agreement) -> tuple[str, str]:
    """Return what puts agreements in the order in which they were concluded."""
    return signed_on(agreement) or "", agreement.slug


def _subjects(agreements: Iterable[Agreement]) -> Counter[str]:
    return Counter(topic.subject for each in agreements for topic in each.subjects)
