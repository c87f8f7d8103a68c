"""A source on the desk."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import EXTENTS_READ, RELIABILITIES, SEEN, SOURCE_TITLE_BASES

from .fields import CodeField, LanguageField, PartialDateField, WordsField
from .record import Record


class Source(Record):
    """Where facts were read."""

    named_by = "title"

    title = models.TextField(_("title"), help_text=_("As it stands in the source."))
    title_basis = CodeField(
        SOURCE_TITLE_BASES,
        verbose_name=_("basis of the title"),
        default="as_read",
        help_text=_("A title rebuilt from an address is never shown in quotation marks."),
    )
    language = LanguageField(_("language"), null=True, blank=True)
    publisher = models.TextField(_("publisher"), null=True, blank=True)
    url = models.URLField(_("web address"), max_length=2000, null=True, blank=True)
    published_on = PartialDateField(_("published on"))
    read_on = PartialDateField(_("read on"))
    extent_read = CodeField(
        EXTENTS_READ, verbose_name=_("extent read"), help_text=_("How much of it was read.")
    )
    reliability = CodeField(RELIABILITIES, verbose_name=_("reliability"))
    seen = CodeField(
        SEEN,
        verbose_name=_("seen as"),
        default="live",
        help_text=_("Whether the page itself was read or a stored copy of it."),
    )
    note = WordsField(_("note"))

    class Meta(Record.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
