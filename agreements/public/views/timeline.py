"""The record as one picture, as it stood on any day."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agreements.documents.agreement import Agreement
from agreements.formats.strand import concluded
from agreements.shelf.card import Card
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from ..counting import years
from ..filters import Query
from ..furniture import shown
from ..narrowing import Narrowing
from ..pages import timeline


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """The timeline: all agreements of a small record, the newest treaties of a large one."""
    query = Query.of(request)
    with snapshot():
        library = now()
        signed = years(library.head, Narrowing(query.day, asked=True))
        agreements = drawn(query.day, sum(signed.values()), timeline.MOST)
        built = timeline.page(agreements, signed, library, query.day, language, query.kept)
    return shown(
        request, "public/timeline.html", {"page": built, "query": query}, query.http_status
    )


def drawn(day: date, count: int, most: int) -> list[Agreement]:
    """Return the agreements that the picture shows of `count` concluded by `day`.

    All where there are not more than `most`; else the newest treaties, half as many.
    """
    cards = Card.objects.of("agreement").stood(day)
    if count > most:
        cards = cards.tagged("instrument:treaty").newest_first()[: most // 2]
    found = (card.record for card in cards.with_documents())
    return [each for each in found if concluded(each, day)]
