"""A state on the desk."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from .fields import WordsField
from .record import Record, Sourced


class State(Sourced, Record):
    """A state; its address is its ISO 3166-1 alpha-2 code in lower case."""

    name = WordsField(_("name"), blank=False, help_text=_("Short name: Uzbekistan."))
    official_name = WordsField(
        _("official name"), help_text=_("Full name: Republic of Uzbekistan.")
    )
    made_here = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("rendered here"),
        default=list,
        blank=True,
        help_text=_("Languages whose form of the names was read in no source, parted by commas."),
    )

    class Meta(Record.Meta):
        verbose_name = _("state")
        verbose_name_plural = _("states")
