"""A text on the desk: an agreement's wording in one language."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import TEXT_ROLES

from .agreement import Agreement
from .fields import CodeField, LanguageField
from .record import Part, Sourced


class Wording(Sourced, Part):
    """The text in one language: its body, a file of it, or where else it stands."""

    record = models.ForeignKey(Agreement, models.CASCADE, related_name="texts")
    language = LanguageField(_("language"))
    role = CodeField(
        TEXT_ROLES,
        verbose_name=_("role"),
        help_text=_("Authentic only where the testimonium is held (VCLT 33)."),
    )
    prevailing = models.BooleanField(
        _("prevails"), default=False, help_text=_("The parties chose this text to prevail.")
    )
    body = models.TextField(_("body"), null=True, blank=True)
    url = models.URLField(_("stands at"), max_length=2000, null=True, blank=True)
    file_sha256 = models.CharField(
        _("SHA-256 of the file"),
        max_length=64,
        null=True,
        blank=True,
        validators=[RegexValidator(r"^[0-9a-f]{64}$")],
    )
    file_name = models.TextField(_("name of the file"), null=True, blank=True)
    file_media_type = models.CharField(_("type of the file"), max_length=100, null=True, blank=True)
    file_bytes = models.PositiveIntegerField(_("size of the file, bytes"), null=True, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        constraints = [
            *Part.Meta.constraints,
            models.UniqueConstraint(
                fields=["record", "language", "role"],
                name="wording_once_a_language_and_role",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("There is a text of this language and role already."),
            ),
            models.UniqueConstraint(
                fields=["record"],
                condition=models.Q(prevailing=True),
                name="wording_one_prevails",
                violation_error_message=_("Only one text can prevail (VCLT 33)."),
            ),
            models.CheckConstraint(
                condition=models.Q(
                    file_sha256__isnull=True,
                    file_name__isnull=True,
                    file_media_type__isnull=True,
                    file_bytes__isnull=True,
                )
                | models.Q(
                    file_sha256__isnull=False,
                    file_name__isnull=False,
                    file_media_type__isnull=False,
                    file_bytes__isnull=False,
                ),
                name="wording_file_is_whole",
                violation_error_message=_("A file has a digest, a name, a type and a size."),
            ),
        ]
