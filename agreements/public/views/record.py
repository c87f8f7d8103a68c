"""One record: its page."""

from django.http import HttpRequest, HttpResponse
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
from ..linked_data import data_block
from ..memento import timegate
from ..pages import agreement, commentary, occasion, signatory, source, state, subject
from ..referring import BY, referred
from ..representations import offers
from ..signposts import signposted

BUILDERS = {
    "agreement": agreement.page,
    "commentary": commentary.page,
    "occasion": occasion.page,
    "signatory": signatory.page,
    "source": source.page,
    "state": state.page,
    "subject": subject.page,
}

QUERIES = {"agreement": citation.AgreementQuery, **dict.fromkeys(BY, ListQuery)}
"""What may stand in the query of each kind's page; of any other, the day alone."""


@require_safe
@timegate
def page(request: HttpRequest, language: str, kind: str, slug: str) -> HttpResponse:
    """The record as it stands, with its status on the day asked for."""
    query = QUERIES.get(kind, Query).of(request)
    with snapshot():
        library = now()
        edition = current(library, kind, slug)
        document = edition.record
        if isinstance(document, Retracted):
            return errors.gone(request, document)
        around, leaf, given = referred(document, query, library, library.head)
        library.gather([document], *(each.names for each in given.values()))
        built = BUILDERS[kind](document, around, query.day, language, query.kept, **given)
        cited = citation.cited(request, edition, library, query, query.day)
    context = {
        "page": built,
        "leaf": leaf,
        "edition": edition,
        "query": query,
        "place": address.PLACES[kind],
        "editions": address.editions(kind, slug, language),
        "offers": offers(kind, slug, query.kept),
        "feed": address.changes(kind, slug),
        "linked_data": data_block(request, edition, library, query.day),
        "cited": cited,
    }
    response = shown(request, f"public/{kind}.html", context, query.http_status)
    return signposted(request, response, edition, request.path)


def current(library: Current, kind: str, slug: str) -> Edition:
    """Return the newest edition of a record; raises Missing when it never had one."""
    found = library.edition(kind, slug)
    if found is None:
        raise errors.Missing(_("There is no record with this name here."))
    return found
