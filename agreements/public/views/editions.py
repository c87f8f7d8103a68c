"""The editions of a record: what was published when, and each as it was published."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.library import Retracted
from agreements.documents.record import Record
from agreements.formats import address
from agreements.shelf.edition import Edition, EditionQuerySet
from agreements.shelf.library import AsOf, Current, now
from agreements.shelf.snapshot import snapshot

from .. import citation, errors
from ..filters import ListQuery, Query
from ..furniture import shown
from ..leaf import asked
from ..linked_data import data_block
from ..pages.issues import compared, issues
from ..pages.reader import Reader
from ..representations import offers_of_edition
from ..signposts import signposted
from ..today import day_of, today
from .record import BUILDERS, QUERIES, current


@require_safe
def listing(request: HttpRequest, language: str, kind: str, slug: str) -> HttpResponse:
    """The editions of a record, the newest first, with what changed in each."""
    query = ListQuery.of(request)
    with snapshot():
        found = asked(all_of(kind, slug).prefetch_related("alterations"), query)
        if not found.items:
            raise errors.Missing(_("There is no record with this name here."))
        library = named_in(found.items)
        reader = Reader(language, library, query.day)
        newest = current(library, kind, slug)
        if isinstance(newest.record, Retracted):
            return errors.gone(request, newest.record)
        listed = issues(found.items, reader)
    context = {
        "issues": listed,
        "record": reader.link(kind, slug),
        "leaf": found,
        "newest": newest.number,
        "query": query,
        "data": address.editions_data(kind, slug, "json"),
    }
    return shown(request, "public/editions.html", context, query.http_status)


@require_safe
def listing_data(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """The editions of a record for machines: number, moment, note, author, digests."""
    query = Query.of(request)
    if query.errors:
        return errors.refused(request, query)
    with snapshot():
        found = list(all_of(kind, slug))
        newest = current(now(), kind, slug).record
    if isinstance(newest, Retracted):
        return errors.gone(request, newest)
    place = request.build_absolute_uri
    said = {
        "kind": kind,
        "slug": slug,
        "original": place(address.page(kind, slug)),
        "timegate": place(address.page(kind, slug)),
        "timemap": place(address.editions_data(kind, slug, "link")),
        "editions": [row(request, each) for each in found],
    }
    return JsonResponse(said)


def row(request: HttpRequest, edition: Edition) -> dict[str, Any]:
    """Return what machines are told of one edition; a notice of taking down is no memento."""
    kind, slug, number = edition.kind, edition.slug, edition.number
    page = request.build_absolute_uri(address.edition(kind, slug, number))
    return {
        "edition": number,
        "act": edition.act,
        "published_at": edition.published_at.isoformat(),
        "author": edition.author,
        "note": edition.note,
        "digest": edition.digest,
        "body": edition.body_id,
        "address": request.build_absolute_uri(address.edition_data(kind, slug, number, "json")),
        "memento": page if edition.body_id else None,
    }


@require_safe
def page(request: HttpRequest, language: str, kind: str, slug: str, number: int) -> HttpResponse:
    """The record as it was published, with its status on that day."""
    query = QUERIES.get(kind, Query).of(request)
    with snapshot():
        edition = one(kind, slug, number)
        document, library = edition.record, AsOf(edition.act)
        if isinstance(document, Retracted):
            return errors.gone(request, document)
        library.gather([document])
        on = day_of(edition.published_at)
        built = BUILDERS[kind](document, library, on, language)
        cited = citation.cited(request, edition, library, query, today())
    here = address.page(kind, slug, language)
    context = {
        "page": built,
        "edition": edition,
        "query": query,
        "place": address.PLACES[kind],
        "editions": address.editions(kind, slug, language),
        "offers": offers_of_edition(kind, slug, number),
        "now": here,
        "linked_data": data_block(request, edition, library, on),
        "cited": cited,
    }
    response = shown(request, f"public/{kind}.html", context, query.http_status)
    return signposted(request, response, edition, here)


@require_safe
def between(
    request: HttpRequest, language: str, kind: str, slug: str, older: int, newer: int
) -> HttpResponse:
    """What changed from one edition of a record to another."""
    query = Query.of(request)
    with snapshot():
        pair = [one(kind, slug, number).record for number in (older, newer)]
        for document in pair:
            if isinstance(document, Retracted):
                return errors.gone(request, document)
        reader = Reader(language, now(), query.day)
        changes = compared(*pair, reader)
    context = {
        "changes": changes,
        "record": reader.link(kind, slug),
        "older": older,
        "newer": newer,
        "editions": address.editions(kind, slug, language),
        "query": query,
    }
    return shown(request, "public/between.html", context, query.http_status)


def all_of(kind: str, slug: str) -> EditionQuerySet:
    """Return the editions of a record, the newest first."""
    return Edition.objects.of(kind, slug).with_bodies().order_by("-number")


def one(kind: str, slug: str, number: int) -> Edition:
    """Return one edition of a record; raises Missing when it has none of that number."""
    found = Edition.objects.of(kind, slug).filter(number=number).with_fate().with_bodies().first()
    if found is None:
        raise errors.Missing(_("This record has no edition of that number."))
    return found


def named_in(editions: Iterable[Edition]) -> Current:
    """Return the library of today; it has fetched at once what `editions` refer to."""
    library = now()
    library.gather(each.record for each in editions if isinstance(each.record, Record))
    return library
