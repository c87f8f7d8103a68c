"""The manifest: which downloads there are, of which moment of the log, and their digests."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

NAME = "manifest.json"
"""The file that lists the others; it stands beside them."""

CURRENT = "current"
"""Where the newest downloads stand in their folder: a link, replaced whole."""


class Download(BaseModel):
    """One file: its size in bytes and the SHA-256 of these in hexadecimal."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    media_type: str
    bytes: int
    sha256: str


class Manifest(BaseModel):
    """What is offered: of the log up to edition `editions`, whose digest is the `head`.

    `made_at` is a moment in UTC, `on` the day of every status that the files tell.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    head: str
    editions: int
    made_at: str
    on: str
    notice: str
    licence: str
    files: tuple[Download, ...]

    def file(self, name: str) -> Download | None:
        """Return the file of that name, if it is listed."""
        return next((each for each in self.files if each.name == name), None)


def beside(folder: Path) -> Manifest | None:
    """Return the manifest that stands in `folder`, if one does.

    Raises ValueError when it cannot be read.
    """
    file = folder / NAME
    return Manifest.model_validate_json(file.read_bytes()) if file.exists() else None
