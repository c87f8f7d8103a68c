"""The log for programs: its editions a page at a time, the newest first.

A page is asked for by the edition that it ends before, so that publishing moves no page, and none
is missed by whoever walks from one to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from agreements.shelf.card import Card
from agreements.shelf.edition import Edition, EditionQuerySet

from .filters import Query

SIZE = 25
"""Editions on a page."""


class LogQuery(Query):
    """The query of the log: the edition before which the page ends."""

    before = forms.IntegerField(
        label=_("Before edition"), required=False, min_value=1, max_value=10**15
    )


@dataclass(frozen=True)
class Stretch:
    """The editions of one page; `next` is the query of the older page, `previous` of the newer."""

    editions: list[Edition]
    next: str | None
    previous: str | None


def about(kind: str, slug: str) -> list[EditionQuerySet]:
    """Return the editions of a record, and those of the records that refer to it now."""
    referring = Card.objects.linking(kind, slug)
    same = referring.filter(kind=OuterRef("kind"), slug=OuterRef("slug"))
    return [Edition.objects.of(kind, slug), Edition.objects.filter(Exists(same))]


def stretch(of: Sequence[EditionQuerySet], query: LogQuery) -> Stretch:
    """Return the page of the editions in any of `of` that `query` asks for."""
    before = query.cleaned_data.get("before")
    older = {"id__lt": before} if before else {}
    ids = _ids(of, "-id", SIZE + 1, **older)
    newer = _ids(of, "id", SIZE, id__gte=before) if before else []
    found = in_full(Edition.objects.filter(id__in=ids[:SIZE])).reverse()
    return Stretch(
        list(found),
        next=query.address(before=ids[SIZE - 1]) if len(ids) > SIZE else None,
        previous=_to(newer, query) if newer else None,
    )


def _ids(of: Sequence[EditionQuerySet], order: str, count: int, **where: int) -> list[int]:
    """Return the first `count` ids of the editions in any of `of`: each is read by itself."""
    parts = [
        each.filter(**where).order_by(order).values_list("id", flat=True)[:count] for each in of
    ]
    whole = parts[0].union(*parts[1:]).order_by(order)[:count] if len(parts) > 1 else parts[0]
    return list(whole)


def _to(newer: list[int], query: LogQuery) -> str:
    """Return the query of the page that ends with the last of `newer`, or of the newest page."""
    before = newer[-1] + 1 if len(newer) == SIZE else ""
    return query.address(before=before).removesuffix("?")


def in_full(editions: EditionQuerySet) -> EditionQuerySet:
    """Return `editions` in the order of the log, with what they hold and what they changed."""
    whole = editions.with_bodies().with_fate()
    return whole.prefetch_related("alterations").order_by("id")
