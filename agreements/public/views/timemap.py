"""The moments at which a record was published, for programs that travel in time."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agreements.documents.library import Retracted
from agreements.formats import address
from agreements.formats import timemap as form
from agreements.shelf.edition import Edition
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..filters import Query
from .record import current


@require_safe
def timemap(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """The TimeMap of the record: its editions, without the notices that it was taken down."""
    query = Query.of(request)
    if query.errors:
        return errors.refused(request, query)
    with snapshot():
        newest = current(now(), kind, slug).record
        editions = Edition.objects.of(kind, slug).filter(reason="").order_by("number")
        rows = list(editions.values_list("number", "published_at"))
    if isinstance(newest, Retracted):
        return errors.gone(request, newest)
    place = request.build_absolute_uri
    mementos = [(place(address.edition(kind, slug, number)), at) for number, at in rows]
    body = form.timemap(place(request.path), place(address.page(kind, slug)), mementos)
    return HttpResponse(body, content_type=form.MEDIA_TYPE)
