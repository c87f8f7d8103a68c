"""Pages of the whole record: at a glance, and how facts enter it."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agreements.documents.record import Record
from agreements.shelf.card import Card
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from ..counting import within, years, years_within
from ..filters import Query
from ..furniture import shown
from ..narrowing import Narrowing
from ..pages import home
from ..pages.timeline import AT_A_GLANCE
from .timeline import drawn

LATEST = 3
"""Commentaries on the home page."""

SHOWN_IN_FORCE = 12
"""Agreements in force on the home page."""


@require_safe
def start(request: HttpRequest, language: str) -> HttpResponse:
    """The record at a glance."""
    query = Query.of(request)
    agreements = Card.objects.of("agreement")
    with snapshot():
        library = now()
        in_force = agreements.in_force(query.day).by_entry()
        narrowing = Narrowing(query.day, query.asked is not None)
        by_status = within(library.head, narrowing, "status")
        concluded = sum(by_status.values()) - by_status.get("not_concluded", 0)
        built = home.page(
            agreements=drawn(query.day, concluded, AT_A_GLANCE),
            in_force=[each.record for each in in_force.with_documents()[:SHOWN_IN_FORCE]],
            commentaries=_newest("commentary", LATEST, query.asked),
            subjects=_newest("subject"),
            signed=years(library.head, narrowing),
            about=years_within(library.head, narrowing, "subject"),
            list_only=within(library.head, narrowing, "coverage").get("list_only", 0),
            by_status=by_status,
            library=library,
            on=query.day,
            language=language,
            kept=query.kept,
        )
    return shown(request, "public/home.html", {"page": built, "query": query}, query.http_status)


def _newest(kind: str, count: int | None = None, on: date | None = None) -> list[Record]:
    cards = Card.objects.of(kind).stood(on).newest_first().with_documents()[:count]
    return [card.record for card in cards]


@require_safe
def about(request: HttpRequest, language: str) -> HttpResponse:
    """How facts enter the record, and what it does not claim."""
    query = Query.of(request)
    return shown(request, "public/about.html", {"query": query}, query.http_status)
