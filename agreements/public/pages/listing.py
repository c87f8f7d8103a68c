"""A list of records of one kind."""

from dataclasses import dataclass
from datetime import date

from agreements.documents.library import Library
from agreements.documents.record import Record
from agreements.law.wording import marked as _

from .entries import Entry, entries
from .reader import Reader

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


def page(
    kind: str,
    documents: list[Record],
    library: Library,
    on: date,
    language: str,
    kept: str = "",
) -> ListPage:
    """Return one page of the list of `kind`, its records in the order given."""
    reader = Reader(language, library, on, kept=kept)
    if kind == "state":
        documents = in_parity(documents, reader)
    template = "agreements.html" if kind == "agreement" else "list.html"
    return ListPage(template, reader.phrase(HEADINGS[kind]), entries(documents, reader))


def in_parity(states: list[Record], reader: Reader) -> list[Record]:
    """Return `states` in the order that the page's language gives them."""
    reader.know(states)
    by_slug = {each.slug: each for each in states}
    return [by_slug[slug] for slug in reader.order(by_slug)]
