"""An event on the desk: a dated act in an agreement's life, and other readings of its date."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import ACT_KINDS, CHAMBERS, DATE_BASES, EVENT_KINDS

from .agreement import Agreement
from .fields import CodeField, PartialDateField, WordsField
from .record import Part, Sourced


class Event(Sourced, Part):
    """What happened, when, where, by which act, and where that was read."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="events")
    kind = CodeField(EVENT_KINDS, verbose_name=_("kind"))
    label = WordsField(_("label"), help_text=_("In words, for an event of another kind."))
    state = models.ForeignKey(
        "State",
        models.PROTECT,
        verbose_name=_("state"),
        null=True,
        blank=True,
        related_name="+",
        help_text=_("None where it is an act of all parties together."),
    )
    date = PartialDateField(_("date"), help_text=_("As precise as it is known: 2022, 2022-12, …"))
    not_later_than = PartialDateField(
        _("not later than"), help_text=_("Where the day itself is not known.")
    )
    date_basis = CodeField(DATE_BASES, verbose_name=_("basis of the date"), default="stated")
    effective_on = PartialDateField(_("effective on"))
    place = WordsField(_("place"))
    chamber = CodeField(CHAMBERS, verbose_name=_("chamber"), null=True, blank=True)
    act_kind = CodeField(ACT_KINDS, verbose_name=_("kind of act"), null=True, blank=True)
    act_issuer = WordsField(_("issuer of the act"))
    act_number = models.CharField(_("number of the act"), max_length=100, null=True, blank=True)
    act_date = PartialDateField(_("date of the act"))
    act_identifier = models.CharField(
        _("identifier of the act"),
        max_length=200,
        null=True,
        blank=True,
        help_text=_("With the name of the database: adilet.zan.kz Z1700000082."),
    )
    act_url = models.URLField(_("web address of the act"), max_length=2000, null=True, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            *Part.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(kind="other", label={}),
                name="event_other_has_a_label",
                violation_error_message=_("Say in words what happened."),
            ),
            models.CheckConstraint(
                condition=models.Q(chamber__isnull=False) | ~models.Q(kind="chamber_approved"),
                name="event_chamber_is_named",
                violation_error_message=_("Say which chamber approved."),
            ),
            models.CheckConstraint(
                condition=models.Q(date__isnull=True) | models.Q(not_later_than__isnull=True),
                name="event_one_date",
                violation_error_message=_(
                    "Give the date or the day that it is not later than, not both."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(act_kind__isnull=False)
                | models.Q(
                    act_number__isnull=True,
                    act_date__isnull=True,
                    act_identifier__isnull=True,
                    act_url__isnull=True,
                    act_issuer={},
                ),
                name="event_act_has_a_kind",
                violation_error_message=_("Choose the kind of the act."),
            ),
        ]


class Reading(Sourced, Part):
    """What another source says in the place of a part's date or value."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="readings")
    part = models.CharField(
        _("part"), max_length=60, help_text=_("Key of the part that is read otherwise.")
    )
    value = models.TextField(_("other value"))

    class Meta(Part.Meta):
        verbose_name = _("other reading")
        verbose_name_plural = _("other readings")
