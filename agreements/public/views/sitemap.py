"""What tells harvesters where the pages are: the sitemap in its parts, and robots.txt."""

from collections.abc import Iterator
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.shelf.card import Card
from agreements.shelf.edition import Edition
from agreements.shelf.snapshot import snapshot

from .. import addresses, errors, sitemaps
from ..feeds import TURNING
from ..furniture import origin

RULES = ["User-agent: *", "Disallow: /admin/", "Disallow: /*?"]
"""What crawlers are kept out of (RFC 9309): days and filters combine without an end."""

Modified = tuple[str, datetime | None]
"""A path, and when what stands there was published."""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read: every page of every list, but no search and no filtered list."""
    # The longest rule that fits holds.
    pages = [f"Allow: /*?{name}=\nDisallow: /*?{name}=*&" for name in TURNING]
    lines = [*RULES, *pages, f"Sitemap: {origin(request)}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The index: the part of the site's own pages, and the parts of each kind of record."""
    with snapshot():
        parts = [("/sitemap-pages.xml", _newest())]
        parts += [(part.path, part.modified) for part in sitemaps.parts()]
    return _xml(sitemaps.index(origin(request), parts))


@require_safe
def pages(request: HttpRequest) -> HttpResponse:
    """The pages of the site as a whole: any publication may change them."""
    with snapshot():
        newest = _newest()
        found = [(path, newest) for path in addresses.of_site(_routes())]
    return _xml(sitemaps.urlset(origin(request), found))


@require_safe
def records(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """The addresses of pages of records, in one part of the sitemap."""
    with snapshot():
        cards = list(sitemaps.cards(kind, number))
    if not cards:
        raise errors.Missing(_("The sitemap has no such part."))
    routes = _routes()
    found = (page for card in cards for page in _of(card, routes))
    return _xml(sitemaps.urlset(origin(request), found))


def _of(card: Card, routes: list[URLPattern]) -> Iterator[Modified]:
    tags = [name.removeprefix("text:") for name in card.facets if name.startswith("text:")]
    held = addresses.Held(card.kind, card.slug, card.number, tags)
    for path in addresses.of_record(routes, held):
        yield path, card.edition.published_at


def _routes() -> list[URLPattern]:
    """Return the routes of pages, but for those of single acts and editions: they are history."""
    numbers = {"number", "older", "newer"}
    return [route for route in addresses.pages() if not numbers & {*route.pattern.converters}]


def _newest() -> datetime | None:
    head = Edition.objects.head()
    return head.published_at if head else None


def _xml(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="application/xml; charset=utf-8")
