"""The lists: every kind of record, a page at a time, for people and for machines."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from agreements.documents.record import Record
from agreements.formats import address
from agreements.law.parity import order
from agreements.law.wording import wording
from agreements.shelf.library import Current, now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..counting import Counts, counts
from ..cursor import Stretch, stretch
from ..facets import chips, facets
from ..feeds import atom
from ..furniture import shown
from ..leaf import Leaf, asked
from ..listed import TOGETHER, items, page_of, rows, sent
from ..lists import AgreementsQuery, RecordsQuery, query_of
from ..pages import listing
from ..pages.listing import HEADINGS
from ..representations import listings_of, offered
from .representation import format_of


@require_safe
def page(request: HttpRequest, language: str, kind: str) -> HttpResponse:
    """The list of a kind, narrowed and ordered as the query says."""
    with snapshot():
        library = now()
        query = query_of(kind).of(request)
        found, counted = listed(kind, query, library)
        documents = records(kind, found, library)
        built = listing.page(kind, documents, library, query.day, language, query.kept)
        context = {
            "page": built,
            "query": query,
            "leaf": found,
            "formats": offered(f"/{address.PLACES[kind]}", kind),
            **narrowing(query, counted),
        }
    return shown(request, f"public/{built.template}", context, query.http_status)


def listed(kind: str, query: RecordsQuery, library: Current) -> tuple[Leaf, Counts]:
    """Return the page of the list that `query` asks for, and the counts of its facets."""
    found = asked(query.cards(kind), query, count(kind, query, library))
    if not isinstance(query, AgreementsQuery):
        return found, {}
    return found, counts(library.head, query.narrowing, query.FACETS)


def count(kind: str, query: RecordsQuery, library: Current) -> int:
    """Return how many records the whole list has."""
    if isinstance(query, AgreementsQuery):
        return len(query.narrowing.kept(library.head))
    return query.kept_of(kind).count()


def records(kind: str, found: Leaf, library: Current) -> list[Record]:
    """Return the documents of the cards on a page."""
    held = library.get(kind, [card.slug for card in found.items])
    documents = (held.get(card.slug) for card in found.items)
    return [each for each in documents if isinstance(each, Record)]


def narrowing(query: RecordsQuery, counted: Counts) -> dict[str, Any]:
    """Return what the list of agreements prints beside its entries; other lists print nothing."""
    if not isinstance(query, AgreementsQuery):
        return {}
    return {
        "facets": facets(query, counted),
        "chips": chips(query),
        "not_recorded": counted.get("status", {}).get("entry_not_recorded", 0),
    }


@require_safe
def data(request: HttpRequest, kind: str, extension: str) -> HttpResponseBase:
    """A list of records, with the query of its page, in the format asked for."""
    form = format_of(listings_of(kind), extension)
    with snapshot():
        query = query_of(kind).of(request, step="" if form.printed else "cursor")
        library = now()
        found = Stretch([], None) if form.printed else stretch(kind, query)
        if query.errors:
            return errors.refused(request, query)
        if not form.printed:
            return IN_PAGES[extension](request, kind, query, found, library)
    cards = query.cards(kind).with_documents().iterator(chunk_size=TOGETHER)
    name = f"{address.PLACES[kind]}-{query.day}.{extension}"
    return sent(request, form, kind, cards, query.day, name)


def as_json(
    request: HttpRequest, kind: str, query: RecordsQuery, found: Stretch, library: Current
) -> HttpResponse:
    """Answer with one page of the list as JSON."""
    said = {"kind": kind, "count": count(kind, query, library)}
    return page_of(request, said, rows(request, found.cards, query), found.next)


def as_atom(
    request: HttpRequest, kind: str, query: RecordsQuery, found: Stretch, library: Current
) -> HttpResponse:
    """Answer with one page of the list as a feed."""
    place = f"/{address.PLACES[kind]}/{query.address(cursor='').removesuffix('?')}"
    heading = wording("en")(HEADINGS[kind])
    cards = found.cards
    if kind == "state":
        by_slug = {card.slug: card for card in cards}
        cards = [by_slug[slug] for slug in order(by_slug, "en")]
    return atom(request, heading, place, items(cards, library, query), found.next)


IN_PAGES = {"json": as_json, "atom": as_atom}
"""What answers with a page of a list, by the extension of its format."""
