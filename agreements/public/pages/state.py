"""The page of a state: its names, its agreements, who signed for it, and how fully it was read."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.library import Library
from agreements.documents.state import State
from agreements.formats.strand import axis
from agreements.law.parity import FIRST

from .entries import Entry, entries, newest_first
from .names import Name, names
from .reader import Note, Reader
from .whole import NOTHING, Hand, Whole
from .words import Said, language_name
from .years import Topic, topics


@dataclass(frozen=True)
class Approvals:
    """On how many agreements this record holds a domestic approval by one state."""

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
    """What the template prints; `fuller` and `thinner` are the two by how fully they were read.

    `agreements` are what this page lists of them; all that is counted, is counted of all.
    """

    title: Said | str
    slug: str
    others: list[SafeString | Said | str]
    names: list[Name]
    marks: SafeString
    note: Said | None
    approvals: list[Approvals]
    fuller: SafeString | Said | str | None
    thinner: SafeString | Said | str | None
    count: int
    in_force: int
    not_recorded: int
    signers: list[Signer]
    more_signers: bool
    topics: list[Topic]
    axis: SafeString
    agreements: list[Entry]
    notes: list[Note]


def page(
    document: State,
    library: Library,
    on: date,
    language: str,
    kept: str = "",
    whole: Whole = NOTHING,
) -> StatePage:
    """Return the page of a state on the day `on`.

    `whole` counts all agreements to which it is a party, of which `library` holds a part.
    """
    agreements = library.linked("state", document.slug, "agreement")
    reader = Reader(language, library, on, [document], kept)
    reader.know([document])
    whole.look_up(reader)
    approvals = _approvals(document, whole, reader)
    thinner, fuller = _by_count(approvals)
    return StatePage(
        title=reader.name("state", document.slug),
        slug=document.slug,
        others=reader.links("state", reader.order(whole.parties.keys() - {document.slug})),
        names=_names(document, reader),
        marks=reader.cite(document.sources),
        note=reader.words(document.note),
        approvals=approvals,
        fuller=fuller,
        thinner=thinner,
        count=whole.count,
        in_force=whole.statuses.get("in_force", 0),
        not_recorded=whole.statuses.get("entry_not_recorded", 0),
        signers=[_signer(each, reader) for each in whole.hands],
        more_signers=whole.more_hands,
        topics=topics(whole.topics, reader),
        axis=mark_safe(axis(on)),
        agreements=entries(newest_first(agreements), reader),
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


def _signer(hand: Hand, reader: Reader) -> Signer:
    signature = hand.signature(reader)
    return Signer(
        name=reader.link("signatory", hand.slug),
        office=reader.words(signature.office) if signature else None,
        count=hand.count,
    )


def _approvals(state: State, whole: Whole, reader: Reader) -> list[Approvals]:
    """Both states' counts, on the pages of both: the record is fuller for one."""
    pair = FIRST.get(reader.language, FIRST["en"])
    if state.slug not in pair:
        return []
    return [Approvals(reader.link("state", each), whole.approvals.get(each, 0)) for each in pair]


def _by_count(approvals: list[Approvals]) -> list:
    """The two states, the one with fewer approvals first; None twice where neither has."""
    if len({each.count for each in approvals}) < 2:
        return [None, None]
    return [each.state for each in sorted(approvals, key=lambda each: each.count)]
