"""The publication of downloads: all are made at one moment, and take the place of the last at once.

Each publication stands in a folder of its own, and a link leads to the newest. Who has begun to
read an older file reads it to its end: the system keeps it until then.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

from django.conf import settings

from agreements.formats import licence, tables
from agreements.formats.table import NOTICE
from agreements.shelf.edition import Edition
from agreements.shelf.files import sha256_of
from agreements.shelf.history import left_out, write_history
from agreements.shelf.snapshot import snapshot
from project.lock import locked

from . import database, lines
from .manifest import NAME, Download, Manifest, read

CURRENT = "current"
"""The link to the newest publication."""

FILES = {
    NAME: "application/json",
    "current.jsonl": "application/jsonl",
    "editions.jsonl": "application/jsonl",
    "tables.zip": "application/zip",
    "record.sqlite": "application/vnd.sqlite3",
    "history.zip": "application/zip",
}
"""The manifest and the downloads in the order in which they are offered, and their media types."""

Tick = Callable[[int], None]


@dataclass(frozen=True)
class Publication:
    """The downloads of one moment, and the folder that holds them."""

    folder: Path
    manifest: Manifest


class Nothing(Exception):
    """Nothing was published yet, so that there is nothing to take away."""


def publish(on: date, site: str, made_at: datetime, tick: Tick) -> Manifest:
    """Make all downloads of this moment, offer them, and remove those of before.

    Agreements have their status on the day `on`; `site` begins every address. Calls `tick` with
    the number of things written. Raises Nothing when there is no edition.
    """
    with locked(settings.DATA / "lock"):
        folder = Path(mkdtemp(dir=settings.DATA, prefix="publication-"))
        try:
            folder.chmod(0o755)
            with snapshot():
                manifest = _written(folder, on, site, made_at, tick)
            (folder / NAME).write_text(manifest.model_dump_json(indent=2) + "\n")
            link = folder / CURRENT
            link.symlink_to(folder.name)
            link.replace(settings.DATA / CURRENT)
        except BaseException:
            shutil.rmtree(folder)
            raise
        for other in settings.DATA.iterdir():
            if other.is_dir() and not other.is_symlink() and other != folder:
                shutil.rmtree(other)
    return manifest


def offered() -> Publication | None:
    """Return the publication that is offered now, if one is.

    None is while it holds what was taken down, or sealed by law, since; nor is one whose manifest
    another build of this site has written in another form.
    """
    folder = (settings.DATA / CURRENT).resolve()
    try:
        manifest = read(folder)
    except (FileNotFoundError, ValueError):
        return None
    since = Edition.objects.filter(id__gt=manifest.editions).exclude(reason="")
    if since.exists() or len(left_out()) != manifest.withheld:
        return None
    return Publication(folder, manifest)


def opened(name: str) -> tuple[Download, IO[bytes]]:
    """Return what is told of the download of that name, or of the manifest itself, and its bytes.

    Raises FileNotFoundError when none of that name is offered.
    """
    found = offered()
    told = found and (_told(found.folder / NAME) if name == NAME else found.manifest.file(name))
    if not found or not told:
        raise FileNotFoundError(name)
    try:
        return told, (found.folder / name).open("rb")
    except FileNotFoundError:
        if found.folder == (settings.DATA / CURRENT).resolve():
            raise
        # Another publication has taken its place since the manifest was read.
        return opened(name)


def _written(folder: Path, on: date, site: str, made_at: datetime, tick: Tick) -> Manifest:
    """Write every download to `folder`, all within the caller's snapshot."""
    head = Edition.objects.head()
    if head is None:
        raise Nothing
    without = left_out()
    lines.write(folder / "current.jsonl", lines.current(), tick)
    lines.write(folder / "editions.jsonl", lines.editions(without), tick)
    with (folder / "tables.zip").open("wb") as file:
        tables.write_zip(file, (each.record for each in _standing(tick)), on, site)
    database.write(folder / "record.sqlite", _standing(tick), on, site)
    write_history(folder / "history.zip", tick, without)
    return Manifest(
        notice=NOTICE,
        licence=licence.ADDRESS,
        head=head.digest,
        editions=head.id,
        withheld=len(without),
        made_at=made_at,
        on=on,
        files=tuple(_told(folder / name) for name in FILES if name != NAME),
    )


def _standing(tick: Tick) -> Iterator[Edition]:
    for edition in lines.standing():
        tick(1)
        yield edition


def _told(path: Path) -> Download:
    return Download(
        name=path.name,
        media_type=FILES[path.name],
        bytes=path.stat().st_size,
        sha256=sha256_of(path),
    )
