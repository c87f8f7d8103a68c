"""Libraries of what is published: as it stands now, or as of an act."""

from abc import ABC, abstractmethod
from collections.abc import Iterable

from agreements.documents.library import Retracted
from agreements.documents.record import Record
from agreements.documents.references import links

from .card import Card
from .edition import Edition, EditionQuerySet

Found = Record | Retracted


class Published(ABC):
    """What the libraries of the shelf share: each record is fetched once.

    A library serves one request or one act, and remembers what it has fetched.
    """

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], Found | None] = {}

    @abstractmethod
    def editions(self, names: set[tuple[str, str]]) -> EditionQuerySet:
        """Return one edition for each of the (kind, slug) that this library holds."""

    @abstractmethod
    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        """Return the records of kind `by` that refer to that record, by slug."""

    def get(self, kind: str, slugs: Iterable[str]) -> dict[str, Found]:
        """Return the records of `kind` by slug, without those that are not in the library."""
        wanted = {(kind, slug) for slug in slugs}
        self._fetch(wanted)
        return {slug: record for _, slug in wanted if (record := self.known[kind, slug])}

    def gather(self, documents: Iterable[Record]) -> None:
        """Fetch in one query all that `documents` refer to."""
        self._fetch({link for document in documents for link in links(document)})

    def _fetch(self, names: set[tuple[str, str]]) -> None:
        new = names - self.known.keys()
        if new:
            self.known |= dict.fromkeys(new)
            self.known |= {(each.kind, each.slug): each.record for each in self.editions(new)}


class Current(Published):
    """The records as they stand now."""

    def editions(self, names: set[tuple[str, str]]) -> EditionQuerySet:
        return Edition.objects.named(names).newest().with_bodies()

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        cards = Card.objects.of(by).linking(kind, slug).with_documents().order_by("slug")
        return [card.record for card in cards]


class AsOf(Published):
    """The records as they stood when an act was published; what was taken down since is down.

    Links from other records belong to the page of today: `linked` finds none.
    """

    def __init__(self, act: int) -> None:
        super().__init__()
        self.act = act

    def editions(self, names: set[tuple[str, str]]) -> EditionQuerySet:
        return Edition.objects.named(names).as_of(self.act).newest().with_fate().with_bodies()

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        return []
