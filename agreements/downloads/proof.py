"""The proof of a download, without a database: whether each of its bytes is as it was published.

The history and the editions carry the chain of the log, and prove themselves but for what was
taken off the end: that takes a head noted elsewhere. Every other file is proved by the manifest
beside it.
"""

import hashlib
import json
import lzma
import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from agreements.documents import chain
from agreements.documents.canonical import digest
from agreements.documents.chain import Entry, Line, Wrong
from agreements.shelf.history import LOG, SEAL, files_in, seal

from .manifest import NAME, Manifest, read

Found = Iterator[Wrong]

DAMAGED = (
    *(BadZipFile, EOFError, KeyError, NotImplementedError, OSError, OverflowError),
    *(RuntimeError, TypeError, ValueError, lzma.LZMAError, struct.error, zlib.error),
)
"""What a reader of archives raises when a byte of one is not as it was."""


class Unproved(ValueError):
    """There is nothing by which a file could be proved; `str()` says what is missing."""


class Log:
    """A log while it is read, an edition a line; `head` is the last, `heads` all by digest."""

    def __init__(self) -> None:
        self.head: Entry | None = None
        self.heads: dict[str, int] = {}
        self.numbers = Counter[str]()
        self.bodies: dict[str, str] = {}

    def follow(self, lines: Iterable[bytes], tick: Callable[[int], None]) -> Iterator[Line | Wrong]:
        """Yield each line of the log, after everything that is wrong with it."""
        for at, raw in enumerate(lines, start=1):
            tick(1)
            try:
                line = chain.read(raw.decode().removesuffix("\n"))
            except ValueError as error:
                yield Wrong(f"line {at}", f"This is no line of the log: {error}.")
                continue
            entry = line.entry
            for words in (*chain.faults(entry, self.head), *self._of_its_record(entry)):
                yield Wrong(place(entry), words)
            if not raw.endswith(b"\n"):
                yield Wrong(place(entry), "The line does not end.")
            self.head = entry
            self.heads[entry["digest"]] = entry["id"]
            yield line

    def _of_its_record(self, entry: Entry) -> Iterator[str]:
        record = f"{entry['kind']}/{entry['slug']}"
        self.numbers[record] += 1
        if entry["number"] != self.numbers[record]:
            yield f"Its number should be {self.numbers[record]}."
        if entry["body"] and self.bodies.setdefault(entry["body"], record) != record:
            yield "Its body is that of another record."


def place(entry: Entry) -> str:
    """Return how an edition is named where something is wrong with it."""
    return f"edition {entry['id']} ({chain.name(entry)})"


class Proof:
    """The proof of the file at `path`; the names of the downloads tell what each ought to hold.

    Raises Unproved when nothing could prove it.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.log = path, Log()
        self.chained = next((prove for name, prove in CHAINED.items() if _is(path, name)), None)
        self.manifest = _beside(path)
        listed = self.manifest and self.manifest.file(path.name)
        if not listed and not self.chained:
            raise Unproved(f"{path.name} is proved by the {NAME} that lists it: put it beside it.")

    @property
    def head(self) -> str:
        """The digest of the newest edition in the file, else that which the manifest names."""
        if self.log.head:
            return str(self.log.head["digest"])
        return self.manifest.head if self.manifest and not self.chained else ""

    def number_of(self, head: str) -> int | None:
        """Return the edition whose digest is `head`, in a log the edition that it has been."""
        if self.chained:
            return self.log.heads.get(head)
        return self.manifest.editions if self.manifest and self.manifest.head == head else None

    def wrong(self, tick: Callable[[int], None]) -> Found:
        """Yield everything that is wrong; calls `tick` with the number of things read."""
        if self.manifest:
            yield from self._listed(self.manifest)
        if self.chained:
            yield from self.chained(self.path, self.log, tick)
            if self.manifest and self.manifest.head != self.head:
                yield Wrong(self.path.name, f"The {NAME} beside it names another head.")

    def _listed(self, manifest: Manifest) -> Found:
        listed = manifest.file(self.path.name)
        with self.path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if listed and found != listed.sha256:
            yield Wrong(self.path.name, f"The {NAME} gives another SHA-256: it was changed.")


def _beside(path: Path) -> Manifest | None:
    try:
        return read(path.parent)
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise Unproved(f"{path.with_name(NAME)} cannot be read: {error}") from error


def _is(path: Path, name: str) -> bool:
    """Whether a file is the download of that name, or a copy such as `history (1).zip`."""
    stem, ending = name.split(".")
    return path.name.startswith(stem) and path.suffix == f".{ending}"


def _editions(path: Path, log: Log, tick: Callable[[int], None]) -> Found:
    with path.open("rb") as file:
        for each in log.follow(file, tick):
            if isinstance(each, Wrong):
                yield each
            elif each.document:
                words = _faults_of(each.document, each.entry["body"], log.bodies)
                yield from (Wrong(place(each.entry), fault) for fault in words)
            elif each.entry["body"] and not each.withheld:
                yield Wrong(place(each.entry), "Its document is missing.")
    if not log.head:
        yield Wrong(path.name, "It holds no edition.")


def _faults_of(text: str, name: str, bodies: dict[str, str]) -> Iterator[str]:
    if digest(text) != name:
        yield "The document has another digest: it was changed."
        return
    try:
        data = json.loads(text)
        record = f"{data['kind']}/{data['slug']}"
    except DAMAGED as error:
        yield f"The text is no document: {error}."
    else:
        if record != bodies[name]:
            yield "Its document is that of another record."


def _history(path: Path, log: Log, tick: Callable[[int], None]) -> Found:
    with path.open("rb") as file:
        file.seek(-min(SEAL, path.stat().st_size), 2)
        if file.read() != seal(path):
            yield Wrong(path.name, "Its seal does not hold: a byte of the archive was changed.")
    try:
        with ZipFile(path) as archive, archive.open(LOG) as lines:
            yield from (each for each in log.follow(lines, tick) if isinstance(each, Wrong))
            yield from _members(archive, log, tick)
    except DAMAGED as error:
        yield Wrong(path.name, f"The archive cannot be read: {error}.")


def _members(archive: ZipFile, log: Log, tick: Callable[[int], None]) -> Found:
    """Compare what the archive holds with what the log, and the documents in it, name."""
    due = {LOG.partition(".")[0], *(f"bodies/{body}" for body in log.bodies)}
    for member in archive.infolist():
        tick(1)
        try:
            found = list(_faults_of_member(archive, member, log, due))
        except DAMAGED as error:
            found = [f"It cannot be read: {error}."]
        yield from (Wrong(member.filename, words) for words in found)
    yield from (Wrong(each, "It is missing.") for each in sorted(due))


def _faults_of_member(archive: ZipFile, member: ZipInfo, log: Log, due: set[str]) -> Iterator[str]:
    """Yield what is wrong with a member; `due` has the names, without ending, that must come."""
    stem, _, ending = member.filename.partition(".")
    if stem not in due:
        yield "Nothing in the log names it."
        return
    due.discard(stem)
    name, content = stem.rpartition("/")[2], archive.read(member)
    if ending == "json":
        text = content.decode()
        yield from _faults_of(text, name, log.bodies)
        due |= {f"files/{each}" for each in files_in(text)}
    elif not ending and hashlib.sha256(content).hexdigest() != name:
        yield "The content has another digest: it was changed."


CHAINED = {"history.zip": _history, "editions.jsonl": _editions}
"""The downloads that carry the chain of the log, each with what proves it."""
