"""From files to documents: every fault found in one pass, each with its file, line and field."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .canonical import parse
from .faults import faults, stopping
from .library import Collection, Layered, Library, gathered
from .places import places
from .record import Record


@dataclass(frozen=True)
class Misprint:
    """Something wrong in a file: its name, the line from 1, the path of the field, and why."""

    file: str
    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        return f"{where}: {self.field}: {self.reason}" if self.field else f"{where}: {self.reason}"


@dataclass(frozen=True)
class Origin:
    """Where a document was read: its file, the line it begins on, and its text."""

    file: str
    line: int
    text: str

    @cached_property
    def lines(self) -> dict[str, int]:
        """The line of each field; only a document with faults is asked for them."""
        return {path: at + self.line - 1 for path, at in places(self.text).items()}

    def misprint(self, path: str, reason: str) -> Misprint:
        """Return the fault `reason` at the field `path`; its line is that of the nearest field."""
        near = path
        while near not in self.lines:
            near = near.rpartition("/")[0]
        return Misprint(self.file, self.lines[near], path, reason)


@dataclass(frozen=True)
class Entry:
    """A document and where it was read."""

    document: Record
    origin: Origin


@dataclass
class Reading:
    """What was read: the documents, and everything that is wrong with the files."""

    entries: list[Entry] = field(default_factory=list)
    misprints: list[Misprint] = field(default_factory=list)

    @property
    def documents(self) -> list[Record]:
        return [entry.document for entry in self.entries]


def read_path(path: Path) -> Reading:
    """Read a JSON file of one document, a JSON Lines file, or a folder of such files.

    Nothing is raised for what a file holds: its faults are in the result.
    Raises OSError when `path` cannot be read.
    """
    reading = Reading()
    files = sorted(p for p in path.rglob("*.json*") if p.is_file()) if path.is_dir() else [path]
    for file in files:
        name = str(file.relative_to(path)) if path.is_dir() else file.name
        for text, line in _texts(file, name, reading):
            _read(text, name, line, reading)
    if not files:
        reading.misprints.append(Misprint(str(path), 1, "", "holds no .json or .jsonl file"))
    _note_twice(reading)
    return reading


def _texts(file: Path, name: str, reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield each document's text in `file` with the line that it begins on."""
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reading.misprints.append(Misprint(name, line, "", f"is not UTF-8 (byte {error.start})"))
        return
    if file.suffix != ".jsonl":
        yield text, 1
        return
    for number, part in enumerate(text.split("\n"), start=1):
        if part.strip():
            yield part, number


def _read(text: str, name: str, line: int, reading: Reading) -> None:
    try:
        document = parse(text)
    except json.JSONDecodeError as error:
        at = line + error.lineno - 1
        reading.misprints.append(Misprint(name, at, "", f"is no JSON: {error.msg}"))
    except ValidationError as error:
        origin, data = Origin(name, line, text), json.loads(text)
        for each in error.errors():
            reason = each["msg"].removeprefix("Value error, ")
            reading.misprints.append(origin.misprint(_path(data, each["loc"]), reason))
    except (ValueError, RecursionError) as error:
        reading.misprints.append(Misprint(name, line, "", str(error)))
    else:
        reading.entries.append(Entry(document, Origin(name, line, text)))


def _path(data: Any, steps: Iterable[str | int]) -> str:
    """Return the path, with the keys of parts in it, of the value that `steps` lead to."""
    names: list[str] = []
    for step in steps:
        data = data[step] if isinstance(step, int) or step in (data or ()) else None
        key = data.get("key") if isinstance(step, int) and isinstance(data, dict) else None
        names.append(str(key if key is not None else step))
    return "/".join(names)


def _note_twice(reading: Reading) -> None:
    first: dict[tuple[str, str], Entry] = {}
    for entry in reading.entries:
        document = entry.document
        before = first.setdefault((document.kind, document.slug), entry)
        if before is not entry:
            reason = f"{document.kind} “{document.slug}” stands in {before.origin.file} already"
            reading.misprints.append(entry.origin.misprint("slug", reason))


def examine(reading: Reading, library: Library, language: str = "en") -> list[Misprint]:
    """Return every fault that stops the documents; references lead to them or into `library`."""
    given = reading.documents
    around = Layered(Collection(given), gathered(given, library), library)
    return [
        entry.origin.misprint(fault.path, fault.words(language))
        for entry in reading.entries
        for fault in stopping(faults(entry.document, around))
    ]
