"""How records on the desk stand to what is published: conditions, words, a filter of lists."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.documents.canonical import canonical, digest
from agreements.documents.record import Record
from agreements.shelf.card import Card
from agreements.shelf.edition import Edition

STANDINGS = {
    "draft": gettext_lazy("draft"),
    "changed": gettext_lazy("saved since its edition"),
    "published": gettext_lazy("published"),
    "retracted": gettext_lazy("taken down"),
}
"""The words for each standing; one record may have several."""


def condition(standing: str, kind: str) -> Q:
    """Return the condition that rows of `kind` with that `standing` meet.

    A row saved after its newest edition counts as changed, whatever was saved: whether any
    word differs is seen by its document alone.
    """
    editions = Edition.objects.filter(kind=kind, slug=OuterRef("slug"))
    current = Exists(Card.objects.filter(kind=kind, slug=OuterRef("slug")))
    published = Exists(editions)
    return {
        "draft": Q(~published),
        "changed": published & ~Exists(editions.filter(published_at__gte=OuterRef("changed_at"))),
        "published": Q(current),
        "retracted": published & ~current,
    }[standing]


def in_words(document: Record, edition: Edition | None) -> str:
    """Return in words how a record of the desk stands to its newest `edition`."""
    if edition is None:
        return _("draft")
    number = {"number": edition.number}
    if edition.reason:
        return _("taken down by edition %(number)d") % number
    if not differs(document, edition):
        return _("edition %(number)d") % number
    return _("changed since edition %(number)d") % number


def differs(document: Record, edition: Edition) -> bool:
    """Whether `document` says anything else than `edition`."""
    return edition.body_id != digest(canonical(document))


class StandingFilter(admin.SimpleListFilter):
    """Drafts, records saved since their edition, published ones, those taken down."""

    title = gettext_lazy("publication")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        self.kind = model_admin.kind
        return list(STANDINGS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value()
        return queryset.filter(condition(value, self.kind)) if value in STANDINGS else queryset
