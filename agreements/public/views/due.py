"""What falls due from a day on: a page, a feed and a calendar."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.formats.icalendar import Day
from agreements.formats.icalendar import calendar as calendar_of
from agreements.shelf.due import Due
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..feeds import Item, atom
from ..filters import ListQuery, Query
from ..furniture import shown
from ..leaf import asked
from ..pages import due

LONGEST = 500
"""Days in the calendar: the next ones, since whoever subscribes to it reads it anew."""


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """What falls due from the day of the page on, the next day of each."""
    with snapshot():
        query = ListQuery.of(request)
        found = asked(Due.objects.coming(query.day).with_documents(), query)
        built = due.page(matters(found.items), now(), query.day, language, query.kept)
    context = {"page": built, "leaf": found, "query": query}
    return shown(request, "public/due.html", context, query.http_status)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The same page for programs."""
    with snapshot():
        query = ListQuery.of(request)
        found = asked(Due.objects.coming(query.day).with_documents(), query)
        built = due.page(matters(found.items), now(), query.day, "en")
    if query.errors:
        return errors.refused(request, query)
    items = (
        Item(matter.heading, matter.place, matter.plain, row.published_at, matter.identity)
        for row, matter in zip(found.items, built.matters, strict=True)
    )
    return atom(request, _("What falls due"), "/due/", items, found.next)


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The next day of each as a calendar; what has no day is not in it."""
    with snapshot():
        query = Query.of(request)
        rows = Due.objects.coming(query.day).exclude(start=None).with_documents()[:LONGEST]
        built = due.page(matters(rows), now(), query.day, "en")
    if query.errors:
        return errors.refused(request, query)
    whole = request.build_absolute_uri
    days = [
        Day(
            on=matter.when.last,
            heading=matter.heading,
            words=matter.plain,
            address=whole(matter.place),
            name=whole(matter.identity),
            stated_at=row.published_at,
        )
        for row, matter in zip(rows, built.matters, strict=True)
        if matter.when
    ]
    body = calendar_of(_("What falls due"), days)
    return HttpResponse(body, content_type="text/calendar; charset=utf-8")


def matters(rows: Iterable[Due]) -> list[due.Asked]:
    """Return for each row its agreement, and what falls due under it."""
    return [(row.card.record, row.kind, row.part) for row in rows]
