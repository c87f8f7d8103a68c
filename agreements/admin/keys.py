"""Keys of parts: given once inside a record, and never to another part again."""

from collections.abc import Iterable, Iterator
from itertools import chain, count

from django.utils.text import slugify

from agreements.documents.record import Record
from agreements.shelf.edition import Edition

LONGEST = 56
"""Letters of a proposed key before its number, so that both fit into 60."""


def published(kind: str, slug: str) -> frozenset[str]:
    """Return every key that stood in any edition of that record."""
    editions = Edition.objects.of(kind, slug).with_bodies()
    documents = (edition.record for edition in editions)
    return frozenset(
        part.key
        for document in documents
        if isinstance(document, Record)
        for _list, part in document.parts()
    )


def proposed(words: Iterable[object], taken: set[str]) -> str:
    """Return a key made of `words`, with a number where that is needed; it is not in `taken`."""
    stem = slugify("-".join(str(word) for word in words if word).replace("_", "-"))
    stem = stem[:LONGEST].strip("-") or "part"
    return next(key for key in _numbered(stem) if key not in taken)


def _numbered(stem: str) -> Iterator[str]:
    return chain([stem], (f"{stem}-{number}" for number in count(2)))
