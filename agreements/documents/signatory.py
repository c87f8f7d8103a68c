"""A signatory: a person who signed, or was empowered to sign."""

from typing import ClassVar

from .fields import Date, Language, Languages, Ref, Refs, Text, Words
from .record import Part, Record


class OtherName(Part):
    """A form of the name read in a source, beside the name used here."""

    text: Text
    language: Language
    sources: Refs["source"] = []
    note: Words = {}


class Office(Part):
    """An office in which the person was seen: the first and last days seen, not the term itself."""

    title: Words
    seen_from: Date | None = None
    seen_to: Date | None = None
    sources: Refs["source"] = []
    note: Words = {}


class Signatory(Record):
    """A person, with the offices in which sources show them."""

    kind: ClassVar[str] = "signatory"

    name: Words
    made_here: Languages = []
    """Languages in which the name was rendered here, not read in a source."""
    other_names: list[OtherName] = []
    state: Ref["state"]
    offices: list[Office] = []
    sources: Refs["source"] = []
    note: Words = {}
