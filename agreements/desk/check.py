"""Checks on the desk: what the parties do together every so many months."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import COUNTED_FROM

from .agreement import Agreement
from .fields import CodeField, PartialDateField, WordsField
from .record import Part, Sourced


class Check(Sourced, Part):
    """Something that comes again and again, counted from an event or from a day."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="checks")
    label = WordsField(_("label"), blank=False, help_text=_("Such as: joint check of the line."))
    every_months = models.PositiveSmallIntegerField(
        _("every so many months"), help_text=_("In whole months: 120 for every ten years.")
    )
    counted_from = CodeField(COUNTED_FROM, verbose_name=_("counted from"), null=True, blank=True)
    counted_on = PartialDateField(_("or from the day"))

    class Meta(Part.Meta):
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        constraints = [
            *Part.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(every_months__range=(1, 1200)),
                name="check_comes_again",
                violation_error_message=_("Give a number of months from 1 to 1200."),
            ),
            models.CheckConstraint(
                condition=models.Q(counted_from__isnull=False, counted_on__isnull=True)
                | models.Q(counted_from__isnull=True, counted_on__isnull=False),
                name="check_is_counted_from_one",
                violation_error_message=_(
                    "Give the event or the day that it is counted from, not both."
                ),
            ),
        ]
