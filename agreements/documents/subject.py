"""A subject that agreements are about."""

from typing import ClassVar

from .fields import Words
from .record import Record


class Subject(Record):
    """A subject; its names are this record's own."""

    kind: ClassVar[str] = "subject"

    name: Words
    search_words: Words = {}
    """Further words by which people look for it, parted by commas."""
    note: Words = {}
