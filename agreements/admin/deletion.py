"""What stands against the deletion of a record from the desk."""

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from agreements.desk.library import referring
from agreements.documents.kinds import KINDS
from agreements.shelf.edition import Edition

from . import addresses


def against_deletion(kind: str, slug: str) -> Iterator[SafeString | str]:
    """Yield in words each reason why that record cannot be deleted."""
    if Edition.objects.of(kind, slug).exists():
        yield _("“%(slug)s” was published: it can be taken down, not deleted.") % {"slug": slug}
    for by in KINDS:
        for other in sorted(referring(kind, slug, by)):
            link = format_html('<a href="{}">{}</a>', addresses.form_of(by, other), other)
            yield format_html(
                _("“{slug}” is referred to by {by} {other}."), slug=slug, by=by, other=link
            )
