"""Passages: every piece of a published record that can be searched."""

from collections.abc import Iterable, Iterator

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from .card import Card
from .edition import Edition
from .piece import Piece
from .vector import VectorField, vector


class Passage(models.Model):
    """One searchable piece: the part of the record that it stands in, its language and rank."""

    pk = models.CompositePrimaryKey("card_id", "position")
    card = models.ForeignKey(
        Card, models.CASCADE, verbose_name=_("card"), related_name="passages", db_index=False
    )
    position = models.PositiveIntegerField(_("position"))
    kind = models.CharField(_("kind"), max_length=20)
    slug = models.CharField(_("slug"), max_length=80)
    part = models.TextField(_("part"), help_text=_("The path that leads to it in the document."))
    language = models.CharField(_("language"), max_length=10)
    rank = models.CharField(_("rank"), max_length=1)
    text = models.TextField(_("text"))
    vector = VectorField(
        _("words"),
        null=True,
        help_text=_("For a part of an agreement's text; the others are found by their card."),
    )

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        indexes = [GinIndex(fields=["vector"], name="passage_words")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}/{self.part}"


def passages(edition: Edition, pieces: Iterable[Piece]) -> Iterator[Passage]:
    """Yield the passages made of the `pieces` of what `edition` published."""
    for position, piece in enumerate(pieces):
        yield Passage(
            card_id=edition.id,
            position=position,
            kind=edition.kind,
            slug=edition.slug,
            part=piece.part,
            language=piece.language,
            rank=piece.rank,
            text=piece.text,
            vector=vector([piece]) if piece.is_part_of_text else None,
        )
