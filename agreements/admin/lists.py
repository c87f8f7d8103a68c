"""Lists of records: each row knows its document and its newest edition."""

from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest

from agreements.desk.compose import compose
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
