"""A record in RIS, the tagged lines that reference managers and library catalogues read."""

from collections.abc import Iterator
from datetime import date

from agreements.documents.library import Library
from agreements.law.dates import PartialDate

from .published import Published
from .reference import Reference, reference


def ris(published: Published, library: Library, on: date) -> str:
    """Return the reference to an agreement or a commentary.

    RIS has no type for treaties. `STAT` is read as a statute everywhere; `LEGAL`, by some, as
    a case. Each line is a tag, two spaces, a hyphen, a space and the value; lines end with CR LF.
    """
    lines = [f"{tag}  - {value}" for tag, value in _fields(reference(published, library, on))]
    return "\r\n".join([*lines, "ER  - ", ""])


def _fields(cited: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", cited.sort.ris
    for tag, values in {
        "TI": [cited.title],
        "ST": [cited.short_title],
        "AU": cited.authors,
        "PY": [cited.issued[:4] if cited.issued else ""],
        "DA": [_day(cited.issued)],
        "CY": [", ".join(cited.places)],
        "M1": [", ".join(cited.numbers)],
        "M3": [cited.genre],
        "T2": [cited.published_in],
        "PB": [cited.institution],
        "DB": [cited.record],
        "ET": [cited.edition()],
        "LA": [cited.title_language],
        "UR": [cited.link],
        "Y2": [_day(cited.read)],
        "N1": [*cited.remarks, *(f"{tag}: {title}" for tag, title in cited.other_titles.items())],
    }.items():
        yield from ((tag, value) for value in values if value)


def _day(when: PartialDate | None) -> str:
    """`when` as year, month, day and other words, each followed by a stroke but the last."""
    year, month, day = (*(when or "").split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/" if year else ""
