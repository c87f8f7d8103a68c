"""What a record is called, for lists and links."""

from .agreement import Agreement
from .record import Record
from .source import Source


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
    return getattr(record, "title", None) or getattr(record, "name", {})
