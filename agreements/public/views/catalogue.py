"""The lists: every kind of record, a page at a time, for people and for machines."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from agreements.formats import address
from agreements.shelf.card import Card
from agreements.shelf.library import Current
from agreements.shelf.snapshot import snapshot

from ..filters import AgreementsQuery, query_of
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
        built = listing.page(kind, documents, Current(), query.day, language)
        counts = Card.objects.of(kind).by_status(query.day) if kind == "agreement" else {}
    if isinstance(query, AgreementsQuery):
        query.show_statuses(counts)
    tally = listing.tally(counts, language)
    context = {
        "page": built,
        "query": query,
        "leaf": found,
        "tally": tally,
        "data": address.list_data(kind, "json"),
    }
    return shown(request, f"public/{built.template}", context, query.http_status)


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
