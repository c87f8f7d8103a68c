"""What this record does not know yet: a page of agreements with their gaps, and its feed."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.formats import address
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..feeds import Item, atom
from ..furniture import shown
from ..gaps import GapsQuery
from ..leaf import asked
from ..pages import gaps


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """The agreements of which something is not known, field by field."""
    with snapshot():
        query = GapsQuery.of(request)
        found = asked(query.agreements().newest_first().with_documents(), query)
        documents = [card.record for card in found.items]
        built = gaps.listing(documents, now(), query.day, language, query.kept)
    context = {"entries": built, "leaf": found, "query": query, "contact": contact()}
    return shown(request, "public/gaps.html", context, query.http_status)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """What this record does not know yet, as a feed: what was published last first."""
    with snapshot():
        query = GapsQuery.of(request)
        found = asked(query.agreements().order_by("-edition").with_documents(), query)
        documents = [card.record for card in found.items]
        built = gaps.listing(documents, now(), query.day, "en")
    if query.errors:
        return errors.refused(request, query)
    items = (
        Item(
            title=each.agreement.name,
            place=f"{address.page('agreement', card.slug)}#unknown",
            words="; ".join(gap.words for gap in each.gaps),
            updated=card.edition.published_at,
            name=f"{address.page('agreement', card.slug)}#unknown",
        )
        for card, each in zip(found.items, built, strict=True)
    )
    return atom(request, _("What is not known"), "/gaps/", items, found.next)


def contact() -> dict[str, str] | None:
    """Return where readers can write: the words and the link, if the site names a place."""
    words = settings.CONTACT
    is_mail = "@" in words and "://" not in words
    return {"words": words, "href": f"mailto:{words}" if is_mail else words} if words else None
