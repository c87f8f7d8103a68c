"""A state."""

from typing import ClassVar

from .fields import Languages, SomeWords, SourceRefs, Words
from .record import Record


class State(Record):
    """A state; its slug is its ISO 3166-1 alpha-2 code in lower case."""

    kind: ClassVar[str] = "state"

    name: SomeWords
    official_name: Words = {}
    made_here: Languages = []
    """Languages in which the names were rendered here, not read in a source."""
    sources: SourceRefs = []
    note: Words = {}
