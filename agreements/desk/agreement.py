"""An agreement on the desk, with its titles, parties, subjects and identifiers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import (
    BINDINGS,
    COUNTED_FROM,
    COVERAGES,
    ENTRY_RULES,
    INSTRUMENTS,
    LEVELS,
    TITLE_BASES,
)

from .fields import CodeField, LanguageField, PartialDateField, RefsField, WordsField
from .record import Part, Record, Sourced


class Agreement(Record):
    """An agreement between states, governments or ministries."""

    named_by = "short_title"

    short_title = WordsField(
        _("short title"), help_text=_("At most 32 letters, for lists and timelines.")
    )
    instrument = CodeField(INSTRUMENTS, verbose_name=_("instrument"))
    level = CodeField(
        LEVELS,
        verbose_name=_("level"),
        null=True,
        blank=True,
        help_text=_("Only where the title or a source says so."),
    )
    binding = CodeField(
        BINDINGS,
        verbose_name=_("binding force"),
        default="undetermined",
        help_text=_("This record takes no view without a source."),
    )
    binding_sources = RefsField(
        "Source", verbose_name=_("sources of that"), blank=True, related_name="+"
    )
    coverage = CodeField(COVERAGES, verbose_name=_("coverage"), default="described")
    occasion = models.ForeignKey(
        "Occasion",
        models.PROTECT,
        verbose_name=_("occasion"),
        null=True,
        blank=True,
        related_name="agreements",
    )
    summary = WordsField(_("summary"), help_text=_("In our own words, from verified facts only."))
    summary_sources = RefsField(
        "Source", verbose_name=_("sources of the summary"), blank=True, related_name="+"
    )
    identity_note = WordsField(
        _("note on identity"), help_text=_("What is unclear about which document this is.")
    )
    entry_rule_kind = CodeField(
        ENTRY_RULES,
        verbose_name=_("rule of entry into force"),
        null=True,
        blank=True,
        help_text=_("What the agreement itself says (VCLT 24); it never makes a status."),
    )
    entry_rule_days = models.PositiveIntegerField(_("days"), null=True, blank=True)
    entry_rule_date = PartialDateField(_("fixed day"))
    entry_rule_article = models.CharField(
        _("article"), max_length=60, null=True, blank=True, help_text=_("Its key: art-20.")
    )
    entry_rule_sources = RefsField(
        "Source", verbose_name=_("sources of the rule"), blank=True, related_name="+"
    )
    term_words = WordsField(
        _("term"), help_text=_("How long it lasts and how it may be ended, in words.")
    )
    term_months = models.PositiveSmallIntegerField(
        _("lasts so many months"),
        null=True,
        blank=True,
        help_text=_("In whole months: 60 for five years."),
    )
    term_counted_from = CodeField(
        COUNTED_FROM, verbose_name=_("counted from"), null=True, blank=True
    )
    term_until = PartialDateField(_("or until"))
    term_renewed_by_months = models.PositiveSmallIntegerField(
        _("renewed each time by so many months"),
        null=True,
        blank=True,
        help_text=_("Where it goes on unless notice is given."),
    )
    term_notice_months = models.PositiveSmallIntegerField(
        _("notice so many months before the end"), null=True, blank=True
    )
    term_sources = RefsField(
        "Source", verbose_name=_("sources of the term"), blank=True, related_name="+"
    )
    note = WordsField(_("note"))

    class Meta(Record.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(entry_rule_kind__isnull=False)
                | models.Q(
                    entry_rule_days__isnull=True,
                    entry_rule_date__isnull=True,
                    entry_rule_article__isnull=True,
                ),
                name="agreement_entry_rule_has_a_kind",
                violation_error_message=_(
                    "Choose the rule that these days or this article go with."
                ),
            ),
            models.CheckConstraint(
                condition=~models.Q(term_words={})
                | models.Q(
                    term_months__isnull=True,
                    term_counted_from__isnull=True,
                    term_until__isnull=True,
                    term_renewed_by_months__isnull=True,
                    term_notice_months__isnull=True,
                ),
                name="agreement_term_has_words",
                violation_error_message=_("Say the term in words as well."),
            ),
        ]

    def called(self) -> dict[str, str]:
        """Return the short title, else the titles, by language."""
        return self.short_title or {title.language: title.text for title in self.titles.all()}


class Title(Sourced, Part):
    """The title in one language."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="titles")
    language = LanguageField(_("language"))
    text = models.TextField(_("title"))
    basis = CodeField(
        TITLE_BASES,
        verbose_name=_("basis"),
        help_text=_("Only a title read in an official text may be called official."),
    )

    class Meta(Part.Meta):
        verbose_name = _("title")
        verbose_name_plural = _("titles")
        constraints = [
            *Part.Meta.constraints,
            models.UniqueConstraint(
                fields=["record", "language"],
                name="title_once_a_language",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("There is a title in this language already."),
            ),
        ]


class Party(Part):
    """A state bound or to be bound."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="parties")
    state = models.ForeignKey("State", models.PROTECT, verbose_name=_("state"), related_name="+")
    authority = WordsField(
        _("authority"), help_text=_("The ministry that acts for the state, where it is one.")
    )
    sources = RefsField("Source", verbose_name=_("sources"), blank=True, related_name="+")

    class Meta(Part.Meta):
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            *Part.Meta.constraints,
            models.UniqueConstraint(
                fields=["record", "state"],
                name="party_once",
                violation_error_message=_("This state is a party already."),
            ),
        ]


class Topic(Part):
    """A subject that the agreement is about."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="subjects")
    subject = models.ForeignKey(
        "Subject", models.PROTECT, verbose_name=_("subject"), related_name="+"
    )
    sources = RefsField("Source", verbose_name=_("sources"), blank=True, related_name="+")

    class Meta(Part.Meta):
        verbose_name = _("subject of the agreement")
        verbose_name_plural = _("subjects of the agreement")
        constraints = [
            *Part.Meta.constraints,
            models.UniqueConstraint(
                fields=["record", "subject"],
                name="topic_once",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("This subject is named already."),
            ),
        ]


class Identifier(Part):
    """The instrument's own number in a register."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("register"), max_length=100, help_text=_("Such as lex.uz."))
    value = models.CharField(_("number"), max_length=200)
    url = models.URLField(_("web address"), max_length=2000, null=True, blank=True)
    sources = RefsField("Source", verbose_name=_("sources"), blank=True, related_name="+")

    class Meta(Part.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
