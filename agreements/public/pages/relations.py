"""Related agreements, both ways: what this one does to others, and others to it."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement, Relation
from agreements.formats.strand import strand
from agreements.law import glossary, vocabulary

from .reader import Reader
from .words import Said


@dataclass(frozen=True)
class Related:
    """One relation: the verb, the other agreement, its row, and what is known of the effect.

    `is_self` marks the row of the agreement whose page it is.
    """

    verb: str
    agreement: SafeString | Said | str
    year: str
    strand: SafeString
    article: str | None = None
    effective: SafeString | None = None
    effect_not_recorded: bool = False
    note: Said | None = None
    marks: SafeString | None = None
    is_self: bool = False


def related(agreement: Agreement, linked: list[Agreement], reader: Reader) -> list[Related]:
    """Return the relations of `agreement`, its own row, and those of `linked` agreements to it.

    Nothing where there is none.
    """
    own = [
        _related(each, agreement, each.agreement, vocabulary.RELATION_KINDS, reader)
        for each in agreement.relations
        if reader.stands("agreement", each.agreement)
    ]
    others = [
        _related(each, other, other.slug, vocabulary.RELATIONS_INVERSE, reader)
        for other in linked
        for each in other.relations
        if each.agreement == agreement.slug
    ]
    return [*own, _self(agreement, reader), *others] if own or others else []


def _self(agreement: Agreement, reader: Reader) -> Related:
    return Related(
        verb=reader.phrase("this agreement"),
        agreement=reader.name("agreement", agreement.slug),
        year=concluded_in(agreement),
        strand=_strand(agreement, reader),
        is_self=True,
    )


def _strand(agreement: object, reader: Reader) -> SafeString:
    if isinstance(agreement, Agreement):
        return mark_safe(strand(agreement, reader.on))
    return SafeString()


def _related(
    relation: Relation, source: Agreement, other: str, verbs: dict[str, str], reader: Reader
) -> Related:
    record = reader.record("agreement", other)
    effective = relation.effective_on or _takes_effect(relation, source)
    return Related(
        verb=reader.explained(
            reader.label(verbs, relation.kind), glossary.RELATIONS.get(relation.kind)
        ),
        agreement=reader.link("agreement", other),
        year=concluded_in(record) if isinstance(record, Agreement) else "",
        strand=_strand(record, reader),
        article=reader.article(relation.article),
        effective=reader.day(effective),
        effect_not_recorded=relation.kind == "amends" and effective is None,
        note=reader.words(relation.note),
        marks=reader.cite(relation.sources),
    )


def _takes_effect(relation: Relation, amending: Agreement) -> object:
    """An amendment takes effect with the entry into force of the agreement that makes it."""
    if relation.kind != "amends":
        return None
    entries = [each.date for each in amending.events if each.kind == "entry_into_force"]
    return next(iter(entries), None)


def concluded_in(agreement: Agreement) -> str:
    """Return the year of conclusion, nothing when no day is recorded."""
    dates = [
        str(each.date or each.not_later_than)
        for each in agreement.events
        if each.kind in {"signed", "adopted"} and (each.date or each.not_later_than)
    ]
    return max(dates, default="")[:4]
