"""The family of an agreement: what it rests on and what rests on it, as a picture and a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement
from agreements.documents.family import LEVELS, Family, targets
from agreements.documents.library import Library
from agreements.formats import address
from agreements.formats.lanes import age
from agreements.formats.strand import concluded
from agreements.formats.timeline import timeline
from agreements.law import vocabulary
from agreements.law.wording import marked as _

from .entries import Entry, entry
from .reader import Reader
from .timeline import lane
from .words import Said

ABOVE = _("What it rests on")
SELF = _("This agreement")
BELOW = _("What rests on it")


@dataclass(frozen=True)
class Relative:
    """An agreement in the list: what the one above it does or suffers, and its own relatives.

    `onward` is the address of its own family, where that may go on beyond this page.
    """

    verb: str
    entry: Entry
    relatives: list["Relative"]
    onward: str | None


@dataclass(frozen=True)
class FamilyPage:
    """What the template prints."""

    title: Said | str
    entry: Entry
    figure: SafeString
    above: list[Relative]
    below: list[Relative]
    is_cut: bool


@dataclass(frozen=True)
class Side:
    """One side of the family: how far away each lies, and what leads to whom, by which kinds.

    `told` are those whose own relatives were listed: each lists them once.
    """

    levels: Mapping[str, int]
    relations: Mapping[str, Mapping[str, list[str]]]
    verbs: Mapping[str, str]
    told: set[str] = field(default_factory=set)


def page(family: Family, library: Library, on: date, language: str, kept: str = "") -> FamilyPage:
    """Return the page of `family`, without what was concluded after the day `on`."""
    reader = Reader(language, library, on, kept=kept)
    there = {slug: each for slug, each in family.agreements.items() if concluded(each, on)}
    there[family.document.slug] = family.document
    reader.know(there.values())
    above = Side(family.above, _forwards(there, family.above), vocabulary.RELATION_KINDS)
    below = Side(family.below, _backwards(there, family.below), vocabulary.RELATIONS_INVERSE)
    return FamilyPage(
        title=reader.name("agreement", family.document.slug),
        entry=entry(family.document, reader),
        figure=_figure(family, there, reader),
        above=_relatives(family.document, above, there, reader),
        below=_relatives(family.document, below, there, reader),
        is_cut=family.is_cut,
    )


def _figure(family: Family, there: Mapping[str, Agreement], reader: Reader) -> SafeString:
    own = family.document.slug
    sides = (
        (ABOVE, [slug for slug in family.above if slug != own]),
        (SELF, [own] if concluded(family.document, reader.on) else []),
        (BELOW, [slug for slug in family.below if slug not in family.above]),
    )
    lanes = [
        lane(reader.phrase(heading), _oldest_first(slugs, there), reader, all_named=True)
        for heading, slugs in sides
        if slugs
    ]
    kinds = vocabulary.RELATION_KINDS
    return mark_safe(timeline(lanes, {}, kinds, reader.on, reader.language))


def _oldest_first(slugs: Iterable[str], there: Mapping[str, Agreement]) -> list[Agreement]:
    return sorted((there[slug] for slug in slugs if slug in there), key=age)


def _forwards(
    there: Mapping[str, Agreement], levels: Mapping[str, int]
) -> dict[str, dict[str, list[str]]]:
    """From each agreement of the side to those that it names, with the kinds of relation."""
    found: dict[str, dict[str, list[str]]] = {}
    for slug in levels.keys() & there.keys():
        for each in there[slug].relations:
            if each.agreement in levels and each.agreement in there:
                found.setdefault(slug, {}).setdefault(each.agreement, []).append(each.kind)
    return found


def _backwards(
    there: Mapping[str, Agreement], levels: Mapping[str, int]
) -> dict[str, dict[str, list[str]]]:
    """From each agreement of the side to those that name it."""
    found: dict[str, dict[str, list[str]]] = {}
    for slug, others in _forwards(there, levels).items():
        for other, kinds in others.items():
            found.setdefault(other, {})[slug] = kinds
    return found


def _relatives(
    agreement: Agreement, side: Side, there: Mapping[str, Agreement], reader: Reader
) -> list[Relative]:
    """The relatives of `agreement` on one side; each lists its own where it stands nearest."""
    beside, level = side.relations.get(agreement.slug, {}), side.levels[agreement.slug]
    found = []
    for other in _oldest_first(beside, there):
        nearest = side.levels[other.slug] == level + 1 and other.slug not in side.told
        if nearest:
            side.told.add(other.slug)
        found.append(
            Relative(
                verb=", ".join(reader.label(side.verbs, kind) for kind in beside[other.slug]),
                entry=entry(other, reader),
                relatives=_relatives(other, side, there, reader) if nearest else [],
                onward=_onward(other, reader) if nearest and _goes_on(other, side) else None,
            )
        )
    return found


def _goes_on(agreement: Agreement, side: Side) -> bool:
    """Whether there may be more beyond it: what names it beyond the last level is not known."""
    if side.verbs is vocabulary.RELATION_KINDS:
        return not targets(agreement) <= side.levels.keys()
    return side.levels[agreement.slug] == LEVELS


def _onward(agreement: Agreement, reader: Reader) -> str:
    return address.family(agreement.slug, reader.language) + reader.kept
