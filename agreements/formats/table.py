"""Records as rows of a table: CSV (RFC 4180), one row each; what is unknown is empty."""

from collections.abc import Iterable, Iterator, Sequence
from csv import writer
from datetime import date
from io import StringIO

from agreements.documents.agreement import Agreement
from agreements.documents.names import titles
from agreements.documents.outset import dated
from agreements.documents.record import Record
from agreements.law.life import counted, entries
from agreements.law.wording import LANGUAGES

from .address import page
from .standing import standing
from .whole import Entry

NOTICE = "Not an official publication of either state. Only the signed originals are authentic."

OF_ALL = ("slug", *(f"title_{language}" for language in LANGUAGES))

OF_AGREEMENTS = (
    *("instrument", "level", "parties", "concluded", "entry_into_force"),
    *("status", "status_how", "status_on", "status_since"),
    *("status_basis", "status_gap", "status_precision"),
)

OF_OTHERS = ("date",)

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would work out; an apostrophe before it stops that."""


def csv(kind: str, entries: Iterable[Entry], on: date) -> Iterator[str]:
    """Yield a table line by line, the names of its columns first; `kind` as in `columns`."""
    yield line(columns(kind))
    for published, _library in entries:
        yield line(row(published.record, on, published.site, kind))


def columns(kind: str) -> list[str]:
    """Return the names of the columns for records of `kind`; for all kinds where it is empty."""
    if not kind:
        return ["kind", *OF_ALL, *OF_AGREEMENTS, *OF_OTHERS, "address", "notice"]
    own = OF_AGREEMENTS if kind == "agreement" else OF_OTHERS
    return [*OF_ALL, *own, "address", "notice"]


def row(record: Record, on: date, site: str, kind: str | None = None) -> list[str]:
    """Return the cells of `record` on the day `on`; `site` begins its address.

    They stand in the columns of `kind`, which is its own unless another is given. Dates are as
    precise as they are known, and empty where none is recorded. Several values of one cell stand
    between spaces.
    """
    named = titles(record)
    values = {f"title_{language}": named.get(language) for language in LANGUAGES}
    values |= {"kind": record.kind, "slug": record.slug}
    values |= {"address": f"{site}{page(record.kind, record.slug)}", "notice": NOTICE}
    if isinstance(record, Agreement):
        values |= _of_agreement(record, on)
    else:
        values["date"] = dated(record)
    return [values.get(name) or "" for name in columns(record.kind if kind is None else kind)]


def _of_agreement(agreement: Agreement, on: date) -> dict[str, str | None]:
    entered = entries(agreement)
    found = {
        "instrument": agreement.instrument,
        "level": agreement.level,
        "parties": " ".join(party.state for party in agreement.parties),
        "concluded": dated(agreement),
        "entry_into_force": counted(entered[0]) if entered else None,
    }
    for name, value in standing(agreement, on).items():
        found[name] = " ".join(value) if isinstance(value, list) else value
    return found


def line(cells: Sequence[str]) -> str:
    """Return `cells` as one line of CSV; none of them begins a formula."""
    text = StringIO()
    writer(text).writerow([f"'{each}" if each.startswith(FORMULAS) else each for each in cells])
    return text.getvalue()
