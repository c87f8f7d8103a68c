"""The formats that records and lists are given in: what each is called, and what prints it.

A format is a pure function `(published, library, on)` of the package `formats`: `library` has
what the record refers to, `on` is the day of its status. To offer another is to add it here.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.urls import Resolver404, resolve

from agreements.documents.library import Library
from agreements.formats import (
    address,
    akomantoso,
    bibtex,
    csl,
    document,
    duties,
    jsonld,
    plaintext,
    ris,
    table,
    timemap,
)
from agreements.formats.address import PLACES, prefix
from agreements.formats.published import Published
from agreements.formats.whole import Printed, after_another, array
from agreements.shelf.edition import Edition

from . import language
from .furniture import origin


@dataclass(frozen=True)
class Representation:
    """One format: its media type, the name people know it by, and the kinds that have it."""

    media_type: str
    name: str
    printed: Callable[[Published, Library, date], str | bytes]
    kinds: Collection[str] = tuple(PLACES)


CITED = ("agreement", "commentary")
"""The kinds that are cited as works of their own."""

RECORD = {
    "json": Representation("application/json", "JSON", document.json),
    "jsonld": Representation("application/ld+json", "JSON-LD", jsonld.jsonld),
    "xml": Representation(
        "application/akn+xml", "Akoma Ntoso", akomantoso.akomantoso, ["agreement"]
    ),
    "bib": Representation("application/x-bibtex", "BibTeX", bibtex.bibtex, CITED),
    "ris": Representation("application/x-research-info-systems", "RIS", ris.ris, CITED),
    "csl.json": Representation(
        "application/vnd.citationstyles.csl+json", "CSL-JSON", csl.csl, CITED
    ),
    "ics": Representation("text/calendar", "iCalendar", duties.ics, ["agreement"]),
    "txt": Representation("text/plain; charset=utf-8", "TXT", plaintext.plaintext),
}
"""The formats of a record by their extensions, in the order in which they are offered."""


@dataclass(frozen=True)
class Listing:
    """One format of lists and searches, with the query of their page.

    `printed` prints a list that is given whole; without it, the list comes in pages. Records of
    other kinds than `kinds` are left out.
    """

    media_type: str
    name: str
    printed: Printed | None = None
    kinds: Collection[str] = tuple(PLACES)


LISTS = {
    "json": Listing("application/json", "JSON"),
    "csv": Listing("text/csv", "CSV", table.csv),
    "bib": Listing("application/x-bibtex", "BibTeX", after_another(bibtex.bibtex), CITED),
    "ris": Listing("application/x-research-info-systems", "RIS", after_another(ris.ris), CITED),
    "csl.json": Listing(
        "application/vnd.citationstyles.csl+json", "CSL-JSON", array(csl.entry), CITED
    ),
    "atom": Listing("application/atom+xml", "Atom"),
}
"""The formats of lists by their extensions, in the order in which they are offered."""

OTHERS = {"ics": "text/calendar", "link": timemap.MEDIA_TYPE}
"""The media types of what is given of other pages, by extension."""

MEDIA_TYPES = {
    **{extension: each.media_type for extension, each in (RECORD | LISTS).items()},
    **OTHERS,
}
"""All media types by extension, in the order in which they are offered."""


def listings_of(kind: str) -> dict[str, Listing]:
    """Return the formats of lists of `kind`, or of searches where it is empty, by extension."""
    return {each: form for each, form in LISTS.items() if not kind or kind in form.kinds}


def offered(place: str, kind: str = "") -> list[tuple[str, str, str]]:
    """Return the name, the path and the media type of each format of the list at `place`."""
    given = listings_of(kind).items()
    return [(form.name, f"{place}.{extension}", form.media_type) for extension, form in given]


def formats_of(kind: str) -> dict[str, Representation]:
    """Return the formats that records of `kind` have, by their extensions."""
    return {extension: each for extension, each in RECORD.items() if kind in each.kinds}


@dataclass(frozen=True)
class Offer:
    """A format of one record as its page offers it."""

    address: str
    media_type: str
    name: str


def offers(kind: str, slug: str, kept: str = "") -> list[Offer]:
    """Return the formats of a record as it stands; `kept` is the query that carries the day."""
    return [
        Offer(address.data(kind, slug, extension) + kept, each.media_type, each.name)
        for extension, each in formats_of(kind).items()
    ]


def offers_of_edition(kind: str, slug: str, number: int) -> list[Offer]:
    """Return the formats of a record as it was published the `number`th time."""
    return [
        Offer(address.edition_data(kind, slug, number, extension), each.media_type, each.name)
        for extension, each in formats_of(kind).items()
    ]


def formats_at(path: str) -> dict[str, str]:
    """Return the media type of each format that the page at `path` is given in, by its address.

    The page and its formats have one address but for the extension and the language, whose place
    is before a page alone. `path` may be that of the page, or have an extension of any kind.
    """
    stem = path.removeprefix(prefix(language.of(path))).removesuffix("/")
    if not path.endswith("/"):
        folder, slash, name = stem.rpartition("/")
        stem = folder + slash + name.partition(".")[0]
    offered = {f"{stem}.{extension}": extension for extension in MEDIA_TYPES}
    return {place: MEDIA_TYPES[each] for place, each in offered.items() if _exists(place, each)}


def _exists(place: str, extension: str) -> bool:
    try:
        parts = resolve(place).kwargs
    except Resolver404:
        return False
    if "extension" not in parts:
        return "download" not in parts
    given = formats_of if "slug" in parts else listings_of
    return extension in given(parts.get("kind", ""))


def published(request: HttpRequest, edition: Edition) -> Published:
    """Return what formats print of an edition that holds a document, on the site of `request`."""
    return Published(
        record=edition.record,
        text=edition.body.text,
        body=edition.body_id,
        number=edition.number,
        digest=edition.digest,
        at=edition.published_at,
        site=origin(request),
    )
