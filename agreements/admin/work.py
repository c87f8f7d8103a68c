"""What needs doing on the desk: drafts, changes to publish, faults, statements without a source.

However many records there are, each kind takes the same number of queries.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import get_language

from agreements.desk.compose import compose
from agreements.desk.kinds import MODELS
from agreements.documents.faults import faults
from agreements.documents.library import Collection, Layered
from agreements.public.pages.reader import title
from agreements.shelf.edition import Edition
from agreements.shelf.library import Current

from . import addresses, unsourced
from .people import moment, right
from .publication import never_published
from .standing import condition, differs

LISTED = 5
"""Records of one kind that are named under one heading."""

LOOKED_THROUGH = 50
"""Records of each kind that are searched for faults, those changed last."""


@dataclass(frozen=True)
class Entry:
    """A record that wants something: its name, its form, its last change in words."""

    name: str
    address: str
    changed: str


@dataclass(frozen=True)
class Heap:
    """Records of one kind that want the same; `more` stand in the list at `address`."""

    kind: str
    entries: list[Entry]
    more: int
    address: str


@dataclass(frozen=True)
class Doubt:
    """A record with faults or warnings, how many, and the page that tells them."""

    name: str
    address: str
    faults: int
    warnings: int


@dataclass(frozen=True)
class Silence:
    """Parts that name no source: what they are, how many, in how many agreements."""

    parts: str
    count: int
    agreements: int
    address: str


@dataclass(frozen=True)
class Work:
    """All that the admin's first page asks for."""

    drafts: list[Heap]
    changed: list[Heap]
    doubts: list[Doubt]
    silences: list[Silence]


class Pile:
    """The records of one kind, as far as the first page looks at them."""

    def __init__(self, kind: str) -> None:
        self.kind, self.model = kind, MODELS[kind]
        rows = self.model._default_manager.order_by("-changed_at", "slug")
        self.drafts = rows.filter(condition("draft", kind))
        self.changed = rows.filter(condition("changed", kind))
        looked = [*rows[:LOOKED_THROUGH], *self.drafts[:LISTED], *self.changed[:LOOKED_THROUGH]]
        self.rows = {row.slug: row for row in looked}
        self.documents = {each.slug: each for each in compose(kind, self.rows)}

    def heap(self, standing: str) -> Heap | None:
        """Return the heap of the records with that `standing`; None when there are none."""
        rows = {"draft": self.drafts, "changed": self.changed}[standing]
        count = rows.count()
        first = list(rows[: LISTED if standing == "draft" else LOOKED_THROUGH])
        if standing == "changed":
            kept = self._differing(first)
            count, first = count - len(first) + len(kept), kept[:LISTED]
        if not count:
            return None
        return Heap(
            kind=str(self.model._meta.verbose_name_plural),
            entries=[self._entry(row) for row in first],
            more=count - len(first),
            address=f"{reverse(f'admin:agreements_{self.kind}_changelist')}?standing={standing}",
        )

    def _differing(self, rows: list[Any]) -> list[Any]:
        editions = Edition.objects.of(self.kind, [row.slug for row in rows]).newest()
        newest = {each.slug: each for each in editions}
        return [row for row in rows if differs(self.documents[row.slug], newest[row.slug])]

    def _entry(self, row: Any) -> Entry:
        return Entry(
            name=title(self.documents[row.slug], get_language() or "en"),
            address=addresses.page(self.kind, row.pk),
            changed=f"{moment(row.changed_at)}, {row.changed_by}".rstrip(", "),
        )


def work(user: Any) -> Work:
    """Return what needs doing, of those records that `user` may see."""
    piles = [Pile(kind) for kind, model in MODELS.items() if user.has_perm(right("view", model))]
    return Work(
        drafts=[heap for pile in piles if (heap := pile.heap("draft"))],
        changed=[heap for pile in piles if (heap := pile.heap("changed"))],
        doubts=sorted(_doubts(piles), key=lambda each: (-each.faults, -each.warnings, each.name)),
        silences=list(_silences()) if any(pile.kind == "agreement" for pile in piles) else [],
    )


def _doubts(piles: Iterable[Pile]) -> Iterator[Doubt]:
    documents = [document for pile in piles for document in pile.documents.values()]
    current = Current()
    current.gather(documents)
    library = Layered(Collection(never_published(documents)), current)
    for pile in piles:
        for slug, document in pile.documents.items():
            if found := faults(document, library):
                stopping = sum(each.stops for each in found)
                yield Doubt(
                    name=title(document, get_language() or "en"),
                    address=addresses.page(pile.kind, pile.rows[slug].pk, "compare"),
                    faults=stopping,
                    warnings=len(found) - stopping,
                )


def _silences() -> Iterator[Silence]:
    for name in unsourced.PARTS:
        counts = unsourced.unsourced(name).aggregate(
            parts=Count("pk"), agreements=Count("record", distinct=True)
        )
        if counts["parts"]:
            yield Silence(
                parts=str(unsourced.model(name)._meta.verbose_name_plural),
                count=counts["parts"],
                agreements=counts["agreements"],
                address=f"{reverse('admin:agreements_agreement_changelist')}?without_source={name}",
            )
