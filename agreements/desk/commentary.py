"""A commentary on the desk, with its authors and remarks."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import (
    AUTHOR_ROLES,
    COMMENTARY_TYPES,
    DATE_BASES,
    REMARK_FORMS,
    REMARK_LINKS,
    REMARK_SUBJECTS,
    SOURCE_TITLE_BASES,
)

from .fields import CodeField, LanguageField, PartialDateField, RefsField, WordsField
from .record import PartInOrder, Record, Sourced


class Commentary(Sourced, Record):
    """What an author says about agreements."""

    named_by = "title"

    title = WordsField(_("title"), blank=False)
    title_basis = CodeField(
        SOURCE_TITLE_BASES, verbose_name=_("basis of the title"), default="as_read"
    )
    type = CodeField(COMMENTARY_TYPES, verbose_name=_("type"))
    institution = WordsField(_("institution"))
    institution_note = WordsField(
        _("tie to a state"), help_text=_("One plain line on the institution's tie to a state.")
    )
    published_in = WordsField(_("published in"))
    published_on = PartialDateField(_("published on"))
    published_basis = CodeField(DATE_BASES, verbose_name=_("basis of that date"), default="stated")
    language = LanguageField(_("language"), null=True, blank=True)
    occasion = models.ForeignKey(
        "Occasion",
        models.PROTECT,
        verbose_name=_("occasion"),
        null=True,
        blank=True,
        related_name="commentaries",
    )
    summary = WordsField(_("summary"))

    class Meta(Record.Meta):
        verbose_name = _("commentary")
        verbose_name_plural = _("commentaries")


class Author(PartInOrder):
    """Who wrote it or is quoted in it."""

    record = models.ForeignKey(Commentary, models.CASCADE, related_name="authors")
    name = WordsField(_("name"), blank=False)
    role = CodeField(AUTHOR_ROLES, verbose_name=_("role"), default="author")
    position = WordsField(_("position"))
    institution = WordsField(_("institution"))

    class Meta(PartInOrder.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")


class Remark(PartInOrder):
    """One thing the commentary says."""

    record = models.ForeignKey(Commentary, models.CASCADE, related_name="remarks")
    agreements = RefsField(
        "Agreement",
        verbose_name=_("agreements"),
        blank=True,
        related_name="+",
        help_text=_("None where the remark is on the occasion as a whole."),
    )
    article = models.CharField(
        _("article"),
        max_length=60,
        null=True,
        blank=True,
        help_text=_("Key of the article it speaks of: art-7."),
    )
    words = WordsField(_("words"), blank=False)
    form = CodeField(
        REMARK_FORMS,
        verbose_name=_("form"),
        default="paraphrase",
        help_text=_("A paraphrase is in our words and is labelled so."),
    )
    link = CodeField(
        REMARK_LINKS,
        verbose_name=_("link to the agreements"),
        default="stated",
        help_text=_("Only a stated remark stands on an agreement's page."),
    )
    about = CodeField(
        REMARK_SUBJECTS,
        verbose_name=_("about"),
        default="signed_text",
        help_text=_("A remark on a draft does not stand on an agreement's page."),
    )

    class Meta(PartInOrder.Meta):
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
