"""A record as CSL-JSON (1.0.2), the form in which citation programs exchange references."""

import json
from datetime import date
from typing import Any

from agreements.documents.library import Library
from agreements.law.dates import PartialDate

from .published import Published
from .reference import Reference, reference


def csl(published: Published, library: Library, on: date) -> str:
    """Return the reference to an agreement or a commentary, as a list of one item."""
    return f"[{entry(published, library, on)}]\n"


def entry(published: Published, library: Library, on: date) -> str:
    """Return the item alone, as it stands in a list of many."""
    return json.dumps(item(reference(published, library, on)), ensure_ascii=False)


def item(cited: Reference) -> dict[str, Any]:
    """Return `cited` as an item, without the variables of which nothing is recorded.

    An agreement is an event too: its signature, with day and place. The day of its entry into
    force is its `available-date`; where none is recorded there is no such variable.
    """
    is_event = bool(cited.states)
    found = {
        "id": cited.slug,
        "type": cited.sort.csl,
        "genre": cited.genre,
        "title": cited.title,
        "title-short": cited.short_title,
        "language": cited.title_language,
        "author": [{"literal": name} for name in cited.authors],
        "issued": _day(cited.issued),
        "event-date": _day(cited.issued) if is_event else None,
        "event-place": ", ".join(cited.places),
        "available-date": _day(cited.entered),
        "number": ", ".join(cited.numbers),
        "container-title": cited.published_in,
        "publisher": cited.institution,
        "source": cited.record,
        "version": str(cited.published.number),
        "URL": cited.link,
        "accessed": _day(cited.read),
        "note": "\n".join(cited.remarks),
        "annote": "\n".join(f"{tag}: {title}" for tag, title in cited.other_titles.items()),
    }
    return {name: value for name, value in found.items() if value}


def _day(when: PartialDate | None) -> dict[str, list[list[int]]] | None:
    """`when` as the schema asks: a year, with its month and day as far as they are known."""
    return {"date-parts": [[int(part) for part in when.split("-")]]} if when else None
