"""A signatory on the desk, with other names and offices."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from .fields import LanguageField, PartialDateField, WordsField
from .record import Part, Record, Sourced


class Signatory(Sourced, Record):
    """A person who signed or was empowered to sign."""

    name = WordsField(_("name"), blank=False, help_text=_("As this record calls the person."))
    made_here = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("rendered here"),
        default=list,
        blank=True,
        help_text=_("Languages whose form of the name was read in no source, parted by commas."),
    )
    state = models.ForeignKey(
        "State", models.PROTECT, verbose_name=_("state"), related_name="signatories"
    )

    class Meta(Record.Meta):
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")


class OtherName(Sourced, Part):
    """Another form of the name, as a source has it."""

    record = models.ForeignKey(Signatory, models.CASCADE, related_name="other_names")
    language = LanguageField(_("language"))
    text = models.TextField(_("name"))

    class Meta(Part.Meta):
        verbose_name = _("other name")
        verbose_name_plural = _("other names")


class Office(Sourced, Part):
    """An office in which sources show the person."""

    record = models.ForeignKey(Signatory, models.CASCADE, related_name="offices")
    title = WordsField(_("office"), blank=False)
    seen_from = PartialDateField(
        _("first seen"), help_text=_("First day seen in this office here, not the term itself.")
    )
    seen_to = PartialDateField(_("last seen"), help_text=_("Last day seen in this office here."))

    class Meta(Part.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")
