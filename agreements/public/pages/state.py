"""The page of a state: its names, its agreements, who signed for it, and how fully it was read."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.documents.signatory import Signatory
from agreements.documents.state import State
from agreements.law.parity import FIRST

from .entries import Entry, entries, newest_first
from .names import Name, names
from .reader import Note, Reader
from .words import Said


@dataclass(frozen=True)
class Approvals:
    """How many domestic approvals of one state this record holds."""

    state: SafeString | Said | str
    count: int


@dataclass(frozen=True)
class StatePage:
    """What the template prints."""

    title: Said | str
    names: list[Name]
    marks: SafeString
    note: Said | None
    agreements: list[Entry]
    signatories: list[SafeString | Said | str]
    approvals: list[Approvals]
    notes: list[Note]


def page(document: State, library: Library, on: date, language: str) -> StatePage:
    """Return the page of a state on the day `on`."""
    agreements = library.linked("state", document.slug, "agreement")
    people = library.linked("state", document.slug, "signatory")
    reader = Reader(language, library, on, [document])
    reader.know([document, *people])
    return StatePage(
        title=reader.name("state", document.slug),
        names=names(document.official_name, document.made_here, reader)
        + names(document.name, document.made_here, reader),
        marks=reader.cite(document.sources),
        note=reader.words(document.note),
        agreements=entries(newest_first(_party_to(document, agreements)), reader),
        signatories=[
            reader.link("signatory", each.slug) for each in people if isinstance(each, Signatory)
        ],
        approvals=_approvals(document, agreements, reader),
        notes=reader.notes(),
    )


def _party_to(state: State, agreements: list[Agreement]) -> list[Agreement]:
    return [each for each in agreements if state.slug in {party.state for party in each.parties}]


def _approvals(state: State, agreements: list[Agreement], reader: Reader) -> list[Approvals]:
    """Both states' counts side by side, on the pages of both: the record is fuller for one."""
    pair = FIRST.get(reader.language, FIRST["en"])
    if state.slug not in pair:
        return []
    counts = Counter(
        event.state
        for agreement in agreements
        for event in agreement.events
        if event.kind == "domestic_approval"
    )
    reader.look_up("state", pair)
    return [Approvals(reader.link("state", each), counts[each]) for each in pair]
