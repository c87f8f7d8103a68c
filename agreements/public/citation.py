"""How a reader cites a page: the entry for programs that keep references."""

from datetime import date

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from agreements.documents.agreement import Agreement
from agreements.formats.bibtex import bibtex
from agreements.shelf.edition import Edition

from .furniture import site
from .pages.words import form


def entry(request: HttpRequest, edition: Edition, on: date) -> str:
    """Return the BibTeX entry of the agreement in `edition`, as the page of `request` shows it.

    Nothing for a record of another kind.
    """
    document, language = edition.record, get_language() or "en"
    if not isinstance(document, Agreement):
        return ""
    name, title = site(language), form(document.titles, language)
    number = _("edition %(number)d") % {"number": edition.number}
    return bibtex(
        document,
        title.text if title else document.slug,
        f"{name['states']} {name['record']}, {number}",
        request.build_absolute_uri(request.path),
        _("Not an official publication of either state. Only the signed originals are authentic."),
        on,
    )
