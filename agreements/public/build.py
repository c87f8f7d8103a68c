"""The build of the site: everything that its pages are made with, but for the record itself."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def build() -> str:
    """Return the digest of code, templates, wording, the list of static files and the contact.

    Read once in each process, whose code does not change either.
    """
    root = settings.ROOT
    made_with = [root / "agreements", root / "project", root / "requirements.txt"]
    code = digest_of([*made_with, settings.STATIC_ROOT / "staticfiles.json"])
    return hashlib.sha256(f"{code}\0{settings.CONTACT}".encode()).hexdigest()


def digest_of(places: Iterable[Path]) -> str:
    """Return the SHA-256 of files and folders: what they hold, and under which names.

    Where the tree lies does not matter, so that all hosts of one build agree. Compiled Python is
    left out: it differs between hosts, and follows from the rest.
    """
    digest = hashlib.sha256()
    for place in places:
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and file.parent.name != "__pycache__":
                content = file.read_bytes()
                name = file.relative_to(place.parent)
                digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
