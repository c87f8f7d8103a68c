"""Search: one box for records and for the articles of their texts."""

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.record import Record
from agreements.formats import address
from agreements.search.finding import ARTICLE, MOST, Hit
from agreements.shelf.card import Card
from agreements.shelf.library import Current, now
from agreements.shelf.passage import Passage
from agreements.shelf.snapshot import snapshot

from .. import errors, leaf
from ..answer import Answer, answer, facets
from ..feeds import atom
from ..furniture import shown
from ..leaf import Leaf
from ..listed import TOGETHER, items, page_of, rows, sent
from ..pages import search
from ..pages.reader import Reader
from ..question import SearchQuery
from ..representations import listings_of, offered
from .representation import format_of


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
            "formats": offered("/search"),
            "most": MOST,
        }
    return shown(request, "public/search.html", context, query.http_status)


@require_safe
def data(request: HttpRequest, extension: str) -> HttpResponseBase:
    """The records that a search finds, each once, in the format asked for."""
    form = format_of(listings_of(""), extension)
    query = SearchQuery.of(request, step="" if form.printed else "page")
    if query.errors:
        return errors.refused(request, query)
    if form.printed:
        name = f"search-{query.day}.{extension}"
        return sent(request, form, "", in_order(query), query.day, name)
    with snapshot(by_index=True):
        library = now()
        found = answer(query, library.head)
        cut = leaf.asked(records(found), query)
        if query.errors:
            return errors.refused(request, query)
        return IN_PAGES[extension](request, query, found, cut, library)


def as_json(
    request: HttpRequest, query: SearchQuery, found: Answer, cut: Leaf, library: Current
) -> HttpResponse:
    """Answer with one page of what is found as JSON; `articles` leads to those among it."""
    cards = [*read(cut.items)]
    there = places(request, found.hits, cut.items, query.kept)
    told = zip(cards, rows(request, cards, query), strict=True)
    listed = [row | {"articles": there.get(card.pk, [])} for card, row in told]
    return page_of(request, {"count": cut.count, "more": found.more}, listed, cut.next)


def as_atom(
    request: HttpRequest, query: SearchQuery, found: Answer, cut: Leaf, library: Current
) -> HttpResponse:
    """Answer with one page of what is found as a feed."""
    heading = _("Search: %(words)s") % {"words": query.words}
    entries = items(read(cut.items), library, query)
    return atom(request, heading, f"/search/{query.unpaged}", entries, cut.next)


IN_PAGES = {"json": as_json, "atom": as_atom}
"""What answers with a page of what is found, by the extension of its format."""


def in_order(query: SearchQuery) -> Iterator[Card]:
    """Yield the cards of all records that are found, the best first."""
    yield from read(records(answer(query, now().head)))


def records(found: Answer) -> list[int]:
    """Return the cards of the records that are found, or in whose articles something is."""
    return [*dict.fromkeys(hit.card for hit in found.hits)]


def read(cards: Sequence[int]) -> Iterator[Card]:
    """Yield the cards with those keys, in their order, with their documents."""
    for start in range(0, len(cards), TOGETHER):
        keys = cards[start : start + TOGETHER]
        held = Card.objects.with_documents().in_bulk(keys)
        yield from (held[key] for key in keys)


def places(
    request: HttpRequest, hits: Iterable[Hit], cards: Sequence[int], kept: str
) -> dict[int, list[str]]:
    """Return the addresses of the articles among `hits` by those `cards`; all end in `kept`."""
    found: dict[int, list[str]] = {}
    keys = [(hit.card, hit.position) for hit in hits if hit.kind == ARTICLE and hit.card in cards]
    articles = Passage.objects.filter(pk__in=keys)
    for each in articles.order_by("card_id", "position"):
        _texts, _wording, key = each.part.split("/")
        place = f"{address.text(each.slug, each.language)}{kept}#{key}"
        found.setdefault(each.card_id, []).append(request.build_absolute_uri(place))
    return found


def passages(hits: Sequence[Hit]) -> Iterable[Passage]:
    """Return the articles among `hits`, and all passages of the records among them."""
    records = [hit.card for hit in hits if hit.kind != ARTICLE]
    articles = [(hit.card, hit.position) for hit in hits if hit.kind == ARTICLE]
    found: QuerySet[Passage] = Passage.objects.order_by("card_id", "position")
    return found.filter(Q(card__in=records, vector=None) | Q(pk__in=articles))
