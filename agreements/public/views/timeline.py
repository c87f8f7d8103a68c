"""The record as one picture, as it stood on any day."""

from datetime import date

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agreements.documents.agreement import Agreement
from agreements.formats.strand import concluded
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
    with snapshot():
        signed = facets.yearly(signed_by(query.day), ["year"])["year"]
        years = {int(year): sum(each.values()) for year, each in signed.items()}
        agreements = drawn(query.day, sum(years.values()), timeline.MOST)
        built = timeline.page(agreements, years, now(), query.day, language, query.kept)
    return shown(
        request, "public/timeline.html", {"page": built, "query": query}, query.http_status
    )


def signed_by(day: date) -> CardQuerySet:
    """Return the cards of the agreements that may have been concluded by `day`.

    Where the day is not known exactly, the rules of law have the last word.
    """
    known = Q(dated_on__lte=day) | Q(dated_on=None)
    return Card.objects.of("agreement").filter(known)


def drawn(day: date, count: int, most: int) -> list[Agreement]:
    """Return the agreements that the picture shows of `count` concluded by `day`.

    All where there are not more than `most`; else the newest treaties, half as many.
    """
    cards = signed_by(day)
    if count > most:
        cards = cards.tagged("instrument:treaty").newest_first()[: most // 2]
    found = (card.record for card in cards.with_documents())
    return [each for each in found if concluded(each, day)]
