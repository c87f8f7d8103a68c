"""Sources in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.desk.source import Source

from .record import RecordAdmin


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "slug",
                    ("title", "title_basis"),
                    ("publisher", "language"),
                    "url",
                    "published_on",
                ]
            },
        ),
        (_("How it was read"), {"fields": ["read_on", "extent_read", "reliability", "seen"]}),
        (_("Note"), {"fields": ["note"]}),
    ]
    list_filter = ["reliability", "extent_read", "seen"]
    search_fields = ["slug", "title", "publisher", "url"]
