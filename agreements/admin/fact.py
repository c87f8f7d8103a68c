"""Facts, reports and gaps in an agreement's form."""

from agreements.desk.fact import Fact, Gap, Report

from .parts import PartInline


class FactInline(PartInline):
    model = Fact
    key_from = ("fact",)
    fields = ["label", "value", "sources", "note", ("order", "key")]


class ReportInline(PartInline):
    model = Report
    key_from = ("report",)
    fields = ["words", "caveat", "sources", ("order", "key")]


class GapInline(PartInline):
    model = Gap
    key_from = ("gap", "field", "state")
    fields = [("field", "state", "finding"), "where", "searched_on", "note", "key"]
