"""The whole log as one file: every edition, body and stored file, written out and read back.

The file is a zip archive of `editions.jsonl` (the header of each edition and its digest,
a line each, in the order of the log), `bodies/<digest>.json` (`.withheld` with the reason for
a body that is withheld) and `files/<sha256>`.
"""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from django.db import IntegrityError

from agreements.documents.canonical import digest

from . import catalogue, files
from .edition import Body, Edition
from .verify import verify

LOG = "editions.jsonl"
BATCH = 500
"""Editions that are held in memory at once."""


class Broken(ValueError):
    """A history file does not hold a whole log; `str()` says where it breaks."""


def write_history(path: Path, tick: Callable[[int], None]) -> int:
    """Write the whole log to `path` and return the number of editions.

    Calls `tick` with the number of editions of each step.
    """
    count = 0
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        with archive.open(LOG, "w", force_zip64=True) as log:
            for edition in Edition.objects.order_by("id").iterator(chunk_size=BATCH):
                header = json.loads(edition.header()) | {"digest": edition.digest}
                log.write(json.dumps(header, ensure_ascii=False).encode() + b"\n")
                count += 1
        for body in Body.objects.order_by("digest").iterator(chunk_size=BATCH):
            ending, content = ("json", body.text) if body.text else ("withheld", body.withheld)
            archive.writestr(f"bodies/{body.digest}.{ending}", content)
            tick(1)
        for sha256 in files.stored():
            archive.write(files.path(sha256), f"files/{sha256}")
    return count


def read_history(path: Path, tick: Callable[[int], None]) -> int:
    """Read the whole log from `path` into an empty record and return the number of editions.

    Numbers, times, bytes and chain stay as they are. The caller holds the log (`locked`), so
    that nothing is kept when Broken is raised: the file does not hold a whole log, a digest
    or the chain does not hold, or something is published already.
    """
    if Edition.objects.exists():
        raise Broken("Something is published here already: a history needs an empty record.")
    try:
        with ZipFile(path) as archive:
            count = _read(archive, tick)
    except (BadZipFile, KeyError, TypeError, ValueError, IntegrityError) as error:
        raise Broken(f"This is no whole history: {error}") from error
    catalogue.fill(tick)
    if wrong := list(verify(tick)):
        raise Broken(f"The history does not hold: {wrong[0]} ({len(wrong)} in all).")
    return count


def _read(archive: ZipFile, tick: Callable[[int], None]) -> int:
    """Write what `archive` holds to the tables and the store of files, as it stands there."""
    count = 0
    with archive.open(LOG) as log:
        while lines := list(islice(log, BATCH)):
            editions = [_edition(json.loads(line)) for line in lines]
            Body.objects.bulk_create(_bodies(archive, editions), ignore_conflicts=True)
            Edition.objects.bulk_create(editions)
            count += len(editions)
            tick(len(editions))
    for name in archive.namelist():
        if name.startswith("files/"):
            files.put(name.removeprefix("files/"), archive.read(name))
    return count


def _edition(header: dict[str, Any]) -> Edition:
    body = header.pop("body")
    moment = datetime.fromisoformat(header.pop("published_at"))
    return Edition(body_id=body, published_at=moment, **header)


def _bodies(archive: ZipFile, editions: list[Edition]) -> Iterator[Body]:
    held = set(archive.namelist())
    for name in {edition.body_id for edition in editions if edition.body_id}:
        if f"bodies/{name}.withheld" in held:
            yield Body(digest=name, withheld=archive.read(f"bodies/{name}.withheld").decode())
            continue
        text = archive.read(f"bodies/{name}.json").decode()
        if digest(text) != name:
            raise Broken(f"bodies/{name}.json does not have the digest that names it.")
        yield Body(digest=name, text=text)
