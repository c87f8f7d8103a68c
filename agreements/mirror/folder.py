"""The folder of a mirror: files that change only when their bytes do, and a list of them all."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from agreements.shelf.files import sha256_of

MANIFEST = "manifest.sha256"
"""The list of all files with their SHA-256, as `sha256sum --check` reads it."""

UNFINISHED = ".unfinished"
"""Where a file is written before it takes its place, whole."""


class NoMirror(Exception):
    """The folder holds something else; `str()` says so."""


class Folder:
    """A folder that is filled with a mirror; what it does not get again is removed at the end.

    Only files that the mirror before has listed are removed. `written`, `kept` and `removed`
    count files. Raises NoMirror for a folder that holds anything but a mirror.
    """

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)
        if not (path / MANIFEST).exists():
            if any(path.iterdir()):
                raise NoMirror(f"{path} is not empty and holds no mirror ({MANIFEST}).")
            (path / MANIFEST).touch()
        self.path = path.resolve()
        self.written = self.kept = self.removed = 0

    def __enter__(self) -> Self:
        # A database without a name stands on the disk and goes with the connection: the list of
        # a large mirror need not stand in memory.
        self.listed = sqlite3.connect("")
        self.listed.execute("CREATE TABLE file (name TEXT PRIMARY KEY, sha256 TEXT)")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, _: TracebackType | None
    ) -> None:
        if kind is None:
            self._remove_others()
            self._write_manifest()
        self.listed.close()

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """Let the file `name`, its folders between slashes, hold the bytes of `pieces`."""
        sha256 = self._place(name, pieces)
        self.listed.execute("INSERT INTO file VALUES (?, ?)", [name, sha256])

    def _place(self, name: str, pieces: Iterable[bytes]) -> str:
        file, unfinished = self.path / name, self.path / UNFINISHED
        digest = hashlib.sha256()
        with unfinished.open("wb") as writing:
            for piece in pieces:
                digest.update(piece)
                writing.write(piece)
        if file.is_file() and sha256_of(file) == digest.hexdigest():
            self.kept += 1
            unfinished.unlink()
        else:
            self.written += 1
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.replace(file)
        return digest.hexdigest()

    def _remove_others(self) -> None:
        for name in self._listed_before():
            file = self.path / name
            if not self.listed.execute("SELECT 1 FROM file WHERE name = ?", [name]).fetchone():
                file.unlink()
                self.removed += 1
                for folder in file.parents:
                    if folder == self.path or not folder.is_dir() or any(folder.iterdir()):
                        break
                    folder.rmdir()

    def _listed_before(self) -> Iterator[str]:
        with (self.path / MANIFEST).open(encoding="utf-8") as lines:
            for line in lines:
                name = line.rstrip("\n").partition("  ")[2]
                file = (self.path / name).resolve()
                # A list that somebody has written in is no leave to remove what lies elsewhere.
                if file.is_file() and file.is_relative_to(self.path):
                    yield name

    def _write_manifest(self) -> None:
        rows = self.listed.execute("SELECT sha256, name FROM file ORDER BY name")
        self._place(MANIFEST, (f"{sha256}  {name}\n".encode() for sha256, name in rows))
