"""Stored files: only those that a current edition names."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.agreement import File
from agreements.documents.library import Retracted
from agreements.shelf import files
from agreements.shelf.card import Card

from .. import errors

POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A scan is shown, never run (Content Security Policy Level 3)."""


@require_safe
def file(request: HttpRequest, sha256: str, name: str) -> HttpResponse:
    """The bytes of a file, under the name and type that its record gives; kept for ever."""
    found = named(sha256, name)
    if isinstance(found, Retracted):
        return errors.gone(request, found)
    is_text = found.media_type.startswith("text/")
    media_type = f"{found.media_type}; charset=utf-8" if is_text else found.media_type
    response = FileResponse(
        files.path(sha256).open("rb"), filename=found.name, content_type=media_type
    )
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def named(sha256: str, name: str) -> File | Retracted:
    """Return what a current edition says of the file, else the notice of a record taken down.

    Raises Missing when no current edition names it so, and none that was taken down named it.
    """
    cards = Card.objects.linking("file", sha256)
    for card in cards.with_documents():
        for text in card.record.texts:
            if text.file and (text.file.sha256, text.file.name) == (sha256, name):
                return text.file
    if notice := files.taken_down(sha256):
        return notice
    raise errors.Missing(_("No published record names this file."))
