"""Signatures in an agreement's form."""

from agreements.desk.signature import Signature

from .event import ByPartyFormSet
from .parts import PartInline


class SignatureInline(PartInline):
    model = Signature
    formset = ByPartyFormSet
    key_from = ("signature", "state")
    fields = [("state", "signatory", "role"), "office", "sources", "note", "key"]
