"""A page of a list for programs, and the cursor that leads to the next.

A cursor is the place of the last record on a page, not a number of pages: publishing does not
move it, and what stands beyond it is found by index, however long the list is. It is signed with
the query it belongs to, so that no other place and no other query can be read out of it.
"""

from dataclasses import dataclass
from datetime import date

from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext as _

from agreements.shelf.card import Card, Place

from .lists import RecordsQuery

SIZE = 100
"""Records on a page."""


@dataclass(frozen=True)
class Stretch:
    """The cards of one page; `next` is the query of the next page, where there is one."""

    cards: list[Card]
    next: str | None


def stretch(kind: str, query: RecordsQuery) -> Stretch:
    """Return the page of the list of `kind` that `query` asks for, its documents fetched too.

    A cursor that was not made for this query is a fault of the query.
    """
    cards, signer = query.cards(kind).with_documents(), _signer(kind, query)
    try:
        place = _read(query.cleaned_data.get("cursor"), signer)
    except BadSignature:
        message = _("This cursor is of another query, or of none: begin again without it.")
        query.add_error("cursor", message)
        return Stretch([], None)
    found = cards.beyond(place, SIZE + 1)
    if len(found) <= SIZE:
        return Stretch(found, None)
    last = cards.place(found[SIZE - 1])
    return Stretch(found[:SIZE], query.address(cursor=_written(last, signer)))


def _signer(kind: str, query: RecordsQuery) -> Signer:
    asked = sorted(query.but("cursor"))
    return Signer(sep=".", salt=repr((kind, asked)))


def _written(place: Place, signer: Signer) -> str:
    value = place.value.isoformat() if isinstance(place.value, date) else place.value
    return signer.sign_object([value, place.slug], compress=True)


def _read(text: str | None, signer: Signer) -> Place | None:
    """Return the place in a cursor, if one is given; raises BadSignature when it holds none."""
    return Place(*signer.unsign_object(text)) if text else None
