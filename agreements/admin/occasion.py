"""Occasions in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.desk.occasion import Occasion

from .record import RecordAdmin


@admin.register(Occasion)
class OccasionAdmin(RecordAdmin):
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "slug",
                    "title",
                    "type",
                    ("begins_on", "ends_on", "seen_on"),
                    "place",
                    "place_now",
                    "sources",
                ]
            },
        ),
        (
            _("Documents signed"),
            {"fields": ["documents_reported", "documents_sources"]},
        ),
        (_("Note"), {"fields": ["note"]}),
    ]
    list_filter = ["type"]
    search_fields = ["slug", "title", "place", "place_now"]
