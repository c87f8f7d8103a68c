"""Signatories in the admin, with their other names and offices."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.desk.signatory import Office, OtherName, Signatory

from .parts import NOTE_AND_KEY, PartInline
from .record import RecordAdmin


class OtherNameInline(PartInline):
    model = OtherName
    key_from = ("name", "language")
    fieldsets = [(None, {"fields": [("language", "text"), "sources"]}), NOTE_AND_KEY]


class OfficeInline(PartInline):
    model = Office
    key_from = ("office",)
    fieldsets = [(None, {"fields": ["title", ("seen_from", "seen_to"), "sources"]}), NOTE_AND_KEY]


@admin.register(Signatory)
class SignatoryAdmin(RecordAdmin):
    fieldsets = [
        (None, {"fields": ["slug", "name", "made_here", "state", "sources"]}),
        (_("Note"), {"fields": ["note"]}),
    ]
    inlines = [OtherNameInline, OfficeInline]
    list_filter = ["state"]
    search_fields = ["slug", "name", "other_names__text"]
