"""The shipped record as documents, read once from its files."""

from functools import cache
from pathlib import Path

import agreements
from agreements.documents.canonical import parse
from agreements.documents.library import Collection

FOLDER = Path(agreements.__file__).parent / "record"
FILES = sorted(FOLDER.glob("*/*.json"))


@cache
def documents():
    """Return every shipped document, in the order of its kind and slug."""
    return [parse(file.read_text(encoding="utf-8")) for file in FILES]


@cache
def library():
    """Return the shipped record as a library."""
    return Collection(documents())


def of_kind(kind):
    """Return the shipped documents of `kind`, in the order of their slugs."""
    return [each for each in documents() if each.kind == kind]


def one(kind, slug):
    """Return one shipped document."""
    return library().get(kind, [slug])[slug]


def agreement(slug):
    """Return one shipped agreement."""
    return one("agreement", slug)
