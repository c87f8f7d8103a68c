"""The lists: every kind of record, a page at a time, for people and for machines."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.html import strip_tags
from django.views.decorators.http import require_safe

from agreements.documents.agreement import Agreement
from agreements.documents.record import Record
from agreements.formats import address, table
from agreements.formats.standing import standing
from agreements.shelf.card import Card
from agreements.shelf.library import Current, now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..counting import Counts, counts
from ..facets import chips, facets
from ..feeds import Item, atom
from ..furniture import shown
from ..leaf import Leaf, asked
from ..lists import AgreementsQuery, RecordsQuery, query_of
from ..pages import listing

TOGETHER = 500
"""Records that a table reads at once."""

FORMATS = ("JSON", "CSV", "Atom")
"""What machines can take a list as, with the same query."""


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
            "formats": [(words, address.list_data(kind, words.lower())) for words in FORMATS],
            **narrowing(query, counted),
        }
    return shown(request, f"public/{built.template}", context, query.http_status)


def listed(kind: str, query: RecordsQuery, library: Current) -> tuple[Leaf, Counts]:
    """Return the page of the list that `query` asks for, and the counts of its facets."""
    if not isinstance(query, AgreementsQuery):
        return asked(query.cards(kind), query), {}
    counted = counts(library.head, query.narrowing, query.FACETS)
    count = len(query.narrowing.kept(library.head))
    return asked(query.cards(kind), query, count), counted


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
def data(request: HttpRequest, kind: str) -> HttpResponse:
    """The same list for machines: each record's names, edition and address, and its status."""
    with snapshot():
        library = now()
        query = query_of(kind).of(request)
        found, _counted = listed(kind, query, library)
        documents = records(kind, found, library)
    if query.errors:
        return errors.refused(request, query)
    place = request.build_absolute_uri(request.path)
    body = {
        "kind": kind,
        "notice": table.NOTICE,
        "count": found.count,
        "page": found.number,
        "next": f"{place}{found.next}" if found.next else None,
        "records": [entry(request, card, documents, query) for card in found.items],
    }
    return JsonResponse(body, json_dumps_params={"ensure_ascii": False})


def entry(
    request: HttpRequest, card: Card, documents: list[Record], query: RecordsQuery
) -> dict[str, Any]:
    """Return what the list tells machines of one record; of an agreement its status as well."""
    place = request.build_absolute_uri
    agreements = (each for each in documents if isinstance(each, Agreement))
    mine = next((each for each in agreements if each.slug == card.slug), None)
    return {
        "slug": card.slug,
        "titles": card.titles,
        "edition": card.number,
        "address": place(address.page(card.kind, card.slug) + query.kept),
        "document": place(address.data(card.kind, card.slug, "json")),
        **(standing(mine, query.day) if mine else {}),
    }


@require_safe
def rows(request: HttpRequest, kind: str) -> HttpResponseBase:
    """The whole list as CSV, a row for each record, sent as it is read."""
    with snapshot():
        query = query_of(kind).of(request)
    if query.errors:
        return errors.refused(request, query)
    site = request.build_absolute_uri("/").rstrip("/")
    name = f"{address.PLACES[kind]}-{query.day}.csv"
    return StreamingHttpResponse(
        lines(kind, query, site),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def lines(kind: str, query: RecordsQuery, site: str) -> Iterator[str]:
    """Yield the lines of the table, all read at the same moment."""
    yield table.line(table.columns(kind))
    with snapshot():
        for card in query.cards(kind).with_documents().iterator(chunk_size=TOGETHER):
            if isinstance(card.record, Record):
                yield table.line(table.row(card.record, query.day, site))


@require_safe
def feed(request: HttpRequest, kind: str) -> HttpResponse:
    """The same list for programs that follow it."""
    with snapshot():
        library = now()
        query = query_of(kind).of(request)
        found, _counted = listed(kind, query, library)
        documents = records(kind, found, library)
        built = listing.page(kind, documents, library, query.day, "en", query.kept)
        issued = {each.slug: library.edition(kind, each.slug) for each in documents}
    if query.errors:
        return errors.refused(request, query)
    items = [
        Item(
            title=each.name,
            place=address.page(kind, each.slug) + query.kept,
            words=". ".join(filter(None, (strip_tags(each.meta), each.told))),
            updated=issued[each.slug].published_at,
            name=address.page(kind, each.slug),
        )
        for each in built.entries
    ]
    place = f"/{address.PLACES[kind]}/{query.whole}"
    return atom(request, built.heading, place, items, found.next)
