"""A signature on the desk."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import SIGNATURE_ROLES

from .agreement import Agreement
from .fields import CodeField, WordsField
from .record import Part, Sourced


class Signature(Sourced, Part):
    """This person, in this office, for this state, on this agreement."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="signatures")
    state = models.ForeignKey("State", models.PROTECT, verbose_name=_("state"), related_name="+")
    signatory = models.ForeignKey(
        "Signatory", models.PROTECT, verbose_name=_("signatory"), related_name="signatures"
    )
    office = WordsField(_("office"), help_text=_("As held on that day."))
    role = CodeField(
        SIGNATURE_ROLES,
        verbose_name=_("role"),
        default="signed",
        help_text=_("A person empowered to sign is not counted as having signed."),
    )

    class Meta(Part.Meta):
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
