"""The record as one picture, as it stood on any day."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agreements.documents.agreement import Agreement
from agreements.shelf.card import Card, CardQuerySet
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import facets
from ..filters import Query
from ..furniture import shown
from ..pages import timeline


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """The timeline: all agreements of a small record, the newest treaties of a large one."""
    query = Query.of(request)
    # A day of which only the last is known counts from there: the rules of law leave it out.
    by_then = Q(dated_on__lte=query.day) | Q(dated_on=None)
    cards = Card.objects.of("agreement").filter(by_then)
    with snapshot():
        signed = facets.yearly(cards, ["year"])["year"]
        years = {int(year): sum(each.values()) for year, each in signed.items()}
        built = timeline.page(
            drawn(cards, sum(years.values())), years, now(), query.day, language, query.kept
        )
    return shown(
        request, "public/timeline.html", {"page": built, "query": query}, query.http_status
    )


def drawn(cards: CardQuerySet, count: int) -> list[Agreement]:
    """Return what the picture shows of `cards`, of which there are `count`."""
    if count > timeline.MOST:
        cards = cards.tagged("instrument:treaty").newest_first()[: timeline.NEWEST]
    return [card.record for card in cards.with_documents()]
