"""An occasion on the desk."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import OCCASION_TYPES

from .fields import CodeField, PartialDateField, RefsField, WordsField
from .record import Record, Sourced


class Occasion(Sourced, Record):
    """A visit, summit or meeting."""

    named_by = "title"

    title = WordsField(_("title"), blank=False)
    type = CodeField(OCCASION_TYPES, verbose_name=_("type"))
    begins_on = PartialDateField(_("first day"))
    ends_on = PartialDateField(_("last day"))
    seen_on = PartialDateField(
        _("seen on"), help_text=_("A day on which it was under way, when its days were not read.")
    )
    place = WordsField(_("place"), help_text=_("By the name that it had then."))
    place_now = WordsField(_("place today"), help_text=_("Only where the name is another today."))
    documents_reported = models.PositiveIntegerField(
        _("documents reported"),
        null=True,
        blank=True,
        help_text=_("How many documents a source says were signed."),
    )
    documents_sources = RefsField(
        "Source", verbose_name=_("sources of that number"), blank=True, related_name="+"
    )

    class Meta(Record.Meta):
        verbose_name = _("occasion")
        verbose_name_plural = _("occasions")
