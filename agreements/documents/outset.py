"""The day from which a record tells of something: on an earlier day it is left out."""

from datetime import date

from agreements.law.life import conclusion_day

from .agreement import Agreement
from .commentary import Commentary
from .occasion import Occasion
from .record import Record


def outset(record: Record) -> date | None:
    """Return the day of conclusion, of publication or of the beginning, None where none is known.

    A month or a year counts from its last day, as in the rules of law. States, people, subjects
    and sources have no such day.
    """
    if isinstance(record, Agreement):
        return conclusion_day(record)
    known = None
    if isinstance(record, Commentary):
        known = record.published_on
    elif isinstance(record, Occasion):
        known = record.begins_on or record.seen_on
    return known.last if known else None


def stood(record: Record, on: date) -> bool:
    """Whether the record of the day `on` holds `record`: nothing says that it came later."""
    began = outset(record)
    return began is None or began <= on
