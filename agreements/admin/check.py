"""Checks in an agreement's form."""

from agreements.desk.check import Check

from .parts import NOTE_AND_KEY, PartInline


class CheckInline(PartInline):
    model = Check
    key_from = ("check",)
    fieldsets = [
        (None, {"fields": ["label", ("every_months", "counted_from", "counted_on"), "sources"]}),
        NOTE_AND_KEY,
    ]
