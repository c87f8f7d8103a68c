"""Alterations: what an edition changed in the one before, so that no body need be read."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.documents.changes import changes
from agreements.documents.record import Record

from .edition import Edition


class Alteration(models.Model):
    """One value that an edition changed; the first edition of a record has none."""

    pk = models.CompositePrimaryKey("edition_id", "position")
    edition = models.ForeignKey(
        Edition,
        models.PROTECT,
        verbose_name=_("edition"),
        related_name="alterations",
        db_index=False,
    )
    position = models.PositiveIntegerField(_("position"))
    path = models.TextField(_("path"))
    old = models.JSONField(_("before"), null=True)
    new = models.JSONField(_("now"), null=True)

    class Meta:
        verbose_name = _("alteration")
        verbose_name_plural = _("alterations")

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.path}"


def alterations(edition: Edition, old: Record, new: Record) -> Iterator[Alteration]:
    """Yield what `edition` changed when it put `new` in the place of `old`."""
    for position, change in enumerate(changes(old, new)):
        yield Alteration(
            edition=edition,
            position=position,
            path=change.path,
            old=change.old,
            new=change.new,
        )
