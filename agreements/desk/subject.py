"""A subject on the desk."""

from django.utils.translation import gettext_lazy as _

from .fields import WordsField
from .record import Record


class Subject(Record):
    """What agreements are about."""

    name = WordsField(_("name"), blank=False)
    search_words = WordsField(
        _("search words"), help_text=_("Further words people look for it by, parted by commas.")
    )
    note = WordsField(_("note"))

    class Meta(Record.Meta):
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")
