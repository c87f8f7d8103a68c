"""A relation on the desk: what an agreement does to another."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import RELATION_KINDS

from .agreement import Agreement
from .fields import CodeField, PartialDateField
from .record import Part, Sourced


class Relation(Sourced, Part):
    """A tie to another agreement, as this agreement or a source states it."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="relations")
    kind = CodeField(RELATION_KINDS, verbose_name=_("kind"))
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, verbose_name=_("other agreement"), related_name="+"
    )
    article = models.CharField(
        _("article"),
        max_length=60,
        null=True,
        blank=True,
        help_text=_("Key of the other agreement's article that is concerned: art-4."),
    )
    effective_on = PartialDateField(_("effective on"))

    class Meta(Part.Meta):
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        constraints = [
            *Part.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(agreement=models.F("record")),
                name="relation_not_to_itself",
                violation_error_message=_("An agreement has no relation to itself."),
            ),
        ]
