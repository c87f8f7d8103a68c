"""A source: where a fact was read."""

from typing import Annotated, ClassVar

from agreements.law.vocabulary import (
    EXTENTS_READ,
    RELIABILITIES,
    SEEN,
    SOURCE_TITLE_BASES,
)

from .fields import Codes, Date, Language, Text, Url, Words
from .record import Record


class Source(Record):
    """A page, a law or a book in which facts of this record were read."""

    kind: ClassVar[str] = "source"

    title: Text
    title_basis: Annotated[str, Codes(SOURCE_TITLE_BASES)] = "as_read"
    language: Language | None = None
    publisher: Text | None = None
    url: Url | None = None
    published_on: Date | None = None
    read_on: Date | None = None
    extent_read: Annotated[str, Codes(EXTENTS_READ)]
    reliability: Annotated[str, Codes(RELIABILITIES)]
    seen: Annotated[str, Codes(SEEN)] = "live"
    note: Words = {}
