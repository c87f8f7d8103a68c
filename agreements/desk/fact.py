"""Facts, reports and gaps on the desk: what is known, what is reported, what is not known."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import GAP_FIELDS, GAP_FINDINGS

from .agreement import Agreement
from .fields import CodeField, PartialDateField, RefsField, WordsField
from .record import Part, PartInOrder, Sourced


class Fact(Sourced, PartInOrder):
    """A thing the sources establish."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="facts")
    label = WordsField(_("label"), blank=False)
    value = WordsField(_("value"), blank=False)

    class Meta(PartInOrder.Meta):
        verbose_name = _("fact")
        verbose_name_plural = _("facts")


class Report(PartInOrder):
    """What a source reports of the content, attributed to it."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="reported")
    words = WordsField(_("words"), blank=False)
    caveat = WordsField(_("caveat"))
    sources = RefsField("Source", verbose_name=_("sources"), blank=True, related_name="+")

    class Meta(PartInOrder.Meta):
        verbose_name = _("report")
        verbose_name_plural = _("what sources report")


class Gap(Part):
    """Something that is not known."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="gaps")
    field = CodeField(GAP_FIELDS, verbose_name=_("what is missing"))
    state = models.ForeignKey(
        "State", models.PROTECT, verbose_name=_("state"), null=True, blank=True, related_name="+"
    )
    finding = CodeField(
        GAP_FINDINGS,
        verbose_name=_("finding"),
        default="not_recorded",
        help_text=_("Not recorded, searched and not found, and none are three different things."),
    )
    where = WordsField(_("where it was looked for"))
    searched_on = PartialDateField(_("searched on"))
    note = WordsField(_("note"))

    class Meta(Part.Meta):
        verbose_name = _("gap")
        verbose_name_plural = _("gaps")
