"""One record: its page, and its document as it was published."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.library import Retracted
from agreements.formats import address
from agreements.shelf.edition import Edition
from agreements.shelf.library import Current, now
from agreements.shelf.snapshot import snapshot

from .. import citation, errors
from ..filters import ListQuery, Query
from ..furniture import shown
from ..pages import agreement, commentary, occasion, signatory, source, state, subject
from ..referring import BY, counted, leafed

BUILDERS = {
    "agreement": agreement.page,
    "commentary": commentary.page,
    "occasion": occasion.page,
    "signatory": signatory.page,
    "source": source.page,
    "state": state.page,
    "subject": subject.page,
}


@require_safe
def page(request: HttpRequest, language: str, kind: str, slug: str) -> HttpResponse:
    """The record as it stands, with its status on the day asked for."""
    query = ListQuery.of(request) if kind in BY else Query.of(request)
    with snapshot():
        library = now()
        edition = current(library, kind, slug)
        document = edition.record
        if isinstance(document, Retracted):
            return errors.gone(request, document)
        library.gather([document])
        around, leaf, whole = query.past(library), None, {}
        if kind in BY:
            around, leaf = leafed(kind, slug, query, around)
            whole = counted(kind, slug, query)
        built = BUILDERS[kind](document, around, query.day, language, query.kept, **whole)
    context = {
        "page": built,
        "leaf": leaf,
        "edition": edition,
        "query": query,
        "place": address.PLACES[kind],
        "editions": f"{address.page(kind, slug, language)}editions/",
        "data": address.data(kind, slug, "json"),
        "bibtex": citation.entry(request, edition, query.day),
    }
    return shown(request, f"public/{kind}.html", context, query.http_status)


@require_safe
def data(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """The record's canonical JSON, byte for byte as it was published."""
    with snapshot():
        edition = current(now(), kind, slug)
    return as_published(request, edition)


def current(library: Current, kind: str, slug: str) -> Edition:
    """Return the newest edition of a record; raises Missing when it never had one."""
    found = library.edition(kind, slug)
    if found is None:
        raise errors.Missing(_("There is no record with this name here."))
    return found


def as_published(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Answer with the text of an edition, 304 when the reader has it, 410 when it is down."""
    if isinstance(edition.record, Retracted):
        return errors.gone(request, edition.record)
    etag = f'"{edition.body_id}"'
    response = HttpResponse(edition.body.text, content_type="application/json; charset=utf-8")
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response
