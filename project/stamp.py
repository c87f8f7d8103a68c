"""Stamps: how a finished step of the set-up is recognised."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


class Stamp:
    """A small file that holds the digest of what a step was made from.

    ``inputs`` are files, folders (every file in them counts) and words.
    """

    def __init__(self, file: Path, inputs: Iterable[Path | str]):
        self.file = file
        self.digest = _digest(inputs)

    def holds(self) -> bool:
        """Whether the step was finished with these very inputs."""
        return self.file.is_file() and self.file.read_text() == self.digest

    def write(self) -> None:
        """Record that the step is finished."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        unfinished.write_text(self.digest)
        unfinished.replace(self.file)


def _digest(inputs: Iterable[Path | str]) -> str:
    digest = hashlib.sha256()
    for item in inputs:
        digest.update(f"\0{item}\0".encode())
        if isinstance(item, Path):
            files = sorted(item.rglob("*")) if item.is_dir() else [item]
            for file in files:
                if file.is_file():
                    digest.update(f"\0{file}\0".encode() + file.read_bytes())
    return digest.hexdigest()
