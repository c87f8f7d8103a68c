"""A record for machines: as it stands, or as it was published, in the format asked for."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.library import Retracted
from agreements.formats import address
from agreements.shelf.edition import Edition
from agreements.shelf.library import AsOf, Current, now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..filters import Query
from ..memento import timegate
from ..representations import Listing, Representation, formats_of, published
from ..signposts import signposted
from ..today import day_of
from .editions import one
from .record import current

Form = TypeVar("Form", Representation, Listing)


@require_safe
@timegate
def record(request: HttpRequest, kind: str, slug: str, extension: str) -> HttpResponse:
    """The record as it stands, with its status on the day asked for."""
    form = format_of(formats_of(kind), extension)
    query = Query.of(request)
    if query.errors:
        return errors.refused(request, query)
    with snapshot():
        library = now()
        newest = current(library, kind, slug)
        return printed(request, newest, form, library, query.day, request.path)


@require_safe
def edition(
    request: HttpRequest, kind: str, slug: str, number: int, extension: str
) -> HttpResponse:
    """One edition of the record, with its status on the day when it was published."""
    form = format_of(formats_of(kind), extension)
    query = Query.of(request)
    if query.errors:
        return errors.refused(request, query)
    with snapshot():
        found = one(kind, slug, number)
        on = day_of(found.published_at)
        gate = address.data(kind, slug, extension)
        return printed(request, found, form, AsOf(found.act), on, gate)


def format_of(formats: Mapping[str, Form], extension: str) -> Form:
    """Return the one of `formats` with that extension; raises Missing, naming those there are."""
    if extension not in formats:
        known = ", ".join(f".{each}" for each in formats)
        message = _("There is no “.%(extension)s” of this. There is: %(known)s.")
        raise errors.Missing(message % {"extension": extension, "known": known})
    return formats[extension]


def printed(
    request: HttpRequest,
    edition: Edition,
    form: Representation,
    library: Current | AsOf,
    on: date,
    gate: str,
) -> HttpResponse:
    """Answer with an edition in a format, or 410 when its record is down.

    `gate` is the path of the record as it stands, in that format.
    """
    if isinstance(edition.record, Retracted):
        return errors.gone(request, edition.record)
    library.gather([edition.record])
    body = form.printed(published(request, edition), library, on)
    response = HttpResponse(body, content_type=form.media_type)
    return signposted(request, response, edition, gate)
