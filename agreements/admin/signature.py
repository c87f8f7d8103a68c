"""Signatures in an agreement's form."""

from agreements.desk.signature import Signature

from .event import ByPartyFormSet
from .parts import NOTE_AND_KEY, PartInline


class SignatureInline(PartInline):
    model = Signature
    formset = ByPartyFormSet
    key_from = ("signature", "state")
    fieldsets = [
        (None, {"fields": [("state", "signatory", "role"), "office", "sources"]}),
        NOTE_AND_KEY,
    ]
