"""Lists of records: each row knows its document and its newest edition."""

from typing import Any

from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.utils.translation import gettext as _

from agreements.desk.compose import compose
from agreements.documents.canonical import canonical, digest
from agreements.documents.record import Record
from agreements.shelf.edition import Edition


class RecordList(ChangeList):
    """A page of records; a row knows its `document` and `edition` (None for a draft)."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        kind, slugs = self.model_admin.kind, [row.slug for row in self.result_list]
        documents = {each.slug: each for each in compose(kind, slugs)}
        editions = {each.slug: each for each in Edition.objects.of(kind, slugs).newest()}
        for row in self.result_list:
            row.document = documents[row.slug]
            row.edition = editions.get(row.slug)


def standing(document: Record, edition: Any) -> str:
    """Return in words how a record of the desk stands to its newest `edition`."""
    if edition is None:
        return _("draft")
    number = {"number": edition.number}
    if edition.reason:
        return _("taken down by edition %(number)d") % number
    if edition.body_id == digest(canonical(document)):
        return _("edition %(number)d") % number
    return _("changed since edition %(number)d") % number
