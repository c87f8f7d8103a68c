"""The log as plain data: what the digest of an edition covers, and how one follows another.

It stands here without a database, so that whoever holds a download can prove it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import rfc8785

from agreements.law.wording import marked as _

from .canonical import digest

NUMBERS = ("id", "act", "number")
WORDS = ("kind", "slug", "reason", "note", "author", "published_at")
COVERED = (*NUMBERS, *WORDS, "body", "previous")
"""What the digest of an edition covers; `body` is the SHA-256 of its document."""

Entry = Mapping[str, Any]
"""An edition as it stands in the log: all that its digest covers, and `digest` itself."""


@dataclass(frozen=True)
class Wrong:
    """One thing that is not as it was published: its place, and what is wrong with it."""

    place: str
    words: str

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


def header(entry: Entry) -> str:
    """Return the canonical JSON (RFC 8785) of all that the digest of an edition covers."""
    return rfc8785.dumps({name: entry[name] for name in COVERED}).decode()


def name(entry: Entry) -> str:
    """Return what an edition is called: `agreement/friendship-1998/2`."""
    return f"{entry['kind']}/{entry['slug']}/{entry['number']}"


def faults(entry: Entry, before: Entry | None) -> Iterator[str]:
    """Yield what is wrong with an edition by itself, and as the one that follows `before`."""
    if digest(header(entry)) != entry["digest"]:
        yield _("The header was changed.")
    if entry["id"] != (before["id"] + 1 if before else 1):
        yield _("An edition before it is missing.")
    if entry["previous"] != (before["digest"] if before else None):
        yield _("It does not follow the digest of the edition before.")
    if before is None or entry["act"] != before["act"]:
        if entry["act"] != entry["id"]:
            yield _("Its act does not begin with it.")
    elif _of_the_act(entry) != _of_the_act(before):
        yield _("It differs from the rest of its act.")
    # Moments are in UTC, to the millionth of a second: as text they stand in the order of time.
    if before and entry["published_at"] < before["published_at"]:
        yield _("It was published before the edition before it.")


def _of_the_act(entry: Entry) -> tuple[Any, ...]:
    return entry["note"], entry["author"], entry["published_at"]


@dataclass(frozen=True)
class Line:
    """A line of the log in a download: an edition, with its document where that is offered.

    `document` is canonical JSON, and `withheld` the reason why none is given. An edition that
    took a record down has neither.
    """

    entry: Entry
    document: str = ""
    withheld: str = ""

    def __str__(self) -> str:
        told = [header(self.entry)[:-1], f'"digest":"{self.entry["digest"]}"']
        if self.document:
            told.append(f'"document":{self.document}')
        if self.withheld:
            # The chain does not cover the reason: its own digest tells whether it was altered.
            withheld = {"digest": digest(self.withheld), "reason": self.withheld}
            told.append(f'"withheld":{rfc8785.dumps(withheld).decode()}')
        return ",".join(told) + "}"


def read(text: str) -> Line:
    """Return the line of the log that `text` holds; raises ValueError when it is none to the byte.

    Whether digests hold is for `faults` to say.
    """
    try:
        data = json.loads(text)
        entry = {name: data[name] for name in (*COVERED, "digest")}
        if not all(isinstance(data[name], int) for name in NUMBERS):
            raise ValueError("a number is none")
        if not all(isinstance(data[name], str) for name in WORDS):
            raise ValueError("words are none")
        line = Line(entry, withheld=data.get("withheld", {}).get("reason", ""))
        if "document" in data:
            before = f'{str(line)[:-1]},"document":'
            line = replace(line, document=text.removeprefix(before)[:-1])
        if str(line) == text:
            return line
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"{type(error).__name__} {error}") from error
    raise ValueError("it is written otherwise than the log writes it")
