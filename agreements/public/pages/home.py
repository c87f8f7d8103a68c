"""The record at a glance: counts, what is in force, the latest commentary, the subjects."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Commentary
from agreements.documents.library import Library
from agreements.documents.subject import Subject
from agreements.formats.map import sketch
from agreements.formats.strand import axis

from .entries import Entry, entries
from .reader import Reader
from .timeline import AT_A_GLANCE, figure
from .years import Topic, Years, topics

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
class HomePage:
    """What the template prints."""

    tally: Tally
    map: SafeString
    figure: SafeString
    is_part: bool
    axis: SafeString
    in_force: list[Entry]
    commentaries: list[Entry]
    topics: list[Topic]


def page(
    agreements: list[Agreement],
    in_force: list[Agreement],
    commentaries: list[Commentary],
    subjects: list[Subject],
    signed: Years,
    about: Mapping[str, Years],
    by_status: Mapping[str, int],
    list_only: int,
    library: Library,
    on: date,
    language: str,
    kept: str = "",
) -> HomePage:
    """Return the home page from the current documents and the counts of all agreements.

    `agreements` are those that the timeline draws; `signed` counts all by year, `about` those on
    each subject.
    """
    reader = Reader(language, library, on, kept=kept)
    reader.know(subjects)
    shown = [each.slug for each in subjects if not kept or each.slug in about]
    return HomePage(
        tally=tally(by_status, list_only),
        map=mark_safe(sketch(language)),
        figure=figure(agreements, signed, reader),
        is_part=sum(signed.values()) > AT_A_GLANCE,
        axis=mark_safe(axis(on)),
        in_force=entries(in_force, reader),
        commentaries=entries(commentaries, reader),
        topics=topics({slug: about.get(slug, {}) for slug in shown}, reader),
    )


def tally(by_status: Mapping[str, int], list_only: int) -> Tally:
    """Return the counts in the words of the record: what is not recorded is not "not in force"."""
    known = ("in_force", "entry_not_recorded", "ended", *WITHOUT_FORCE)
    return Tally(
        documents=sum(by_status.values()),
        in_force=by_status.get("in_force", 0),
        not_recorded=by_status.get("entry_not_recorded", 0),
        without_force=sum(by_status.get(code, 0) for code in WITHOUT_FORCE),
        ended=by_status.get("ended", 0),
        others=sum(count for code, count in by_status.items() if code not in known),
        list_only=list_only,
    )
