"""What falls due from a day on: a page, a feed and a calendar."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.formats.duties import Duty, days
from agreements.formats.icalendar import calendar as calendar_of
from agreements.law.due import find
from agreements.shelf.due import Due
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..feeds import Item, atom
from ..filters import ListQuery, Query
from ..furniture import origin, shown
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
    """What falls due from a day on, as a feed."""
    with snapshot():
        query = ListQuery.of(request)
        found = asked(Due.objects.coming(query.day).with_documents(), query)
    if query.errors:
        return errors.refused(request, query)
    items = (
        Item(each.heading, each.place, each.words, each.stated_at, each.identity)
        for each in duties(found.items, query.day)
    )
    return atom(request, _("What falls due"), "/due/", items, found.next)


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The next day of each as a calendar; what has no day is not in it."""
    with snapshot():
        query = Query.of(request)
        rows = Due.objects.coming(query.day).exclude(start=None).with_documents()[:LONGEST]
        found = duties(rows, query.day)
    if query.errors:
        return errors.refused(request, query)
    body = calendar_of(_("What falls due"), days(found, origin(request)))
    return HttpResponse(body, content_type="text/calendar; charset=utf-8")


def matters(rows: Iterable[Due]) -> list[due.Asked]:
    """Return for each row its agreement, and what falls due under it."""
    return [(row.card.record, row.kind, row.part) for row in rows]


def duties(rows: Iterable[Due], on: date) -> list[Duty]:
    """Return what falls due by each row, the next day from the day `on`."""
    return [
        Duty(row.card.record, found, found.next(on), row.published_at)
        for row in rows
        for found in [find(row.card.record, row.kind, row.part)]
    ]
