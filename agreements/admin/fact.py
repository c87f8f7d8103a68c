"""Facts, reports and gaps in an agreement's form."""

from agreements.desk.fact import Fact, Gap, Report

from .parts import NOTE_AND_KEY, PartInline


class FactInline(PartInline):
    model = Fact
    key_from = ("fact",)
    fieldsets = [(None, {"fields": ["label", "value", "sources", "order"]}), NOTE_AND_KEY]


class ReportInline(PartInline):
    model = Report
    key_from = ("report",)
    fields = ["words", "caveat", "sources", ("order", "key")]


class GapInline(PartInline):
    model = Gap
    key_from = ("gap", "field", "state")
    fieldsets = [
        (None, {"fields": [("field", "state", "finding"), "where", "searched_on"]}),
        NOTE_AND_KEY,
    ]
