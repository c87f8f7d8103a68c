"""Search: one box for records and for the articles of their texts."""

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agreements.documents.record import Record
from agreements.search.finding import ARTICLE, MOST, Hit
from agreements.shelf.card import Card
from agreements.shelf.library import now
from agreements.shelf.passage import Passage
from agreements.shelf.snapshot import snapshot

from .. import leaf
from ..answer import answer, facets
from ..furniture import shown
from ..pages import search
from ..pages.reader import Reader
from ..question import SearchQuery


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """What the words of the query find, narrowed as the query says."""
    query = SearchQuery.of(request)
    with snapshot(by_index=True):
        library = now()
        found = answer(query, library.head)
        cut = leaf.asked(found.hits, query)
        cards = Card.objects.filter(edition__in={hit.card for hit in cut.items}).with_documents()
        documents = {card.pk: card.record for card in cards if isinstance(card.record, Record)}
        reader = Reader(language, query.past(library), query.day, kept=query.kept)
        context = {
            "page": search.page(cut.items, documents, passages(cut.items), found.parts, reader),
            "facets": facets(found, query, reader),
            "found": found,
            "leaf": cut,
            "query": query,
            "most": MOST,
        }
    return shown(request, "public/search.html", context, query.http_status)


def passages(hits: Sequence[Hit]) -> Iterable[Passage]:
    """Return the articles among `hits`, and all passages of the records among them."""
    records = [hit.card for hit in hits if hit.kind != ARTICLE]
    articles = [(hit.card, hit.position) for hit in hits if hit.kind == ARTICLE]
    found: QuerySet[Passage] = Passage.objects.order_by("card_id", "position")
    return found.filter(Q(card__in=records, vector=None) | Q(pk__in=articles))
