"""What publishing a record would publish, and doing it: from the desk to the log.

Nothing here knows of requests: the pages stand in `publishing`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from agreements.desk.compose import compose
from agreements.desk.kinds import MODELS
from agreements.documents.canonical import canonical, digest
from agreements.documents.faults import Fault, faults
from agreements.documents.library import Collection, Layered
from agreements.documents.record import Record
from agreements.documents.references import links
from agreements.shelf.edition import Edition
from agreements.shelf.library import Current
from agreements.shelf.log import act

WITH_OTHERS = frozenset({"state", "subject", "source", "occasion", "signatory"})
"""Kinds that are published together with the first record that refers to them."""


class Changed(Exception):
    """The desk holds something else than the publisher was shown."""


@dataclass(frozen=True)
class Plan:
    """A record as it would be published, and the never-published records that go with it."""

    document: Record
    others: tuple[Record, ...]
    edition: Edition | None
    """The record's newest edition; None when it was never published."""

    @property
    def documents(self) -> tuple[Record, ...]:
        return (self.document, *self.others)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all that would be published, in hexadecimal."""
        return digest("\n".join(canonical(each) for each in self.documents))

    @property
    def says_nothing_new(self) -> bool:
        """Whether the record is published already, word for word."""
        return self.edition is not None and self.edition.body_id == digest(canonical(self.document))

    @cached_property
    def faults(self) -> list[tuple[Record, Fault]]:
        """Every fault and warning, with the document that has it."""
        current = Current()
        current.gather(self.documents)
        library = Layered(Collection(self.documents), current)
        return [(each, fault) for each in self.documents for fault in faults(each, library)]


def plan(kind: str, slug: str) -> Plan:
    """Return what publishing that record of the desk would publish."""
    (document,) = compose(kind, [slug])
    edition = Edition.objects.of(kind, slug).newest().with_bodies().first()
    return Plan(document, tuple(never_published([document])), edition)


def never_published(documents: Iterable[Record]) -> list[Record]:
    """Return the records that go out with `documents`: referred to, and never published."""
    found: dict[tuple[str, str], Record] = {}
    ahead = {name for each in documents for name in links(each)}
    while ahead:
        wanted = {name for name in ahead if name[0] in WITH_OTHERS and name not in found}
        editions = Edition.objects.named(wanted).newest()
        wanted -= {(each.kind, each.slug) for each in editions}
        fresh = [
            each
            for kind in {kind for kind, _slug in wanted}
            for each in compose(kind, [slug for other, slug in wanted if other == kind])
        ]
        found |= {(each.kind, each.slug): each for each in fresh}
        ahead = {name for each in fresh for name in links(each)}
    return [found[name] for name in sorted(found)]


def publish(kind: str, slug: str, *, shown: str, note: str, author: str) -> list[Edition]:
    """Publish that record and what goes with it; return the editions, none when nothing is new.

    `shown` is the digest of the plan that the publisher saw. Raises Changed when the desk
    holds something else now, and what `shelf.log` raises: Refused for faults, Busy when
    the log is held by somebody else.
    """
    with act(note=note, author=author) as writing:
        _lock([(kind, slug)])
        _lock((each.kind, each.slug) for each in plan(kind, slug).others)
        now = plan(kind, slug)
        if now.says_nothing_new:
            return []
        if now.digest != shown:
            raise Changed
        return writing.publish(now.documents)


def _lock(names: Iterable[tuple[str, str]]) -> None:
    for kind, slug in names:
        MODELS[kind]._default_manager.select_for_update().get(slug=slug)
