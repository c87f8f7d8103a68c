"""Every address of the public site: the routes of the URL configuration, filled from the record.

The sitemap and the mirror draw what they hold from here. A route whose parts nobody can fill
raises KeyError: a new one cannot be forgotten.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Any, Self

from django.db.models import F
from django.urls import URLPattern
from django.utils.module_loading import import_string

from agreements.documents.agreement import Agreement, File
from agreements.downloads import manifest, publication
from agreements.formats.address import PLACES
from agreements.shelf.edition import Edition

from . import sitemaps
from .representations import formats_of, listings_of

PART = re.compile(r"<(?:\w+:)?(\w+)>")
"""A part of a route that is filled: `<kind:kind>`."""

TOGETHER = 500
"""Rows that are read at once."""

Values = dict[str, Any]


@dataclass(frozen=True)
class Held:
    """A record as far as its addresses follow from it.

    `number` is that of its newest edition, `tags` the languages of the texts whose words are
    held, `files` the stored files that it names. A record that was taken down has neither.
    """

    kind: str
    slug: str
    number: int
    tags: Iterable[str] = ()
    files: Iterable[File] = ()

    @classmethod
    def of(cls, edition: Edition) -> Self:
        """Return what the newest edition of a record holds."""
        texts = edition.record.texts if isinstance(edition.record, Agreement) else []
        tags = dict.fromkeys(text.language for text in texts if text.body)
        files = [text.file for text in texts if text.file]
        return cls(edition.kind, edition.slug, edition.number, tags, files)


def pages() -> list[URLPattern]:
    """Return the routes of what people read, without their language."""
    # Read when it is asked for: the URL configuration imports the views, and these this file.
    return import_string("agreements.public.urls.pages")


def formats() -> list[URLPattern]:
    """Return the routes of what machines read."""
    return import_string("agreements.public.urls.formats")


def of_site(routes: Iterable[URLPattern]) -> Iterator[str]:
    """Yield the paths that `routes` have but for single records."""
    for route in routes:
        if _parts(route) not in OF_RECORD:
            for values in OF_SITE[_parts(route)]():
                yield _filled(route, values)


def of_record(routes: Iterable[URLPattern], held: Held) -> Iterator[str]:
    """Yield the paths that `routes` have for one record."""
    for route in routes:
        for values in OF_RECORD.get(_parts(route), _nothing)(held):
            yield _filled(route, {"kind": held.kind, "slug": held.slug, **values})


def records() -> Iterator[Held]:
    """Yield every record that was ever published, read as they are asked for."""
    newest = Edition.objects.newest().with_bodies()
    yield from (Held.of(each) for each in newest.iterator(chunk_size=TOGETHER))


def _parts(route: URLPattern) -> tuple[str, ...]:
    return tuple(route.pattern.converters)


def _filled(route: URLPattern, values: Values) -> str:
    """Return the path that `route` makes of `values`."""
    converters = route.pattern.converters
    return "/" + PART.sub(
        lambda part: converters[part[1]].to_url(values[part[1]]), str(route.pattern)
    )


def _nothing(held: Held) -> Iterator[Values]:
    return iter(())


def _once() -> Iterator[Values]:
    yield {}


def _kinds() -> Iterator[Values]:
    yield from ({"kind": kind} for kind in PLACES)


def _lists() -> Iterator[Values]:
    """Each list in each of its formats."""
    for kind in PLACES:
        yield from ({"kind": kind, "extension": extension} for extension in listings_of(kind))


def _searches() -> Iterator[Values]:
    """The search in each of its formats."""
    yield from ({"extension": extension} for extension in listings_of(""))


def _acts() -> Iterator[Values]:
    acts = Edition.objects.filter(id=F("act")).order_by("act").values_list("act", flat=True)
    yield from ({"number": act} for act in acts.iterator(chunk_size=TOGETHER))


def _parts_of_sitemap() -> Iterator[Values]:
    yield from ({"kind": part.kind, "number": part.number} for part in sitemaps.parts())


def _downloads() -> Iterator[Values]:
    found = publication.offered()
    names = [manifest.NAME, *(each.name for each in found.manifest.files)] if found else []
    yield from ({"download": name} for name in names)


def _record(held: Held) -> Iterator[Values]:
    yield {}


def _agreement(held: Held) -> Iterator[Values]:
    if held.kind == "agreement":
        yield {}


def _texts(held: Held) -> Iterator[Values]:
    """Each text alone, and any two of them in either order."""
    yield from ({"tags": [tag]} for tag in held.tags)
    yield from ({"tags": [*pair]} for pair in permutations(held.tags, 2))


def _editions(held: Held) -> Iterator[Values]:
    yield from ({"number": number} for number in range(1, held.number + 1))


def _with_newest(held: Held) -> Iterator[Values]:
    """Each edition beside the newest."""
    yield from ({"older": older, "newer": held.number} for older in range(1, held.number))


def _formats(held: Held) -> Iterator[Values]:
    yield from ({"extension": extension} for extension in formats_of(held.kind))


def _editions_in_formats(held: Held) -> Iterator[Values]:
    yield from (edition | form for edition in _editions(held) for form in _formats(held))


def _files(held: Held) -> Iterator[Values]:
    yield from ({"sha256": file.sha256, "name": file.name} for file in held.files)


OF_SITE: dict[tuple[str, ...], Callable[[], Iterator[Values]]] = {
    (): _once,
    ("kind",): _kinds,
    ("kind", "extension"): _lists,
    ("extension",): _searches,
    ("number",): _acts,
    ("kind", "number"): _parts_of_sitemap,
    ("download",): _downloads,
}
"""How the parts of a route are filled by the site as a whole."""

OF_RECORD: dict[tuple[str, ...], Callable[[Held], Iterator[Values]]] = {
    ("kind", "slug"): _record,
    ("slug",): _agreement,
    ("slug", "tags"): _texts,
    ("kind", "slug", "number"): _editions,
    ("kind", "slug", "older", "newer"): _with_newest,
    ("kind", "slug", "extension"): _formats,
    ("kind", "slug", "number", "extension"): _editions_in_formats,
    ("sha256", "name"): _files,
}
"""How the parts of a route are filled by each record."""
