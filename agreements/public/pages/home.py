"""The record at a glance: counts, what is in force, the latest commentary, the subjects."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Commentary
from agreements.documents.library import Library
from agreements.documents.subject import Subject

from .entries import Entry, entries
from .reader import Reader

WITHOUT_FORCE = ("political", "working")


@dataclass(frozen=True)
class Tally:
    """The counts of the sentence on the home page; documents known from a list stand apart."""

    documents: int
    in_force: int
    not_recorded: int
    without_force: int
    ended: int
    others: int
    list_only: int


@dataclass(frozen=True)
class Topic:
    """A subject and how many agreements are about it."""

    entry: Entry
    count: int


@dataclass(frozen=True)
class HomePage:
    """What the template prints."""

    tally: Tally
    in_force: list[Entry]
    commentaries: list[Entry]
    topics: list[Topic]


def page(
    in_force: list[Agreement],
    commentaries: list[Commentary],
    subjects: list[Subject],
    counts: Mapping[str, Mapping[str, int]],
    by_status: Mapping[str, int],
    library: Library,
    on: date,
    language: str,
) -> HomePage:
    """Return the home page from the current documents and the counts of their cards."""
    reader = Reader(language, library, on)
    return HomePage(
        tally=tally(by_status, counts),
        in_force=entries(in_force, reader),
        commentaries=entries(commentaries, reader),
        topics=[
            Topic(each, counts.get("subject", {}).get(each.slug, 0))
            for each in sorted(entries(subjects, reader), key=lambda each: each.name.casefold())
        ],
    )


def tally(by_status: Mapping[str, int], counts: Mapping[str, Mapping[str, int]]) -> Tally:
    """Return the counts in the words of the record: what is not recorded is not "not in force"."""
    known = ("in_force", "entry_not_recorded", "ended", *WITHOUT_FORCE)
    return Tally(
        documents=sum(by_status.values()),
        in_force=by_status.get("in_force", 0),
        not_recorded=by_status.get("entry_not_recorded", 0),
        without_force=sum(by_status.get(code, 0) for code in WITHOUT_FORCE),
        ended=by_status.get("ended", 0),
        others=sum(count for code, count in by_status.items() if code not in known),
        list_only=counts.get("coverage", {}).get("list_only", 0),
    )
