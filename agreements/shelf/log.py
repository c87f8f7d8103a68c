"""Publishing: the one door through which documents become editions.

    with act(note="…", author="…") as writing:
        writing.publish(documents)
        writing.retract("agreement", "friendship-1998", reason="…")

Either all of it is published when the block ends, or nothing.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.documents.canonical import canonical, digest
from agreements.documents.changes import changes
from agreements.documents.faults import Fault, faults, stopping
from agreements.documents.fields import clean, trimmed
from agreements.documents.kinds import KINDS
from agreements.documents.library import Collection, Layered
from agreements.documents.record import Record

from . import catalogue
from .edition import Body, Edition
from .library import Current
from .lock import PATIENCE, locked

BATCH = 500
"""Documents that are written at once."""

Name = tuple[str, str]
"""What names a record: its kind and slug."""


class Refused(Exception):
    """Documents have faults: `faults` holds those that stop, by (kind, slug)."""

    def __init__(self, faults: dict[Name, list[Fault]]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        count = len(self.faults)
        return ngettext(
            "%(count)d record has faults that stop the publication: %(names)s.",
            "%(count)d records have faults that stop the publication: %(names)s.",
            count,
        ) % {"count": count, "names": ", ".join("/".join(name) for name in self.faults)}


class NotPublished(Exception):
    """There is nothing to take down; `str()` says why."""


@dataclass(frozen=True)
class Proof:
    """A document about to be published, its canonical text, and its record's newest edition."""

    document: Record
    text: str
    before: Edition | None


class Writing:
    """An act while it is written; only `act` makes one."""

    def __init__(self, note: str, author: str) -> None:
        head = Edition.objects.head()
        self.act = self.next_id = head.id + 1 if head else 1
        self.previous = head.digest if head else None
        self.note = clean(note).strip()
        self.author = trimmed(author)

    @cached_property
    def published_at(self) -> datetime:
        """The moment of the act: that of its first edition, after all the caller did before."""
        return _moment(Edition.objects.head())

    def publish(self, documents: Iterable[Record]) -> list[Edition]:
        """Publish those of `documents` that differ from their current editions.

        Takes documents in any order and returns their editions, by kind and slug; the list
        is empty when nothing has changed. Raises Refused with every fault that stops, and
        ValueError when a record stands among them twice.
        """
        order = list(KINDS)
        ordered = sorted(documents, key=lambda each: (order.index(each.kind), each.slug))
        _refuse_twice(ordered)
        proofs = [proof for batch in _batches(ordered) for proof in _changed(batch)]
        _refuse_faults([proof.document for proof in proofs])
        return [edition for batch in _batches(proofs) for edition in self._append(batch)]

    def retract(self, kind: str, slug: str, reason: str) -> Edition:
        """Take the record down and return the edition that says why.

        Raises NotPublished when it is not published or was taken down already.
        """
        before = Edition.objects.of(kind, slug).newest().with_bodies().first()
        name = {"kind": kind, "slug": slug}
        if before is None:
            raise NotPublished(_("The %(kind)s “%(slug)s” was never published.") % name)
        if before.reason:
            raise NotPublished(_("The %(kind)s “%(slug)s” was taken down already.") % name)
        edition = self._next(kind, slug, before, reason=trimmed(reason))
        edition.save(force_insert=True)
        catalogue.replace([edition], [before])
        return edition

    def _append(self, proofs: list[Proof]) -> list[Edition]:
        bodies = [Body(digest=digest(proof.text), text=proof.text) for proof in proofs]
        editions = [
            self._next(proof.document.kind, proof.document.slug, proof.before, body=body)
            for proof, body in zip(proofs, bodies, strict=True)
        ]
        Body.objects.bulk_create(bodies, ignore_conflicts=True)
        Edition.objects.bulk_create(editions)
        catalogue.replace(editions, [proof.before for proof in proofs if proof.before])
        return editions

    def _next(self, kind: str, slug: str, before: Edition | None, **content: Any) -> Edition:
        edition = Edition(
            id=self.next_id,
            act=self.act,
            kind=kind,
            slug=slug,
            number=before.number + 1 if before else 1,
            note=self.note,
            author=self.author,
            published_at=self.published_at,
            previous=self.previous,
            **content,
        ).sealed()
        self.next_id, self.previous = edition.id + 1, edition.digest
        return edition


@contextmanager
def act(*, note: str, author: str, patience: int = PATIENCE) -> Iterator[Writing]:
    """Open an act: a transaction of its own that holds the log from before its first statement.

    Raises Busy when the log, or a row that the block locks, is not free within `patience`
    seconds, and ValueError when there is no author.
    """
    with locked(patience):
        yield Writing(note, author)


def _moment(head: Edition | None) -> datetime:
    """Return the database's time now, never before that of the `head`."""
    with connection.cursor() as cursor:
        latest = head.published_at if head else None
        cursor.execute("SELECT greatest(clock_timestamp(), %s)", [latest])
        return cursor.fetchone()[0]


def _batches(items: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


def _refuse_twice(documents: list[Record]) -> None:
    for one, other in pairwise(documents):
        if (one.kind, one.slug) == (other.kind, other.slug):
            raise ValueError(
                _("%(kind)s “%(slug)s” stands twice.") % {"kind": one.kind, "slug": one.slug}
            )


def _changed(documents: list[Record]) -> Iterator[Proof]:
    names = {(document.kind, document.slug) for document in documents}
    editions = Edition.objects.named(names).newest().with_bodies()
    before = {(edition.kind, edition.slug): edition for edition in editions}
    for document in documents:
        proof = Proof(document, canonical(document), before.get((document.kind, document.slug)))
        if not _says_the_same(proof):
            yield proof


def _says_the_same(proof: Proof) -> bool:
    before = proof.before
    if before is None:
        return False
    if before.body_id == digest(proof.text):
        return True
    return isinstance(before.record, Record) and not changes(before.record, proof.document)


def _refuse_faults(documents: list[Record]) -> None:
    current = Current()
    current.gather(documents)
    library = Layered(Collection(documents), current)
    found = {(each.kind, each.slug): stopping(faults(each, library)) for each in documents}
    found = {name: some for name, some in found.items() if some}
    if found:
        raise Refused(found)
