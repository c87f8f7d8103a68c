"""The formats that a record is given in: what each is called, and what prints it.

A format is a pure function `(published, library, on)` of the package `formats`: `library` has
what the record refers to, `on` is the day of its status. To offer another is to add it here.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from agreements.documents.library import Library
from agreements.formats import document
from agreements.formats.address import PLACES
from agreements.formats.published import Published
from agreements.shelf.edition import Edition


@dataclass(frozen=True)
class Representation:
    """One format: its media type, the name people know it by, and the kinds that have it."""

    media_type: str
    name: str
    printed: Callable[[Published, Library, date], str | bytes]
    kinds: Collection[str] = tuple(PLACES)


RECORD = {
    "json": Representation("application/json", "JSON", document.json),
}
"""The formats of a record by their extensions, in the order in which they are offered."""


def formats_of(kind: str) -> dict[str, Representation]:
    """Return the formats that records of `kind` have, by their extensions."""
    return {extension: each for extension, each in RECORD.items() if kind in each.kinds}


def published(request: HttpRequest, edition: Edition) -> Published:
    """Return what formats print of an edition that holds a document, on the site of `request`."""
    return Published(
        record=edition.record,
        text=edition.body.text,
        body=edition.body_id,
        number=edition.number,
        digest=edition.digest,
        at=edition.published_at,
        site=request.build_absolute_uri("/").rstrip("/"),
    )
