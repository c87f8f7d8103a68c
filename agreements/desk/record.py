"""What every record and every part has in common on the desk."""

from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .fields import RefsField, WordsField

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Record(models.Model):
    """A record that staff keep; nothing of it is public until it is published.

    The slug may change while no edition bears it; afterwards the database refuses.
    """

    named_by: ClassVar[str] = "name"
    """The field that says what the record is called."""

    slug = models.CharField(
        _("address"),
        max_length=80,
        unique=True,
        validators=[RegexValidator(SLUG, _("Use lower-case letters, figures and single hyphens."))],
        help_text=_("Last part of the record's address; permanent once the record is published."),
        error_messages={"unique": _("Another record of this kind has this address.")},
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)
    changed_by = models.CharField(_("changed by"), max_length=150, blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(slug__regex=SLUG),
                name="%(class)s_slug_shape",
                violation_error_message=_("Use lower-case letters, figures and single hyphens."),
            )
        ]

    def __str__(self) -> str:
        name = in_english(self.called())
        return f"{name} ({self.slug})" if name else self.slug

    def called(self) -> dict[str, str] | str:
        """Return what the record is called: words by language, or a title as it was read."""
        return getattr(self, self.named_by)


def in_english(words: dict[str, str] | str) -> str:
    """Return `words` in English, else in the first language there is, else nothing."""
    if isinstance(words, str):
        return words
    return words.get("en") or next(iter(words.values()), "")


class Part(models.Model):
    """A part of a record, by its permanent key; each model adds `record`, the record it is of."""

    key = models.CharField(
        _("key"),
        max_length=60,
        validators=[RegexValidator(SLUG, _("Use lower-case letters, figures and single hyphens."))],
        help_text=_("Names this part for ever inside its record; never given to another part."),
    )

    class Meta:
        abstract = True
        ordering = ["record", "key"]
        constraints = [
            models.UniqueConstraint(
                fields=["record", "key"],
                name="%(class)s_key_once",
                violation_error_message=_("Another part of this record has this key."),
            )
        ]

    def __str__(self) -> str:
        return self.key


class PartInOrder(Part):
    """A part of a list whose order has meaning."""

    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Place in the list, from the top.")
    )

    class Meta(Part.Meta):
        abstract = True
        ordering = ["record", "order", "key"]


class Sourced(models.Model):
    """What rests on sources, and may need a word of explanation."""

    note = WordsField(_("note"))
    sources = RefsField("Source", verbose_name=_("sources"), blank=True, related_name="+")

    class Meta:
        abstract = True
