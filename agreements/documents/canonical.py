"""Canonical JSON and its digest: the same record gives the same bytes, whoever prints it.

The form is RFC 8785 (JSON Canonicalization Scheme) of text in Unicode NFC. Fields that
hold nothing are left out, so that a field added later changes no digest.
"""

import hashlib
import json
from typing import Any

import rfc8785

from .kinds import read
from .record import Record
from .upgrade import SCHEMA


def plain(document: Record) -> dict[str, Any]:
    """Return `document` as plain data with `schema` and `kind`, empty fields left out."""
    fields = document.model_dump(mode="json", exclude_defaults=True)
    return {"schema": SCHEMA, "kind": document.kind, **fields}


def canonical(document: Record) -> str:
    """Return `document` as canonical JSON."""
    return rfc8785.dumps(plain(document)).decode()


def digest(text: str) -> str:
    """Return the SHA-256 of the UTF-8 bytes of `text`, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def parse(text: str) -> Record:
    """Return the document that JSON `text` holds; raises ValueError when it holds none."""
    return read(json.loads(text, object_pairs_hook=_no_name_twice))


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice}: stands twice in one object")
    return found
