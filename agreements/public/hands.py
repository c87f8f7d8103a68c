"""Who signed the agreements that are kept: those who signed most, each with the last of them."""

from django.db.models import (
    DateField,
    ExpressionWrapper,
    F,
    OuterRef,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Concat

from agreements.documents.signatory import Signatory
from agreements.documents.state import State
from agreements.shelf.card import Card

from .counting import within
from .narrowing import Narrowing
from .pages.whole import Hand

SHOWN = 25
"""People that a page names."""


def hands(document: State | Signatory, head: str, narrowing: Narrowing) -> list[Hand]:
    """Return who signed for a state, or beside a person for others, and one more than is shown.

    Those who signed most of the agreements kept come first; on the page of a state those of whom
    no signature is recorded come last, but for a past day, on which none can be said to have
    been there.
    """
    counted = within(head, narrowing, "signatory")
    people = Card.objects.of("signatory")
    if isinstance(document, State):
        people = people.tagged(f"state:{document.slug}")
    else:
        people = people.exclude(facets__contains=[f"state:{document.state}"])
        people = people.filter(slug__in=counted)
    slugs = people.values_list("slug", flat=True)
    known = (slug for slug in slugs if slug in counted or not narrowing.asked)
    shown = sorted(known, key=lambda slug: (-counted.get(slug, 0), slug))[: SHOWN + 1]
    named = Card.objects.of("signatory").filter(slug__in=shown)
    last = dict(named.annotate(last=_last(narrowing)).values_list("slug", "last"))
    return [Hand(slug, counted.get(slug, 0), last[slug]) for slug in shown]


def _last(narrowing: Narrowing) -> Subquery:
    """The slug of the last of the agreements kept that the person of the row signed."""
    signed = [Concat(Value("signatory:"), OuterRef("slug"), output_field=TextField())]
    # Not the order of the index of dates: to walk through it for one person may take all of it.
    day = ExpressionWrapper(F("dated_on") + 0, output_field=DateField())
    by_day = narrowing.cards.filter(facets__contains=signed).order_by(
        day.desc(nulls_last=True), "slug"
    )
    return Subquery(by_day.values("slug")[:1])
