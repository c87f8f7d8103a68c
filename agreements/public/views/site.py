"""Pages of the whole record: at a glance, what changed, and how facts enter it."""

from datetime import date

from django.db.models import Count, F
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.record import Record
from agreements.shelf.card import Card
from agreements.shelf.edition import Edition, EditionQuerySet
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..counting import within, years, years_within
from ..filters import ListQuery, Query
from ..furniture import shown
from ..leaf import asked
from ..narrowing import Narrowing
from ..pages import acts, home
from ..pages.timeline import AT_A_GLANCE
from .editions import named_in
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
        in_force = agreements.with_status("in_force", on=query.day).by_entry()
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


@require_safe
def changes(request: HttpRequest, language: str) -> HttpResponse:
    """The acts of publication, the newest first."""
    query = ListQuery.of(request)
    with snapshot():
        found = asked(first_editions(), query)
        numbers = [each.act for each in found.items]
        counted = Edition.objects.filter(act__in=numbers).order_by().values_list("act", "kind")
        counts = list(counted.annotate(Count("id")))
        small = acts.small(counts)
        editions = in_full(Edition.objects.filter(act__in=small))
        built = acts.page(found.items, counts, editions, named_in(editions), language)
    context = {"acts": built, "leaf": found, "query": query}
    return shown(request, "public/changes.html", context, query.http_status)


@require_safe
def act(request: HttpRequest, language: str, number: int) -> HttpResponse:
    """One act of publication, with everything that it published."""
    query = ListQuery.of(request)
    with snapshot():
        found = asked(in_full(Edition.objects.filter(act=number)), query)
        if not found.count:
            raise errors.Missing(_("Nothing was published under this number."))
        built = acts.whole(found.items, named_in(found.items), language)
    context = {"act": built, "leaf": found, "query": query}
    return shown(request, "public/act.html", context, query.http_status)


@require_safe
def changes_data(request: HttpRequest) -> HttpResponse:
    """The acts of publication for machines."""
    query = ListQuery.of(request)
    with snapshot():
        found = asked(first_editions(), query)
    if query.errors:
        return errors.refused(request, query)
    rows = [
        {
            "act": each.act,
            "published_at": each.published_at.isoformat(),
            "author": each.author,
            "note": each.note,
            "address": request.build_absolute_uri(f"/changes/{each.act}/"),
        }
        for each in found.items
    ]
    place = request.build_absolute_uri(request.path)
    following = f"{place}{found.next}" if found.next else None
    return JsonResponse({"count": found.count, "next": following, "acts": rows})


def first_editions():
    """Return the first edition of each act, the newest act first."""
    return Edition.objects.filter(id=F("act")).order_by("-id")


def in_full(editions: EditionQuerySet) -> EditionQuerySet:
    """Return `editions` in the order of the log, with what they hold and what they changed."""
    return editions.with_bodies().prefetch_related("alterations").order_by("id")
