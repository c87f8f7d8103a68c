"""Agreements in the admin: the form in the order of a paper file, and their list."""

from datetime import date
from typing import Any

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from agreements.desk.agreement import Agreement, Identifier, Party, Title, Topic
from agreements.law.parity import order
from agreements.law.status import signed_on, status
from agreements.law.vocabulary import STATUSES
from agreements.law.wording import wording

from .check import CheckInline
from .event import EventInline, ReadingInline
from .fact import FactInline, GapInline, ReportInline
from .parts import NOTE_AND_KEY, PartInline
from .record import RecordAdmin
from .relation import RelationInline
from .signature import SignatureInline
from .text import WordingInline
from .unsourced import UnsourcedFilter


class TitleInline(PartInline):
    model = Title
    key_from = ("title", "language")
    fieldsets = [
        (None, {"fields": [("language", "basis"), "text", "sources"]}),
        NOTE_AND_KEY,
    ]


class PartyInline(PartInline):
    model = Party
    key_from = ("party", "state")
    fieldsets = [
        (None, {"fields": [("state", "sources")]}),
        (_("Authority and key"), {"fields": ["authority", "key"], "classes": ["collapse"]}),
    ]


class TopicInline(PartInline):
    model = Topic
    key_from = ("subject", "subject")
    fields = [("subject", "sources", "key")]


class IdentifierInline(PartInline):
    model = Identifier
    key_from = ("identifier", "scheme")
    fields = [("scheme", "value"), "url", ("sources", "key")]


@admin.register(Agreement)
class AgreementAdmin(RecordAdmin):
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "slug",
                    ("instrument", "level", "coverage"),
                    "occasion",
                    "short_title",
                    "summary",
                    "summary_sources",
                ]
            },
        ),
        (_("Binding force"), {"fields": ["binding", "binding_sources"]}),
        (
            _("Entry into force by its own words"),
            {
                "fields": [
                    ("entry_rule_kind", "entry_rule_days", "entry_rule_date", "entry_rule_article"),
                    "entry_rule_sources",
                ]
            },
        ),
        (
            _("Term"),
            {
                "fields": [
                    "term_words",
                    ("term_months", "term_counted_from", "term_until"),
                    ("term_renewed_by_months", "term_notice_months"),
                    "term_sources",
                ]
            },
        ),
        (_("Notes"), {"fields": ["identity_note", "note"]}),
    ]
    inlines = [
        TitleInline,
        PartyInline,
        TopicInline,
        EventInline,
        SignatureInline,
        WordingInline,
        RelationInline,
        IdentifierInline,
        CheckInline,
        FactInline,
        ReportInline,
        ReadingInline,
        GapInline,
    ]
    list_display = ["name", "parties", "signed", "status", "edition", "changed"]
    list_filter = ["instrument", "level", "coverage", UnsourcedFilter]
    search_fields = [
        "slug",
        "short_title",
        "summary",
        "titles__text",
        "identifiers__value",
        "events__act_number",
    ]

    @admin.display(description=_("parties"))
    def parties(self, row: Any) -> str:
        states = {party.state for party in row.document.parties}
        return ", ".join(order(states, get_language() or "en"))

    @admin.display(description=_("signed"))
    def signed(self, row: Any) -> str | None:
        day = signed_on(row.document)
        return day.short(get_language() or "en") if day else None

    @admin.display(description=_("status today"))
    def status(self, row: Any) -> str:
        code = status(row.document, self.today()).code
        return wording(get_language() or "en")(STATUSES[code])

    def today(self) -> date:
        return timezone.localdate()
