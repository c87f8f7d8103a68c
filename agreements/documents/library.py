"""What pages, formats and rules ask for other records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Protocol

from .outset import stood
from .record import Record
from .references import links


@dataclass(frozen=True)
class Retracted:
    """What stands in the place of a record that was taken down."""

    kind: str
    slug: str
    reason: str


class Library(Protocol):
    """A set of records as somebody sees it: published now, as of an act, or on the desk."""

    def get(self, kind: str, slugs: Iterable[str]) -> Mapping[str, Record | Retracted]:
        """Return the records of `kind` by slug, leaving out what the library has not."""

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        """Return the records of kind `by` that refer to that record, in order of their slugs."""


class Collection:
    """A library over documents held in memory."""

    def __init__(
        self, documents: Iterable[Record | Retracted], retracted: Iterable[Retracted] = ()
    ) -> None:
        self.records: dict[tuple[str, str], Record | Retracted] = {}
        self.records |= {(each.kind, each.slug): each for each in documents}
        self.records |= {(each.kind, each.slug): each for each in retracted}

    def get(self, kind: str, slugs: Iterable[str]) -> dict[str, Record | Retracted]:
        found = {slug: self.records.get((kind, slug)) for slug in slugs}
        return {slug: record for slug, record in found.items() if record}

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        found = (each for each in self.records.values() if isinstance(each, Record))
        return sorted(
            (each for each in found if each.kind == by and (kind, slug) in links(each)),
            key=lambda each: each.slug,
        )


def gathered(documents: Iterable[Record], library: Library) -> Collection:
    """Return all that `documents` refer to and do not hold; `library` is asked once a kind."""
    given = list(documents)
    wanted = set().union(*map(links, given)) - {(each.kind, each.slug) for each in given}
    slugs: dict[str, list[str]] = {}
    for kind, slug in sorted(wanted):
        slugs.setdefault(kind, []).append(slug)
    found = [library.get(kind, of_kind).values() for kind, of_kind in slugs.items()]
    return Collection(chain.from_iterable(found))


class Layered:
    """Libraries one upon another: a record is read from the first that has it."""

    def __init__(self, *libraries: Library) -> None:
        self.libraries = libraries

    def get(self, kind: str, slugs: Iterable[str]) -> dict[str, Record | Retracted]:
        found: dict[str, Record | Retracted] = {}
        wanted = set(slugs)
        for library in self.libraries:
            if missing := wanted - found.keys():
                found |= library.get(kind, missing)
        return found

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        candidates = {
            record.slug for library in self.libraries for record in library.linked(kind, slug, by)
        }
        records = self.get(by, candidates)
        return [
            record
            for _slug, record in sorted(records.items())
            if isinstance(record, Record) and (kind, slug) in links(record)
        ]


class Past:
    """A library as it stood on the day `on`: what came later refers to nothing.

    What is asked for by name is there all the same, so that every link can say where it leads.
    """

    def __init__(self, library: Library, on: date) -> None:
        self.library, self.on = library, on

    def get(self, kind: str, slugs: Iterable[str]) -> Mapping[str, Record | Retracted]:
        return self.library.get(kind, slugs)

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        found = self.library.linked(kind, slug, by)
        return [record for record in found if stood(record, self.on)]
