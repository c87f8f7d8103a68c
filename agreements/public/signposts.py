"""Where a record leads, for programs that read no page: its `Link` header (RFC 8288).

The addresses in it are paths, to keep it short; a program completes them by the one it asked.
"""

from collections.abc import Iterable, Iterator

from django.http import HttpRequest, HttpResponse

from agreements.formats import address, licence
from agreements.formats.timemap import MEDIA_TYPE, moment
from agreements.shelf.edition import Edition

from .representations import offers, offers_of_edition

LINKED_DATA = "application/ld+json"
"""The media type of what describes a record."""

Link = tuple[str, str, str]
"""Where it leads, how what is there is related, and its media type where that tells something."""

INTERFACE: Link = ("/openapi.json", "service-desc", "application/json")
"""What describes the interface that a program is reading (RFC 8631, section 4.2)."""


def signposted(
    request: HttpRequest, response: HttpResponse, edition: Edition, gate: str
) -> HttpResponse:
    """Return `response`, a page or format of `edition`, with where it leads.

    `gate` is the path of the record as it stands, in the same language or format. Elsewhere stands
    a memento, of the moment at which the edition was published (RFC 7089, section 2.1.1).
    """
    is_memento = request.path != gate
    links = [*_forms(edition, request.path, is_memento), *_versions(edition)]
    if is_memento:
        links.append((gate, "latest-version", ""))
        response.headers["Memento-Datetime"] = moment(edition.published_at)
    links += moments(edition.kind, edition.slug, gate)
    return lead(response, [*links, INTERFACE, (licence.ADDRESS, "license", "")])


def moments(kind: str, slug: str, gate: str) -> Iterator[Link]:
    """Yield what finds the record at another moment (RFC 7089, section 2.2); `gate` as above."""
    original = address.page(kind, slug)
    if gate == original:
        yield original, "original timegate", ""
    else:
        yield original, "original", ""
        yield gate, "timegate", ""
    yield address.editions_data(kind, slug, "link"), "timemap", MEDIA_TYPE


def lead(response: HttpResponse, links: Iterable[Link]) -> HttpResponse:
    """Return `response` with `links` as its header."""
    written = (
        f'<{place}>; rel="{relation}"' + (f'; type="{media_type}"' if media_type else "")
        for place, relation, media_type in links
    )
    response.headers["Link"] = ", ".join(written)
    return response


def _forms(edition: Edition, here: str, is_memento: bool) -> Iterator[Link]:
    """Yield the other formats, and the one that describes the record for machines."""
    kind, slug, number = edition.kind, edition.slug, edition.number
    for form in offers_of_edition(kind, slug, number) if is_memento else offers(kind, slug):
        if form.address != here:
            yield form.address, "alternate", form.media_type
        if form.media_type == LINKED_DATA:
            yield form.address, "describedby", form.media_type


def _versions(edition: Edition) -> Iterator[Link]:
    """Yield what to cite (RFC 8574), and what was published when (RFC 5829, section 3.1)."""
    kind, slug = edition.kind, edition.slug
    yield address.edition(kind, slug, edition.number), "cite-as", ""
    yield address.editions(kind, slug), "version-history", ""
