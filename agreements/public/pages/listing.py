"""A list of records of one kind, and the counts by status that stand above agreements."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from agreements.documents.library import Library
from agreements.documents.record import Record
from agreements.law import vocabulary
from agreements.law.wording import marked as _
from agreements.law.wording import wording

from .entries import Entry, entries
from .reader import Reader
from .standing import SIGNS

HEADINGS = {
    "agreement": _("Agreements"),
    "commentary": _("Commentary"),
    "state": _("States"),
    "signatory": _("People"),
    "subject": _("Subjects"),
    "occasion": _("Visits and summits"),
    "source": _("Sources"),
}


@dataclass(frozen=True)
class ListPage:
    """What the template prints."""

    template: str
    heading: str
    entries: list[Entry]


@dataclass(frozen=True)
class Count:
    """How many agreements have one status."""

    code: str
    sign: str
    label: str
    count: int


def page(kind: str, documents: list[Record], library: Library, on: date, language: str) -> ListPage:
    """Return one page of the list of `kind`, its records in the order given."""
    reader = Reader(language, library, on)
    template = "agreements.html" if kind == "agreement" else "list.html"
    return ListPage(template, reader.phrase(HEADINGS[kind]), entries(documents, reader))


def tally(counts: Mapping[str, int], language: str) -> list[Count]:
    """Return the counts of `by_status` in the order of the table of statuses."""
    say = wording(language)
    return [
        Count(code, SIGNS[code], say(label), counts[code])
        for code, label in vocabulary.STATUSES.items()
        if counts.get(code)
    ]
