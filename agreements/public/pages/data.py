"""The page of the whole record: its downloads, their proof, and the licence."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from babel.numbers import format_decimal

from agreements.downloads.manifest import NAME, Manifest
from agreements.formats import licence
from agreements.law.wording import LOCALES, wording
from agreements.law.wording import marked as _

HOLDS = {
    "current.jsonl": _("Each record as it stands, a document on a line"),
    "editions.jsonl": _("Every edition as it was published, a document on a line, with the log"),
    "tables.zip": _("All records as tables in CSV, with a dictionary of their columns"),
    "record.sqlite": _("The same tables and all documents as a database, for SQLite or Datasette"),
    "history.zip": _("Every edition with the files it names; another site can be made from it"),
    NAME: _("This list for programs"),
}
"""What each download holds."""

SIZES = ((10**9, _("%(size)s GB")), (10**6, _("%(size)s MB")), (10**3, _("%(size)s kB")))


@dataclass(frozen=True)
class File:
    """One download: what it holds, how large it is in words, and its SHA-256."""

    name: str
    address: str
    holds: str
    size: str
    sha256: str


@dataclass(frozen=True)
class Page:
    """What is offered, if anything is: of a log of so many `editions`, and its `head`."""

    files: list[File]
    made_at: datetime | None
    editions: int
    head: str
    licence: str
    licence_address: str
    covers: str
    leaves_out: str


def page(manifest: Manifest | None, language: str) -> Page:
    """Return the page in `language`; without a manifest it offers nothing."""
    say = wording(language)
    return Page(
        files=list(_files(manifest, language)) if manifest else [],
        made_at=manifest.made_at if manifest else None,
        editions=manifest.editions if manifest else 0,
        head=manifest.head if manifest else "",
        licence=licence.NAME,
        licence_address=licence.ADDRESS,
        covers=say(licence.COVERS),
        leaves_out=say(licence.LEAVES_OUT),
    )


def _files(manifest: Manifest, language: str) -> Iterator[File]:
    say = wording(language)
    for each in manifest.files:
        holds, size = say(HOLDS[each.name]), in_words(each.bytes, language)
        yield File(each.name, f"/data/{each.name}", holds, size, each.sha256)
    yield File(NAME, f"/data/{NAME}", say(HOLDS[NAME]), "", "")


def in_words(size: int, language: str) -> str:
    """Return a number of bytes in words of `language`: `12.3 MB`."""
    unit, words = next((each for each in SIZES if size >= each[0]), SIZES[-1])
    number = format_decimal(max(size / unit, 0.1), "#,##0.#", locale=LOCALES[language])
    return wording(language)(words) % {"size": number}
