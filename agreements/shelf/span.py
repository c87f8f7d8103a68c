"""Spans: from which day to which a published agreement has which status."""

from collections.abc import Iterator
from datetime import timedelta

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from agreements.documents.agreement import Agreement
from agreements.documents.record import Record
from agreements.law import status as law

from .card import Card
from .edition import Edition


class Span(models.Model):
    """One status of an agreement and the days that it holds: from the first, up to the day after.

    The spans of an agreement follow each other without a hole and cover all time.
    """

    pk = models.CompositePrimaryKey("card_id", "position")
    card = models.ForeignKey(
        Card, models.CASCADE, verbose_name=_("card"), related_name="spans", db_index=False
    )
    position = models.PositiveIntegerField(_("position"))
    slug = models.CharField(_("slug"), max_length=80)
    status = models.CharField(_("status"), max_length=20)
    how = models.CharField(_("how it ended"), max_length=20, blank=True)
    period = DateRangeField(_("period"))

    class Meta:
        verbose_name = _("span")
        verbose_name_plural = _("spans")
        indexes = [
            GistIndex(fields=["period"], name="span_period"),
            models.Index(fields=["status"], name="span_status"),
        ]

    def __str__(self) -> str:
        return f"{self.slug}: {self.status}"


def spans(edition: Edition, document: Record) -> Iterator[Span]:
    """Yield the statuses of `document`, which `edition` published, if it is an agreement."""
    if isinstance(document, Agreement):
        for position, span in enumerate(law.spans(document)):
            yield Span(
                card_id=edition.id,
                position=position,
                slug=edition.slug,
                status=span.code,
                how=span.how or "",
                period=_period(span),
            )


def _period(span: law.Span) -> DateRange:
    return DateRange(span.first, span.last + timedelta(days=1) if span.last else None)
