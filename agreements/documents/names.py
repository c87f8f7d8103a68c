"""What a record is called, for lists and links."""

from .agreement import Agreement
from .commentary import Commentary
from .occasion import Occasion
from .record import Record
from .signatory import Signatory
from .source import Source
from .state import State
from .subject import Subject


def names(record: Record) -> dict[str, str]:
    """Return the name of `record` by language; of an agreement, its short title where it has one.

    A source whose language is not known has it under `und` (BCP 47, undetermined).
    """
    if isinstance(record, Agreement):
        return titles(record) | record.short_title
    return titles(record)


def titles(record: Record) -> dict[str, str]:
    """Return the titles of an agreement in full, and the names of any other record."""
    if isinstance(record, Agreement):
        return {title.language: title.text for title in record.titles}
    if isinstance(record, Source):
        return {record.language or "und": record.title}
    if isinstance(record, Commentary | Occasion):
        return record.title
    if isinstance(record, Signatory | State | Subject):
        return record.name
    raise TypeError(f"a {record.kind} has no name")
