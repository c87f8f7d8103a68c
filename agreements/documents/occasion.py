"""An occasion: a visit, summit or meeting at which agreements were signed."""

from typing import Annotated, ClassVar

from agreements.law.vocabulary import OCCASION_TYPES

from .fields import Codes, Date, PositiveInt, SomeWords, SourceRefs, Words
from .record import Record


class Occasion(Record):
    """A visit, summit or meeting; its days may be known in part only."""

    kind: ClassVar[str] = "occasion"

    title: SomeWords
    type: Annotated[str, Codes(OCCASION_TYPES)]
    begins_on: Date | None = None
    ends_on: Date | None = None
    seen_on: Date | None = None
    """A day on which it was under way, where its first day was not read."""
    place: Words = {}
    """The place, by the name that it had then."""
    place_now: Words = {}
    """The name that the place has now, where it is another."""
    documents_reported: PositiveInt | None = None
    """How many documents a source says were signed."""
    documents_sources: SourceRefs = []
    sources: SourceRefs = []
    note: Words = {}
