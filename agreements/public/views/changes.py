"""What changed: every act of publication, and every edition, the newest first."""

from collections.abc import Iterator
from datetime import date
from html import unescape

from django.db.models import Count, F, OuterRef, Subquery
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.library import Retracted
from agreements.formats import address
from agreements.shelf.edition import Edition, EditionQuerySet
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..feeds import Item, atom
from ..filters import ListQuery
from ..furniture import shown
from ..leaf import asked
from ..log import LogQuery, Stretch, about, in_full, stretch
from ..pages import acts
from ..pages.issues import Issue, issues
from ..pages.reader import Reader, title
from .editions import named_in
from .record import current

SHOWN = 50
"""Changes of an edition that its entry tells; its page has the rest."""


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
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
def data(request: HttpRequest) -> HttpResponse:
    """The acts of publication for machines."""
    query = ListQuery.of(request)
    with snapshot():
        found = asked(with_ends(first_editions()), query)
    if query.errors:
        return errors.refused(request, query)
    rows = [
        {
            "act": each.act,
            "published_at": each.published_at.isoformat(),
            "author": each.author,
            "note": each.note,
            "editions": each.last - each.act + 1,
            "digest": each.head,
            "address": request.build_absolute_uri(f"/changes/{each.act}/"),
        }
        for each in found.items
    ]
    place = request.build_absolute_uri(request.path)
    following = f"{place}{found.next}" if found.next else None
    return JsonResponse({"count": found.count, "next": following, "acts": rows})


def first_editions() -> EditionQuerySet:
    """Return the first edition of each act, the newest act first."""
    return Edition.objects.filter(id=F("act")).order_by("-id")


def with_ends(firsts: EditionQuerySet) -> EditionQuerySet:
    """Tell of each act also its last edition, and the digest of that: the head of the log then."""
    last = Edition.objects.filter(act=OuterRef("act")).order_by("-id")
    return firsts.annotate(
        last=Subquery(last.values("id")[:1]), head=Subquery(last.values("digest")[:1])
    )


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Every edition of the log, each with its digest, for programs that follow it."""
    query = LogQuery.of(request)
    if query.errors:
        return errors.refused(request, query)
    with snapshot():
        found = stretch([Edition.objects.all()], query)
        items = list(entries(found, query.day))
    return atom(request, _("What changed"), "/changes/", items, found.next, found.previous)


@require_safe
def feed_about(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Every edition of a record, and of those that refer to it."""
    query = LogQuery.of(request)
    if query.errors:
        return errors.refused(request, query)
    with snapshot():
        edition = current(now(), kind, slug)
        if isinstance(edition.record, Retracted):
            return errors.gone(request, edition.record)
        found = stretch(about(kind, slug), query)
        items = list(entries(found, query.day))
    name = title(edition.record, "en")
    heading = _("What changed: %(name)s") % {"name": name}
    page = address.page(kind, slug)
    return atom(request, heading, page, items, found.next, found.previous)


def entries(found: Stretch, on: date) -> Iterator[Item]:
    """Yield the entries of a feed: each edition with what it changed."""
    reader = Reader("en", named_in(found.editions), on)
    for edition, issue in zip(found.editions, issues(found.editions, reader), strict=True):
        yield Item(
            title=_("%(name)s, edition %(number)d")
            % {"name": plain(issue.record), "number": issue.number},
            place=issue.page,
            words=told(issue),
            updated=issue.published_at,
            name=issue.page,
            entry=edition.entry,
        )


def told(issue: Issue) -> str:
    """Return in words what an edition changed, and why it was published."""
    changed = [
        f"{plain(each.place)}: {_('new') if each.old is None else each.old} → "
        f"{_('removed') if each.new is None else each.new}"
        for each in issue.changes
    ]
    if issue.reason:
        changed = [f"{_('Taken down:')} {issue.reason}"]
    elif issue.number == 1:
        changed = [_("First published.")]
    said = filter(None, [issue.note, *changed[:SHOWN]])
    return " ".join(f"{each.rstrip('.')}." for each in said)


def plain(html: str) -> str:
    """Return the text of a piece of a page."""
    return unescape(strip_tags(html))
