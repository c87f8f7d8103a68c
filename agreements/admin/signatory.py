"""Signatories in the admin, with their other names and offices."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.desk.signatory import Office, OtherName, Signatory

from .parts import PartInline
from .record import RecordAdmin


class OtherNameInline(PartInline):
    model = OtherName
    key_from = ("name", "language")
    fields = [("language", "text"), "sources", "note", "key"]


class OfficeInline(PartInline):
    model = Office
    key_from = ("office",)
    fields = ["title", ("seen_from", "seen_to"), "sources", "note", "key"]


@admin.register(Signatory)
class SignatoryAdmin(RecordAdmin):
    fieldsets = [
        (None, {"fields": ["slug", "name", "made_here", "state", "sources"]}),
        (_("Note"), {"fields": ["note"]}),
    ]
    inlines = [OtherNameInline, OfficeInline]
    list_filter = ["state"]
