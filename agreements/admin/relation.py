"""Relations in an agreement's form."""

from agreements.desk.relation import Relation

from .parts import PartInline


class RelationInline(PartInline):
    model = Relation
    key_from = ("", "kind", "agreement")
    fields = [("kind", "agreement", "article"), "effective_on", "sources", "note", "key"]
