"""Stored files: only those that a current edition names."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.documents.agreement import Agreement, File
from agreements.shelf import files
from agreements.shelf.card import Card

from .. import errors

POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A scan is shown, never run (Content Security Policy Level 3)."""


@require_safe
def file(request: HttpRequest, sha256: str, name: str) -> HttpResponse:
    """The bytes of a file, under the name and type that its record gives; kept for ever."""
    found = named(sha256, name)
    is_text = found.media_type.startswith("text/")
    media_type = f"{found.media_type}; charset=utf-8" if is_text else found.media_type
    response = FileResponse(
        files.path(sha256).open("rb"), filename=found.name, content_type=media_type
    )
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def named(sha256: str, name: str) -> File:
    """Return what a current edition says of the file; raises Missing when none names it so."""
    cards = Card.objects.of("agreement").filter(links__contains=[f"file:{sha256}"])
    for card in cards.with_documents():
        if isinstance(card.record, Agreement):
            for text in card.record.texts:
                if text.file and (text.file.sha256, text.file.name) == (sha256, name):
                    return text.file
    raise errors.Missing(_("No published record names this file."))
