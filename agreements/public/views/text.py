"""The words of an agreement: one text, or two side by side, article by article."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.library import Retracted
from agreements.formats import address
from agreements.shelf.library import now
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..filters import Query
from ..furniture import shown
from ..pages import text
from .record import current


@require_safe
def page(request: HttpRequest, language: str, slug: str, tags: list[str]) -> HttpResponse:
    """The text in one language, or the texts in two, aligned by article."""
    query = Query.of(request)
    with snapshot():
        library = now()
        document = current(library, "agreement", slug).record
        if isinstance(document, Retracted):
            return errors.gone(request, document)
        library.gather([document])
        try:
            built = text.page(document, tags, library, query.day, language, query.kept)
        except text.NotHeld as missing:
            words = _("The text of this agreement in %(language)s is not held here.")
            raise errors.Missing(words % {"language": missing}) from missing
    context = {"page": built, "query": query, "back": address.page("agreement", slug, language)}
    return shown(request, "public/text.html", context, query.http_status)
