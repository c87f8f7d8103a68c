"""The page that shows what the desk would change in the current edition."""

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse

from agreements.desk.compose import compose
from agreements.documents.record import Record
from agreements.shelf.edition import Edition

from .comparison import Difference, differences
from .pages import page, row_of
from .people import right


def compare_view(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Show the desk beside the record's newest edition, by field."""
    row = row_of(admin, request, pk, right("view", admin.model))
    newest = Edition.objects.of(admin.kind, row.slug).newest().with_bodies().first()
    (document,) = compose(admin.kind, [row.slug])
    context = {"edition": newest, "differences": since(newest, document)}
    return page(admin, request, row, "compare", context)


def since(edition: Edition | None, document: Record) -> list[Difference]:
    """Return what `document` changes in `edition`; nothing where that holds no document."""
    if edition is None or not isinstance(edition.record, Record):
        return []
    return list(differences(edition.record, document))
