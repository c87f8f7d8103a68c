"""A source: where a fact was read."""

from typing import ClassVar

from agreements.law.vocabulary import EXTENTS_READ, RELIABILITIES, SEEN, SOURCE_TITLE_BASES

from .fields import Code, Date, Language, Text, Url, Words
from .record import Record


class Source(Record):
    """A page, a law or a book in which facts of this record were read."""

    kind: ClassVar[str] = "source"

    title: Text
    title_basis: Code[SOURCE_TITLE_BASES] = "as_read"
    language: Language | None = None
    publisher: Text | None = None
    url: Url | None = None
    published_on: Date | None = None
    read_on: Date | None = None
    extent_read: Code[EXTENTS_READ]
    reliability: Code[RELIABILITIES]
    seen: Code[SEEN] = "live"
    note: Words = {}
