"""What falls due under published agreements, so that a page can ask for the next days."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Cast, Greatest, NullIf
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.translation import gettext_lazy as _

from agreements.documents.agreement import Agreement
from agreements.documents.record import Record
from agreements.law import due as law
from agreements.law.vocabulary import DUE_KINDS

from .card import Card
from .edition import Edition


class DueQuerySet(models.QuerySet):
    """The words in which it is asked what falls due."""

    def coming(self, on: date) -> Self:
        """Keep what falls due from the day `on`, the next `day` of each, in the order of days.

        What counts from a day that is not recorded comes last. The rule is that of `law.due`.
        """
        turn = _turn(on)
        found = self.filter(since__lte=on, last__gte=on).annotate(
            day=models.Case(
                models.When(every=0, then=_day(Value(0))),
                models.When(GreaterThanOrEqual(_day(turn), on), then=_day(turn)),
                default=_day(turn + 1),
            )
        )
        return found.order_by(F("day").asc(nulls_last=True), "slug", "position")

    def with_documents(self) -> Self:
        """Fetch the documents in the same query."""
        return self.select_related("card__edition__body")


def _turn(on: date) -> models.Expression:
    """How often it has fallen due before the month of `on`, or in it."""
    return Greatest((Value(on.year * 12 + on.month) - F("month")) / NullIf("every", 0), 0)


def _day(turn: models.Expression) -> Cast:
    """The day of that turn: PostgreSQL, like `months_later`, keeps to the end of a short month."""
    return _later(_later(F("start"), F("months") + F("every") * turn), Value(0) - F("before"))


def _later(day: models.Expression, months: models.Expression) -> Cast:
    time = models.Func(
        Value(0), months, function="make_interval", output_field=models.DurationField()
    )
    return Cast(models.ExpressionWrapper(day + time, models.DateTimeField()), models.DateField())


class Due(models.Model):
    """Something that falls due under an agreement, once or again and again; see `law.due`.

    `last` is the last day on which it does; where its start is not recorded, the last it could.
    """

    pk = models.CompositePrimaryKey("card_id", "position")
    card = models.ForeignKey(
        Card, models.CASCADE, verbose_name=_("card"), related_name="dues", db_index=False
    )
    position = models.PositiveIntegerField(_("position"))
    slug = models.CharField(_("slug"), max_length=80)
    kind = models.CharField(_("kind"), max_length=20)
    part = models.CharField(_("part"), max_length=60)
    start = models.DateField(_("counted from"), null=True)
    since = models.DateField(_("since"))
    last = models.DateField(_("last"))
    month = models.IntegerField(_("first month"), null=True)
    months = models.PositiveSmallIntegerField(_("months"))
    every = models.PositiveSmallIntegerField(_("every so many months"))
    before = models.PositiveSmallIntegerField(_("months before"))

    objects = DueQuerySet.as_manager()

    class Meta:
        verbose_name = _("due")
        verbose_name_plural = _("dues")

    def __str__(self) -> str:
        return f"{self.slug}: {DUE_KINDS[self.kind]}"

    @property
    def published_at(self) -> datetime:
        """The moment at which the edition that it follows from was published."""
        return self.card.edition.published_at


def dues(edition: Edition, document: Record) -> Iterator[Due]:
    """Yield what falls due under `document`, which `edition` published, if it is an agreement."""
    if isinstance(document, Agreement):
        known = (each for each in law.dues(document) if each.final or not each.start)
        for position, each in enumerate(known):
            yield Due(
                card_id=edition.id,
                position=position,
                slug=edition.slug,
                kind=each.kind,
                part=each.part,
                start=each.start.last if each.start else None,
                since=each.since,
                last=each.final or each.last,
                month=each.month,
                months=each.months,
                every=each.every,
                before=each.before,
            )
