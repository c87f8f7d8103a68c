"""What a page says of all agreements that name its record, of which it lists a part at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agreements.documents.agreement import Agreement, Signature

from .reader import Reader
from .years import Years


@dataclass(frozen=True)
class Hand:
    """A person who signed: on how many of the agreements, and the slug of the last of them."""

    slug: str
    count: int
    last: str | None

    def signature(self, reader: Reader) -> Signature | None:
        """Return the signature under the last agreement, if it is there to be read."""
        document = reader.record("agreement", self.last) if self.last else None
        signatures = document.signatures if isinstance(document, Agreement) else ()
        signed = (each for each in signatures if each.role == "signed")
        return next((each for each in signed if each.signatory == self.slug), None)


@dataclass(frozen=True)
class Whole:
    """Counts of all agreements that name a record; nothing when nothing names it.

    `years` counts them by year, `topics` those on each subject by year; the others by value.
    `hands` are the people who signed most of them; `more_hands` tells that there are others.
    """

    count: int = 0
    years: Years = field(default_factory=dict)
    topics: Mapping[str, Years] = field(default_factory=dict)
    statuses: Mapping[str, int] = field(default_factory=dict)
    parties: Mapping[str, int] = field(default_factory=dict)
    approvals: Mapping[str, int] = field(default_factory=dict)
    hands: Sequence[Hand] = ()
    more_hands: bool = False

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The kind and slug of every record that is named in it."""
        yield from (("subject", slug) for slug in self.topics)
        yield from (("state", slug) for slug in self.parties)
        yield from (("signatory", each.slug) for each in self.hands)
        yield from (("agreement", each.last) for each in self.hands if each.last)

    def look_up(self, reader: Reader) -> None:
        """Make all that is named in it known to the page."""
        by_kind: dict[str, set[str]] = {}
        for kind, slug in self.names:
            by_kind.setdefault(kind, set()).add(slug)
        for kind, slugs in by_kind.items():
            reader.look_up(kind, slugs)


NOTHING = Whole()
"""What a page says when nothing is known to name its record, as on that of an older edition."""
