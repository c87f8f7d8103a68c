"""A subject that agreements are about."""

from typing import ClassVar

from .fields import SomeWords, Words
from .record import Record


class Subject(Record):
    """A subject; its names are this record's own."""

    kind: ClassVar[str] = "subject"

    name: SomeWords
    search_words: Words = {}
    """Further words by which people look for it, parted by commas."""
    note: Words = {}
