"""The day from which a record tells of something: on an earlier day it is left out."""

from datetime import date

from agreements.law.dates import PartialDate
from agreements.law.life import conclusion, conclusion_day

from .agreement import Agreement
from .commentary import Commentary
from .occasion import Occasion
from .record import Record
from .signatory import Office
from .source import Source


def dated(record: Record) -> PartialDate | None:
    """Return the date of conclusion, of publication or of the beginning, as it is recorded.

    A day that is only "not later than" another is no date.
    """
    if isinstance(record, Agreement):
        acts = conclusion(record)
        return acts[-1].date if acts else None
    if isinstance(record, Occasion):
        return record.begins_on or record.seen_on
    return record.published_on if isinstance(record, Commentary | Source) else None


def outset(record: Record) -> date | None:
    """Return the first day on which the record tells of it, None where none is known.

    A month or a year counts from its last day, as in the rules of law. States, people, subjects
    and sources tell of all time.
    """
    if isinstance(record, Agreement):
        return conclusion_day(record)
    known = dated(record) if isinstance(record, Commentary | Occasion) else None
    return known.last if known else None


def stood(record: Record, on: date) -> bool:
    """Whether the record of the day `on` holds `record`: nothing says that it came later."""
    began = outset(record)
    return began is None or began <= on


def seen(office: Office, on: date) -> bool:
    """Whether nothing says that the person was first seen in `office` after the day `on`."""
    first = office.seen_from or office.seen_to
    return first is None or first.last <= on
