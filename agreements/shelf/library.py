"""Libraries of what is published: as it stands now, or as of an act."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import lru_cache

from agreements.documents.library import Retracted
from agreements.documents.record import Record
from agreements.documents.references import links

from .card import Card
from .edition import Edition, EditionQuerySet, mark

Found = Record | Retracted

KEPT = 1_000
"""Records that a process keeps at hand, beside those of the requests under way."""


class Published(ABC):
    """What the libraries of the shelf share: each record is fetched once, and remembered."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], Edition | None] = {}

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
        return {slug: found.record for _, slug in wanted if (found := self.known[kind, slug])}

    def edition(self, kind: str, slug: str) -> Edition | None:
        """Return the edition that this library holds of a record, if it holds one."""
        self._fetch({(kind, slug)})
        return self.known[kind, slug]

    def gather(self, documents: Iterable[Record], names: Iterable[tuple[str, str]] = ()) -> None:
        """Fetch in one query all that `documents` refer to, and the (kind, slug) in `names`."""
        self._fetch({link for document in documents for link in links(document)} | {*names})

    def _fetch(self, names: set[tuple[str, str]]) -> None:
        new = names - self.known.keys()
        if new:
            # Requests share a library: what is not there must never be seen before what is.
            found = {(each.kind, each.slug): each for each in self.editions(new)}
            self.known |= dict.fromkeys(new) | found


class Current(Published):
    """The records as they stand now."""

    def __init__(self, head: str = "") -> None:
        super().__init__()
        self.head = head
        self.referring: dict[tuple[str, str, str], list[Record]] = {}

    @property
    def size(self) -> int:
        """How many records it remembers, counting each as often as it stands in a list."""
        return len(self.known) + sum(map(len, self.referring.values()))

    def editions(self, names: set[tuple[str, str]]) -> EditionQuerySet:
        return Edition.objects.named(names).newest().with_bodies()

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        asked = kind, slug, by
        if asked not in self.referring:
            cards = Card.objects.of(by).linking(kind, slug).with_documents().order_by("slug")
            self.referring[asked] = [card.record for card in cards]
        return self.referring[asked]


class Together(Current):
    """The records as they stand, for some that are printed one after another and then forgotten.

    What these refer to is fetched at once for each kind, when the first of that kind is asked for.
    """

    def __init__(self, documents: Iterable[Record]) -> None:
        super().__init__()
        self.links = {link for document in documents for link in links(document)}

    def _fetch(self, names: set[tuple[str, str]]) -> None:
        kinds = {kind for kind, _slug in names}
        wanted = {link for link in self.links if link[0] in kinds}
        self.links -= wanted
        super()._fetch(names | wanted)


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


def now() -> Current:
    """Return the library of the record as it stands, shared by all requests of this process.

    What it holds follows from the mark of the record, which is asked for each time: the first
    request after a publication begins a new one, and so does one that finds it too large.
    The caller reads in a `snapshot`, so that head and records are of one moment.
    """
    library = at(mark())
    if library.size > KEPT:
        at.cache_clear()
    return library


@lru_cache(maxsize=1)
def at(head: str) -> Current:
    """Return the library at that mark of the record; only the last one is kept."""
    return Current(head)
