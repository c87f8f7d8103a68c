"""Stored files: scans and copies of texts, each once, under the SHA-256 of its bytes."""

import hashlib
import os
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File as Upload
from django.utils.translation import gettext_lazy as _

from agreements.documents.agreement import Agreement, File
from agreements.documents.library import Retracted
from agreements.documents.record import Record

from .edition import Edition

LIMIT = 52_428_800
"""The largest file that is taken, in bytes: 50 MB."""

CHUNK = 64 * 1024

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain"

ENDINGS = {PDF: ".pdf", DOCX: ".docx", TEXT: ".txt"}
"""The types that are taken, each with the ending of its names."""


def store(upload: Upload) -> File:
    """Keep the bytes of `upload` and return how a document names them.

    Raises ValidationError when it is empty or too large, of a type that is not taken, or
    when its name claims another type than its content has.
    """
    with _kept() as copy:
        size = _copy(upload, copy)
        media_type = _media_type(copy, Path(upload.name).name)
        sha256 = sha256_of(copy)
    return File(sha256=sha256, name=Path(upload.name).name, media_type=media_type, bytes=size)


def put(sha256: str, content: bytes) -> None:
    """Keep `content`, which was stored elsewhere under `sha256`.

    Raises ValueError when that is not its SHA-256.
    """
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"the file {sha256} has another digest")
    with _kept() as copy:
        copy.write_bytes(content)


def path(sha256: str) -> Path:
    """Return where the file with that SHA-256 stands, or would stand."""
    return settings.FILES / sha256


def stored() -> list[str]:
    """Return the SHA-256 under which each stored file stands, in order."""
    if not settings.FILES.exists():
        return []
    return sorted(file.name for file in settings.FILES.iterdir() if file.name[0] != ".")


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of the bytes of `file`, in hexadecimal."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def named(document: Record) -> set[str]:
    """Return the SHA-256 of every file that `document` names."""
    texts = document.texts if isinstance(document, Agreement) else []
    return {text.file.sha256 for text in texts if text.file}


def taken_down(sha256: str) -> Retracted | None:
    """Return the notice of a record that was taken down and named the file, if there is one."""
    down = Edition.objects.filter(kind="agreement").exclude(reason="").values("slug")
    named = Edition.objects.filter(kind="agreement", slug__in=down, body__text__contains=sha256)
    notices = (each.record for each in named.newest().with_fate() if each.taken_down)
    return next(notices, None)


@contextmanager
def _kept() -> Iterator[Path]:
    """Yield where to write a file; it is kept, all at once, when the block ends well."""
    settings.FILES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=settings.FILES, prefix=".") as folder:
        copy = Path(folder) / "copy"
        yield copy
        copy.chmod(settings.FILE_UPLOAD_PERMISSIONS)
        copy.replace(path(sha256_of(copy)))


def _copy(upload: Upload, copy: Path) -> int:
    """Write the bytes of `upload` to `copy` and return how many; refuse none, and too many."""
    size = 0
    with copy.open("wb") as file:
        for chunk in upload.chunks():
            size += len(chunk)
            if size > LIMIT:
                raise ValidationError(
                    _("“%(name)s” is too large: at most 50 MB (52,428,800 bytes) can be kept."),
                    params={"name": upload.name},
                )
            file.write(chunk)
        os.fsync(file)
    if not size:
        raise ValidationError(_("“%(name)s” is empty."), params={"name": upload.name})
    return size


def _media_type(copy: Path, name: str) -> str:
    """Return the type of the content, by the content; refuse other types and names that lie."""
    found = next((each for each, holds in TESTS.items() if holds(copy)), None)
    if found is None:
        raise ValidationError(
            _("“%(name)s” is no PDF, no DOCX and no plain text in UTF-8."), params={"name": name}
        )
    if Path(name).suffix.lower() != ENDINGS[found]:
        raise ValidationError(
            _("By its content “%(name)s” is %(type)s, so its name must end in “%(ending)s”."),
            params={"name": name, "type": found, "ending": ENDINGS[found]},
        )
    return found


def _is_pdf(file: Path) -> bool:
    """ISO 32000-1, 7.5.2: the header stands at the beginning."""
    with file.open("rb") as content:
        return content.read(5) == b"%PDF-"


def _is_docx(file: Path) -> bool:
    """ECMA-376, part 2 (the package) and part 1, 11.3.10 (the main document)."""
    try:
        with ZipFile(file) as package:
            return {"[Content_Types].xml", "word/document.xml"} <= set(package.namelist())
    except (BadZipFile, NotImplementedError, ValueError):
        return False


def _is_text(file: Path) -> bool:
    """UTF-8 throughout (RFC 3629), without NUL."""
    decoder = getincrementaldecoder("utf-8")()
    try:
        with file.open("rb") as content:
            while chunk := content.read(CHUNK):
                if "\0" in decoder.decode(chunk):
                    return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


TESTS = {PDF: _is_pdf, DOCX: _is_docx, TEXT: _is_text}
