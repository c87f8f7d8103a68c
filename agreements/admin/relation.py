"""Relations in an agreement's form."""

from agreements.desk.relation import Relation

from .parts import NOTE_AND_KEY, PartInline


class RelationInline(PartInline):
    model = Relation
    key_from = ("", "kind", "agreement")
    fieldsets = [
        (None, {"fields": [("kind", "agreement", "article"), "effective_on", "sources"]}),
        NOTE_AND_KEY,
    ]
