"""The family of an agreement: three levels of relations, both ways."""

from collections.abc import Set

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agreements.documents.agreement import Agreement
from agreements.documents.family import family as family_of
from agreements.documents.library import Retracted
from agreements.formats import address
from agreements.shelf.card import Card
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..filters import Query
from ..furniture import shown
from ..pages import family
from .record import current


@require_safe
def page(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """What the agreement rests on and what rests on it, as the law stood on the day asked for."""
    query = Query.of(request)
    with snapshot():
        library = now()
        document = current(library, "agreement", slug).record
        if isinstance(document, Retracted):
            return errors.gone(request, document)
        found = family_of(document, fetched)
        built = family.page(found, library, query.day, language, query.kept)
    context = {"page": built, "query": query, "back": address.page("agreement", slug, language)}
    return shown(request, "public/family.html", context, query.http_status)


def fetched(named: Set[str], naming: Set[str], most: int) -> list[Agreement]:
    """Return the agreements in `named` and those that name one in `naming`, in one query."""
    cards = Card.objects.named_or_naming(named, naming).oldest_first()
    return [card.record for card in cards.with_documents()[:most]]
