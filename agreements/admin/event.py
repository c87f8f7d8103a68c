"""Events and other readings in an agreement's form."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.desk.event import Event, Reading

from .parts import NOTE_AND_KEY, PartFormSet, PartInline

PARTY = re.compile(r"(parties-\d+)-state")


def parties(data: Mapping[str, str]) -> set[str]:
    """Return the ids of the states that a posted form has for parties."""
    found = ((PARTY.fullmatch(name), value) for name, value in data.items())
    return {value for match, value in found if match and f"{match[1]}-DELETE" not in data}


class ByPartyFormSet(PartFormSet):
    """Parts by which a state acts: it is one of the parties that the same form names."""

    def clean(self) -> None:
        super().clean()
        states = parties(self.data)
        for form in self.forms:
            state = form.cleaned_data.get("state") if hasattr(form, "cleaned_data") else None
            if state and not form.cleaned_data.get("DELETE") and str(state.pk) not in states:
                form.add_error("state", _("This state is no party to the agreement."))


class EventInline(PartInline):
    model = Event
    formset = ByPartyFormSet
    key_from = ("", "kind", "state")
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("kind", "state", "chamber"),
                    ("date", "not_later_than", "date_basis"),
                    "effective_on",
                    "label",
                    "place",
                    "sources",
                ]
            },
        ),
        (
            gettext_lazy("Act"),
            {
                "fields": [
                    ("act_kind", "act_number", "act_date"),
                    "act_issuer",
                    "act_identifier",
                    "act_url",
                ],
                "classes": ["collapse"],
            },
        ),
        NOTE_AND_KEY,
    ]


class ReadingInline(PartInline):
    model = Reading
    key_from = ("reading", "part")
    fieldsets = [(None, {"fields": [("part", "value"), "sources"]}), NOTE_AND_KEY]
