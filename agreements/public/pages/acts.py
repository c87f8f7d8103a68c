"""Acts of publication: one note, one author, one or many editions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from agreements.documents.library import Library
from agreements.formats.address import prefix
from agreements.law.wording import wording
from agreements.shelf.edition import Edition

from ..today import day_of
from .issues import Issue, issues
from .listing import HEADINGS
from .reader import Reader

Counts = Sequence[tuple[int, str, int]]
"""How many editions of each kind an act published: act, kind, count."""

FEW = 12
"""Editions of an act that the list of acts shows one by one; larger acts have a page."""


@dataclass(frozen=True)
class Act:
    """One act: what it published, by kind, and its editions where they are few."""

    number: int
    page: str
    published_at: datetime
    author: str
    note: str
    counts: list[tuple[str, int]]
    issues: list[Issue]


def small(counts: Counts) -> list[int]:
    """Return the acts whose editions are few enough to be listed one by one."""
    totals: dict[int, int] = {}
    for act, _kind, count in counts:
        totals[act] = totals.get(act, 0) + count
    return [act for act, total in totals.items() if total <= FEW]


def page(
    firsts: Iterable[Edition],
    counts: Counts,
    editions: Iterable[Edition],
    library: Library,
    language: str,
) -> list[Act]:
    """Return the acts that begin with the editions `firsts`; `editions` are those of small acts."""
    by_act: dict[int, list[Edition]] = {}
    for edition in editions:
        by_act.setdefault(edition.act, []).append(edition)
    return [
        _act(
            first,
            [(wording(language)(HEADINGS[kind]), n) for act, kind, n in counts if act == first.act],
            by_act.get(first.act, []),
            library,
            language,
        )
        for first in firsts
    ]


def whole(editions: Sequence[Edition], library: Library, language: str) -> Act:
    """Return one act with `editions` of it."""
    return _act(editions[0], [], editions, library, language)


def _act(
    first: Edition,
    counts: list[tuple[str, int]],
    editions: Sequence[Edition],
    library: Library,
    language: str,
) -> Act:
    reader = Reader(language, library, day_of(first.published_at))
    return Act(
        number=first.act,
        page=f"{prefix(language)}/changes/{first.act}/",
        published_at=first.published_at,
        author=first.author,
        note=first.note,
        counts=counts,
        issues=issues(editions, reader),
    )
