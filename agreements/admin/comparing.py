"""The page that shows what the desk would change in the current edition, and what is wrong."""

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse

from agreements.documents.record import Record
from agreements.shelf.edition import Edition

from .comparison import Difference, differences
from .findings import findings
from .pages import page, row_of
from .people import PUBLISH, right
from .publication import plan


def compare_view(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Show the desk beside the record's newest edition, by field, then faults and warnings."""
    row = row_of(admin, request, pk, right("view", admin.model))
    now = plan(admin.kind, row.slug)
    found = list(findings(now))
    context = {
        "edition": now.edition,
        "differences": since(now.edition, now.document),
        "faults": [each for each in found if each.stops],
        "warnings": [each for each in found if not each.stops],
        "may_publish": request.user.has_perm(PUBLISH) and not now.says_nothing_new,
    }
    return page(admin, request, row, "compare", context)


def since(edition: Edition | None, document: Record) -> list[Difference]:
    """Return what `document` changes in `edition`; nothing where that holds no document."""
    if edition is None or not isinstance(edition.record, Record):
        return []
    return list(differences(edition.record, document))
