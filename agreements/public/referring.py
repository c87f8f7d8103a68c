"""What refers to a record, a page of it at a time, where there may be more than a page can hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agreements.documents.library import Library, Retracted
from agreements.documents.record import Record
from agreements.shelf.card import Card, CardQuerySet

from .filters import ListQuery
from .leaf import Leaf, asked
from .pages.source import RESTING

BY = {"source": RESTING, "subject": ("agreement",)}
"""The kinds whose pages list what refers to them in part, and which kinds refer to each."""


@dataclass(frozen=True)
class Part:
    """A library that knows of all that refers to a record only what stands on one page."""

    library: Library
    records: list[Record]

    def get(self, kind: str, slugs: Iterable[str]) -> Mapping[str, Record | Retracted]:
        return self.library.get(kind, slugs)

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        return [each for each in self.records if each.kind == by]


def referring(kind: str, slug: str, query: ListQuery) -> CardQuerySet:
    """Return the cards of what refers to that record, agreements by day, others by name."""
    cards = Card.objects.filter(kind__in=BY[kind]).linking(kind, slug).stood(query.asked)
    return cards.newest_first() if kind == "subject" else cards.order_by("kind", "slug")


def leafed(kind: str, slug: str, query: ListQuery, library: Library) -> tuple[Library, Leaf]:
    """Return a library with the part of what refers to that record that `query` asks for."""
    leaf = asked(referring(kind, slug, query).with_documents(), query)
    return Part(library, [card.record for card in leaf.items]), leaf


def counted(kind: str, slug: str, query: ListQuery) -> dict[str, Mapping[int, int]]:
    """Return what the page of a record says of all that refers to it, not of a part alone."""
    return {"signed": referring(kind, slug, query).by_year()} if kind == "subject" else {}
