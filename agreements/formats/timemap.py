"""The moments of a record as a TimeMap (RFC 7089, section 5), in link-format (RFC 6690)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime

MEDIA_TYPE = "application/link-format"


def timemap(here: str, original: str, mementos: Sequence[tuple[str, datetime]]) -> str:
    """Return the TimeMap at the address `here` of the resource at `original`, its own TimeGate.

    `mementos` are the address and the moment of each edition, the first first; one at least.
    Every address is absolute: where a relative one leads from is left open by link-format.
    """
    return ",\n".join(_lines(here, original, mementos)) + "\n"


def _lines(here: str, original: str, mementos: Sequence[tuple[str, datetime]]) -> Iterator[str]:
    first, last = mementos[0], mementos[-1]
    yield f'<{original}>; rel="original timegate"'
    yield (
        f'<{here}>; rel="self"; type="{MEDIA_TYPE}"; '
        f'from="{moment(first[1])}"; until="{moment(last[1])}"'
    )
    for each in mementos:
        place = [name for name, end in (("first", first), ("last", last)) if each == end]
        yield f'<{each[0]}>; rel="{" ".join([*place, "memento"])}"; datetime="{moment(each[1])}"'


def moment(at: datetime) -> str:
    """Return a moment as HTTP writes it, in Greenwich and whole seconds (RFC 9110, 5.6.7)."""
    return format_datetime(at.astimezone(UTC), usegmt=True)
