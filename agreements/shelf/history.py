"""The whole log as one file: every edition, body and stored file, written out and read back.

The file is a zip archive of `editions.jsonl` (each edition as a line of the log, without its
document), `bodies/<digest>.json` (`.withheld` with the reason for a body that is withheld) and
`files/<sha256>` for each file that a body names. Its comment is the seal: the SHA-256 of all
bytes before it, so that a byte of the archive that belongs to nothing in it counts as well.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from os import SEEK_END
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from django.db import IntegrityError

from agreements.documents.canonical import digest
from agreements.documents.chain import Line

from . import catalogue, files
from .edition import Body, Edition, document
from .verify import verify

LOG = "editions.jsonl"
BATCH = 500
"""Editions that are held in memory at once."""

SEAL = 64
"""Bytes of the seal at the end of the archive: a SHA-256 in hexadecimal."""


class Broken(ValueError):
    """A history file does not hold a whole log; `str()` says where it breaks."""


def left_out() -> dict[str, str]:
    """Return the digests of the bodies that the public is not given, each with the reason.

    They are those that were sealed by law, and those of records that were taken down.
    """
    why = {(each.kind, each.slug): each.reason for each in Edition.objects.notices()}
    down = Edition.objects.named(why).exclude(body=None).values_list("kind", "slug", "body")
    sealed = Body.objects.exclude(withheld="").values_list("digest", "withheld")
    return {body: why[kind, slug] for kind, slug, body in down} | dict(sealed)


def write_history(
    path: Path, tick: Callable[[int], None], without: Mapping[str, str] | None = None
) -> int:
    """Write the whole log to `path` and return the number of editions.

    The same log gives the same file. Bodies in `without` are withheld for the reasons given
    there. Calls `tick` with the number of editions of each step.
    """
    count, named = 0, set[str]()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.comment = b"0" * SEAL
        with archive.open(_member(LOG), "w", force_zip64=True) as log:
            for edition in Edition.objects.order_by("id").iterator(chunk_size=BATCH):
                log.write(f"{Line(edition.entry)}\n".encode())
                count += 1
        for body in Body.objects.order_by("digest").iterator(chunk_size=BATCH):
            withheld = body.withheld or (without or {}).get(body.digest)
            ending, content = ("withheld", withheld) if withheld else ("json", body.text)
            archive.writestr(_member(f"bodies/{body.digest}.{ending}"), content)
            named |= set() if withheld else files_in(body.text)
            tick(1)
        for sha256 in sorted(named & set(files.stored())):
            content = files.path(sha256).read_bytes()
            archive.writestr(_member(f"files/{sha256}"), content)
    with path.open("r+b") as file:
        file.seek(-SEAL, SEEK_END)
        file.write(seal(path))
    return count


def _member(name: str) -> ZipInfo:
    """The head of a member, without the hour and the system on which it is written."""
    member = ZipInfo(name)
    member.compress_type, member.create_system = ZIP_DEFLATED, 3
    member.external_attr = 0o644 << 16
    return member


def files_in(text: str) -> set[str]:
    """Return the SHA-256 of every file that the document `text` names."""
    # Few do; the others need not be read for it.
    return files.named(document(text)) if '"sha256"' in text else set()


def seal(path: Path) -> bytes:
    """Return the seal that the archive at `path` ought to have."""
    digest, left = hashlib.sha256(), path.stat().st_size - SEAL
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(left, files.CHUNK))):
            digest.update(chunk)
            left -= len(chunk)
    return digest.hexdigest().encode()


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
