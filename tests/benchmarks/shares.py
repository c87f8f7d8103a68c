"""Where the time of a page goes: a clock rings every half millisecond and looks who is at work."""

import signal
import time
from collections import Counter
from collections.abc import Callable
from types import FrameType

PARTS = {
    "law": ("/agreements/law/",),
    "queries": ("/django/db/", "/psycopg/"),
    "documents": ("/agreements/documents/", "/pydantic/"),
    "page": ("/agreements/public/pages/", "/agreements/formats/"),
    "template": ("/django/template/",),
}
"""The parts of the work, each with the folders of its code."""

REST = "rest"

RINGS_EVERY = 0.0005
"""Seconds between two looks."""


def shares(work: Callable[[], object], seconds: float) -> dict[str, float]:
    """Return the share of each part, from 0 to 1, while `work` is done over and over."""
    found: Counter[str] = Counter()

    def look(number: int, frame: FrameType | None) -> None:
        found[_part(frame)] += 1
        # Set anew each time: on a busy machine it would ring before this look is over.
        signal.setitimer(signal.ITIMER_REAL, RINGS_EVERY)

    before = signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, RINGS_EVERY)
    try:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            work()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return {part: found[part] / found.total() for part in [*PARTS, REST]}


def _part(frame: FrameType | None) -> str:
    """Return the part that is at work: the innermost whose code stands in the call."""
    while frame:
        for part, folders in PARTS.items():
            if any(folder in frame.f_code.co_filename for folder in folders):
                return part
        frame = frame.f_back
    return REST
