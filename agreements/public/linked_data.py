"""A record's JSON-LD inside its page, for programs that read pages."""

from datetime import date

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from agreements.documents.library import Library
from agreements.formats.jsonld import jsonld
from agreements.shelf.edition import Edition

from .representations import published


def data_block(request: HttpRequest, edition: Edition, library: Library, on: date) -> SafeString:
    """Return the JSON-LD of an edition that holds a document, safe inside a script element.

    Its words are those of the page's language; all languages stand at the address of the format.

    It is data and never runs, so that the content policy, which forbids inline scripts, lets it
    stand (HTML, 4.12.1).
    """
    language = get_language() or "en"
    return mark_safe(jsonld(published(request, edition), library, on, language).strip())
