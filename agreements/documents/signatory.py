"""A signatory: a person who signed, or was empowered to sign."""

from typing import ClassVar

from .fields import Date, Languages, SomeWords, SourceRefs, StateRef, Words
from .record import Form, Part, Record


class OtherName(Form):
    """A form of the name read in a source, beside the name used here."""

    sources: SourceRefs = []
    note: Words = {}


class Office(Part):
    """An office in which the person was seen: the first and last days seen, not the term itself."""

    title: SomeWords
    seen_from: Date | None = None
    seen_to: Date | None = None
    sources: SourceRefs = []
    note: Words = {}


class Signatory(Record):
    """A person, with the offices in which sources show them."""

    kind: ClassVar[str] = "signatory"

    name: SomeWords
    made_here: Languages = []
    """Languages in which the name was rendered here, not read in a source."""
    other_names: list[OtherName] = []
    state: StateRef
    offices: list[Office] = []
    sources: SourceRefs = []
    note: Words = {}
