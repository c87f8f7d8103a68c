"""The page of a state: its names, its agreements, who signed for it, and how fully it was read."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.documents.record import Record
from agreements.documents.state import State
from agreements.formats.strand import axis
from agreements.law.parity import FIRST

from .entries import Entry, entries, newest_first
from .names import Name, names
from .reader import Note, Reader
from .words import Said, language_name
from .years import Topic, by_subject, topics


@dataclass(frozen=True)
class Approvals:
    """How many domestic approvals of one state this record holds."""

    state: SafeString | Said | str
    count: int


@dataclass(frozen=True)
class Signer:
    """Somebody who signed for the state, the office last held then, and how many documents."""

    name: SafeString | Said | str
    office: Said | None
    count: int


@dataclass(frozen=True)
class StatePage:
    """What the template prints; `fuller` and `thinner` are the two by how fully they were read."""

    title: Said | str
    slug: str
    others: list[SafeString | Said | str]
    names: list[Name]
    marks: SafeString
    note: Said | None
    approvals: list[Approvals]
    fuller: SafeString | Said | str | None
    thinner: SafeString | Said | str | None
    in_force: int
    not_recorded: int
    signers: list[Signer]
    topics: list[Topic]
    axis: SafeString
    agreements: list[Entry]
    notes: list[Note]


def page(document: State, library: Library, on: date, language: str, kept: str = "") -> StatePage:
    """Return the page of a state on the day `on`."""
    linked = library.linked("state", document.slug, "agreement")
    # Of those who signed nothing by a past day, none can be said to have been there.
    people = [] if kept else library.linked("state", document.slug, "signatory")
    agreements = newest_first(_party_to(document, linked))
    subjects = by_subject(agreements)
    reader = Reader(language, library, on, [document], kept)
    reader.know([document, *people])
    reader.look_up("subject", subjects)
    reader.look_up("state", {party.state for each in agreements for party in each.parties})
    listed = entries(agreements, reader)
    codes = Counter(each.standing.code for each in listed if each.standing)
    approvals = _approvals(document, agreements, reader)
    thinner, fuller = _by_count(approvals)
    return StatePage(
        title=reader.name("state", document.slug),
        slug=document.slug,
        others=_others(document, agreements, reader),
        names=_names(document, reader),
        marks=reader.cite(document.sources),
        note=reader.words(document.note),
        approvals=approvals,
        fuller=fuller,
        thinner=thinner,
        in_force=codes["in_force"],
        not_recorded=codes["entry_not_recorded"],
        signers=_signers(document, agreements, people, reader),
        topics=topics(subjects, reader),
        axis=mark_safe(axis(on)),
        agreements=listed,
        notes=reader.notes(),
    )


def _names(state: State, reader: Reader) -> list[Name]:
    """The full name in each language, the short one beside it."""
    full = names(state.official_name or state.name, state.made_here, reader)
    short = {
        language_name(language): Said(text, language, reader.language)
        for language, text in state.name.items()
    }
    return [
        replace(each, note=short[each.language])
        if state.official_name and each.language in short
        else each
        for each in full
    ]


def _others(state: State, agreements: list[Agreement], reader: Reader) -> list:
    parties = {party.state for each in agreements for party in each.parties}
    return reader.links("state", reader.order(parties - {state.slug}))


def _signers(
    state: State, agreements: list[Agreement], people: list[Record], reader: Reader
) -> list[Signer]:
    """Those who signed for `state` by how many documents, then those of whom no signature is
    recorded."""
    signatures = [
        each
        for agreement in agreements
        for each in agreement.signatures
        if each.state == state.slug and each.role == "signed"
    ]
    counts = Counter(each.signatory for each in signatures)
    counts.update({each.slug: 0 for each in people})
    last = {each.signatory: each for each in reversed(signatures)}
    return [
        Signer(
            name=reader.link("signatory", slug),
            office=reader.words(last[slug].office) if slug in last else None,
            count=count,
        )
        for slug, count in counts.most_common()
    ]


def _party_to(state: State, agreements: list[Agreement]) -> list[Agreement]:
    return [each for each in agreements if state.slug in {party.state for party in each.parties}]


def _approvals(state: State, agreements: list[Agreement], reader: Reader) -> list[Approvals]:
    """Both states' counts, on the pages of both: the record is fuller for one."""
    pair = FIRST.get(reader.language, FIRST["en"])
    if state.slug not in pair:
        return []
    counts = Counter(
        event.state
        for agreement in agreements
        for event in agreement.events
        if event.kind == "domestic_approval"
    )
    return [Approvals(reader.link("state", each), counts[each]) for each in pair]


def _by_count(approvals: list[Approvals]) -> list:
    """The two states, the one with fewer approvals first; None twice where neither has."""
    if len({each.count for each in approvals}) < 2:
        return [None, None]
    return [each.state for each in sorted(approvals, key=lambda each: each.count)]
