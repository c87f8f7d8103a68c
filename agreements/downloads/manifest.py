"""The manifest: which downloads there are, of which moment of the log, and their digests."""

from datetime import date, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict

NAME = "manifest.json"
"""The file that lists the others; it stands beside them."""


class Download(BaseModel):
    """One file: its size in bytes, and the SHA-256 of these in hexadecimal."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    media_type: str
    bytes: int
    sha256: str


class Manifest(BaseModel):
    """What is offered of a log of so many `editions`, whose `head` is the digest of the last.

    So many documents of it are `withheld`. It was `made_at` that moment; agreements in it have
    their status `on` that day.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    notice: str
    licence: str
    head: str
    editions: int
    withheld: int
    made_at: datetime
    on: date
    files: tuple[Download, ...]

    def file(self, name: str) -> Download | None:
        """Return the file of that name, if it is listed."""
        return next((each for each in self.files if each.name == name), None)


def read(folder: Path) -> Manifest:
    """Return the manifest that stands in `folder`.

    Raises FileNotFoundError when none does, and ValueError when it cannot be read.
    """
    return Manifest.model_validate_json((folder / NAME).read_bytes())
