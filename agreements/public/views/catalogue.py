"""The lists: every kind of record, a page at a time, for people and for machines."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from agreements.formats import address
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from ..facets import chips, facets
from ..filters import AgreementsQuery, ListQuery, query_of
from ..furniture import shown
from ..leaf import asked
from ..pages import listing


@require_safe
def page(request: HttpRequest, language: str, kind: str) -> HttpResponse:
    """The list of a kind, narrowed and ordered as the query says."""
    with snapshot():
        query = query_of(kind).of(request)
        found = asked(query.cards(kind).with_documents(), query)
        documents = [card.record for card in found.items]
        built = listing.page(kind, documents, now(), query.day, language, query.kept)
        context = {
            "page": built,
            "query": query,
            "leaf": found,
            "data": address.list_data(kind, "json"),
            **narrowing(query),
        }
    return shown(request, f"public/{built.template}", context, query.http_status)


def narrowing(query: ListQuery) -> dict[str, Any]:
    """Return what the list of agreements prints beside its entries; other lists print nothing."""
    if not isinstance(query, AgreementsQuery):
        return {}
    statuses = query.narrowed(but="status").by_status(query.day)
    return {
        "facets": facets(query, statuses),
        "chips": chips(query),
        "not_recorded": statuses.get("entry_not_recorded", 0),
    }


@require_safe
def data(request: HttpRequest, kind: str) -> HttpResponse:
    """The same list for machines: slug, titles, edition and address of each record."""
    with snapshot():
        query = query_of(kind).of(request)
        found = asked(query.cards(kind).with_documents(), query)
    if query.errors:
        return JsonResponse({"errors": [" ".join(fault) for fault in query.faults]}, status=400)
    place = request.build_absolute_uri(request.path)
    body = {
        "kind": kind,
        "count": found.count,
        "page": found.number,
        "next": f"{place}{found.next}" if found.next else None,
        "records": [
            {
                "slug": card.slug,
                "titles": card.titles,
                "edition": card.number,
                "address": request.build_absolute_uri(address.page(kind, card.slug)),
                "document": request.build_absolute_uri(address.data(kind, card.slug, "json")),
            }
            for card in found.items
        ],
    }
    return JsonResponse(body, json_dumps_params={"ensure_ascii": False})
