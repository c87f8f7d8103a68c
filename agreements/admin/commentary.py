"""Commentaries in the admin, with their authors and remarks."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.desk.commentary import Author, Commentary, Remark

from .parts import PartInline
from .record import RecordAdmin


class AuthorInline(PartInline):
    model = Author
    key_from = ("author",)
    fields = ["name", "role", "position", "institution", ("order", "key")]


class RemarkInline(PartInline):
    model = Remark
    key_from = ("remark",)
    fields = ["words", ("form", "link", "about"), "agreements", "article", ("order", "key")]


@admin.register(Commentary)
class CommentaryAdmin(RecordAdmin):
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "slug",
                    "title",
                    ("title_basis", "type", "language"),
                    "institution",
                    "institution_note",
                    "published_in",
                    ("published_on", "published_basis"),
                    "occasion",
                    "sources",
                    "summary",
                ]
            },
        ),
        (_("Note"), {"fields": ["note"]}),
    ]
    inlines = [AuthorInline, RemarkInline]
    list_filter = ["type"]
    search_fields = ["slug", "title", "institution"]
