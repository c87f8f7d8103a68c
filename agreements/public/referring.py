"""What refers to a record, a page of it at a time, and what is counted of all of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from agreements.documents.library import Library, Retracted
from agreements.documents.record import Record
from agreements.documents.signatory import Signatory
from agreements.documents.state import State
from agreements.shelf.card import Card, CardQuerySet

from .counting import within, years, years_within
from .filters import ListQuery
from .hands import SHOWN, hands
from .leaf import Leaf, asked
from .narrowing import Narrowing
from .pages.source import RESTING
from .pages.whole import Whole

BY = {
    "occasion": ("agreement", "commentary"),
    "signatory": ("agreement",),
    "source": RESTING,
    "state": ("agreement",),
    "subject": ("agreement",),
}
"""The kinds whose pages list what refers to them in part, and which kinds refer to each."""

FACETS = {
    "occasion": "occasion",
    "signatory": "signatory",
    "state": "party",
    "subject": "subject",
}
"""The facet by which agreements name a record, where all of them are counted on its page."""


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
    """Return the cards of what refers to that record, by kind; agreements and remarks by day.

    Of a state they are the agreements to which it is a party.
    """
    cards = Card.objects.filter(kind__in=BY[kind]).stood(query.asked)
    if kind == "state":
        return cards.tagged(f"party:{slug}").newest_first()
    cards = cards.linking(kind, slug)
    if kind == "source":
        return cards.order_by("kind", "slug")
    return cards.newest_first() if len(BY[kind]) == 1 else cards.by_kind()


def referred(
    document: Record, query: ListQuery, library: Library, head: str
) -> tuple[Library, Leaf | None, dict[str, Whole]]:
    """Return what the page of `document` is made from beside it, at that head of the log.

    A library with the part of what refers to it that `query` asks for, and that part as a leaf;
    and what is counted of all, by the name under which the page takes it.
    """
    kind, slug = document.kind, document.slug
    if kind not in BY:
        return query.past(library), None, {}
    given = {"whole": whole(document, query, head)} if kind in FACETS else {}
    # What names a state or a subject is all counted; what names another, by its cards.
    count = given["whole"].count if kind in ("state", "subject") else None
    leaf = asked(referring(kind, slug, query).with_documents(), query, count)
    return Part(library, [card.record for card in leaf.items]), leaf, given


def whole(document: Record, query: ListQuery, head: str) -> Whole:
    """Return what the page of a record says of all agreements that name it, not of a part alone."""
    chosen = ((FACETS[document.kind], (document.slug,)),)
    narrowing = Narrowing(query.day, query.asked is not None, chosen)
    counted = years(head, narrowing)
    found = Whole(sum(counted.values()), counted)
    if isinstance(document, State | Signatory):
        people = hands(document, head, narrowing)
        parties = within(head, narrowing, "party")
        shown = {"hands": people[:SHOWN], "more_hands": len(people) > SHOWN}
        found = replace(found, parties=parties, **shown)
    if isinstance(document, State):
        found = replace(
            found,
            topics=years_within(head, narrowing, "subject"),
            statuses=within(head, narrowing, "status"),
            approvals=within(head, narrowing, "approval"),
        )
    return found
