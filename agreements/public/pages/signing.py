"""Who signed: as on the last page of a treaty, one column for each party."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement, Party, Signature
from agreements.documents.state import State
from agreements.law import vocabulary
from agreements.law.wording import marked as _

from .reader import Reader
from .words import Said, said

FOR = {
    "interstate": _("For the {}"),
    "intergovernmental": _("For the Government of the {}"),
    None: _("For {}"),
}
"""The words above the signatures, by level; ministries stand under their own name."""


@dataclass(frozen=True)
class Hand:
    """One person under the agreement; `role` says so where the signature was not read."""

    name: SafeString | Said | str
    office: Said | None
    role: str | None
    note: Said | None
    marks: SafeString


@dataclass(frozen=True)
class Column:
    """The signatures for one party; none where none is recorded here."""

    heading: SafeString
    hands: list[Hand]


def signing(agreement: Agreement, reader: Reader) -> list[Column]:
    """Return a column for each party, in the order of the page's language."""
    parties = {party.state: party for party in agreement.parties}
    return [
        Column(
            heading(agreement.level, parties[slug], reader),
            [_hand(each, reader) for each in agreement.signatures if each.state == slug],
        )
        for slug in reader.order(parties)
    ]


def heading(level: str | None, party: Party, reader: Reader) -> SafeString:
    """Return the words above a party's signatures; they follow the level of the agreement."""
    if party.authority:
        return format_html("{}", reader.words(party.authority))
    pattern = FOR.get(level, FOR[None])
    state = reader.record("state", party.state)
    name: Said | str = reader.name("state", party.state)
    if isinstance(state, State) and pattern != FOR[None]:
        name = said(state.official_name, reader.language) or name
        if name == reader.name("state", party.state):
            pattern = FOR[None]
    return format_html(reader.phrase(pattern), name)


def _hand(signature: Signature, reader: Reader) -> Hand:
    role = reader.label(vocabulary.SIGNATURE_ROLES, signature.role)
    return Hand(
        name=reader.link("signatory", signature.signatory),
        office=reader.words(signature.office),
        role=None if signature.role == "signed" else role,
        note=reader.words(signature.note),
        marks=reader.cite(signature.sources),
    )
