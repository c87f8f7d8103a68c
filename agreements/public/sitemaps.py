"""The sitemap (sitemaps.org, protocol 0.9): an index of parts, each with pages in all languages.

A part stands beside the pages that it names, at the root of the site, as the protocol asks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from django.db.models import Count, F, Q, Window
from django.db.models.functions import Mod, RowNumber

from agreements.formats import address
from agreements.law.wording import LANGUAGES
from agreements.shelf.card import Card, CardQuerySet

SIZE = 500
"""Records in a part: a part may hold 50,000 addresses and 50 MB.

An agreement with four texts, each alone and beside each other, has 19 pages in four languages:
that makes 38,000 addresses of some 1,000 bytes.
"""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True)
class Part:
    """The `number`th part of the records of `kind`, and when the newest of them was published."""

    kind: str
    number: int
    modified: datetime

    @property
    def path(self) -> str:
        """The path of the part."""
        return f"/sitemap-{address.PLACES[self.kind]}-{self.number}.xml"


def parts() -> Iterator[Part]:
    """Yield the parts of all kinds, in one query.

    In the order of publication: what is published moves to the end, and the parts before it
    change but once.
    """
    of_kind = {"partition_by": ["kind"]}
    counted = Card.objects.annotate(
        place=Window(RowNumber(), order_by="edition", **of_kind), size=Window(Count("*"), **of_kind)
    ).annotate(rest=Mod("place", SIZE))
    last = counted.filter(Q(rest=0) | Q(place=F("size"))).order_by("kind", "place")
    for kind, place, modified in last.values_list("kind", "place", "edition__published_at"):
        yield Part(kind, -(-place // SIZE), modified)


def cards(kind: str, number: int) -> CardQuerySet:
    """Return the cards of the records in a part."""
    start = (number - 1) * SIZE
    found = Card.objects.of(kind).select_related("edition").order_by("edition")
    return found[start : start + SIZE]


def index(site: str, found: Iterable[tuple[str, datetime | None]]) -> str:
    """Return the index of parts, each a path on `site` and when its newest page was published."""
    rows = "".join(f"<sitemap>{_entry(escape(site + path), at)}</sitemap>\n" for path, at in found)
    return f'{HEAD}<sitemapindex xmlns="{SPACE}">\n{rows}</sitemapindex>\n'


def urlset(site: str, pages: Iterable[tuple[str, datetime | None]]) -> str:
    """Return a part: pages by their English paths on `site`, and when each was published."""
    rows = "".join(_page(site, path, at) for path, at in pages)
    return f'{HEAD}<urlset xmlns="{SPACE}" xmlns:xhtml="{XHTML}">\n{rows}</urlset>\n'


def _page(site: str, path: str, at: datetime | None) -> str:
    """Return a page in each language, each time with the way to all."""
    places = {tag: escape(f"{site}{address.prefix(tag)}{path}") for tag in LANGUAGES}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{place}"/>'
        for tag, place in (places | {"x-default": places["en"]}).items()
    )
    return "".join(f"<url>{_entry(place, at)}{links}</url>\n" for place in places.values())


def _entry(place: str, at: datetime | None) -> str:
    modified = f"<lastmod>{at.isoformat(timespec='seconds')}</lastmod>" if at else ""
    return f"<loc>{place}</loc>{modified}"
