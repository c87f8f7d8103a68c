"""What agreements say without naming where it was read."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from agreements.desk.agreement import Agreement

PARTS = ("titles", "events", "signatures", "texts", "relations", "checks", "facts", "reported")
"""Lists of parts that name their sources."""

MADE_HERE = ("made_here", "transliterated")
"""Bases of titles that were read nowhere."""


def unsourced(name: str) -> QuerySet:
    """Return the desk's parts of the list `name` that name no source and ought to."""
    parts = model(name)._default_manager.filter(sources=None)
    return parts.exclude(basis__in=MADE_HERE) if name == "titles" else parts


def model(name: str) -> Any:
    """Return the desk's model of the parts in the list `name`."""
    return Agreement._meta.get_field(name).related_model


class UnsourcedFilter(admin.SimpleListFilter):
    """Agreements with events, signatures, texts … that name no source."""

    title = gettext_lazy("missing sources")
    parameter_name = "without_source"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, model(name)._meta.verbose_name_plural) for name in PARTS]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value()
        if value not in PARTS:
            return queryset
        return queryset.filter(pk__in=unsourced(value).values("record"))
