"""Texts in an agreement's form: a body typed in, a file of it, or where else it stands."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements.desk.text import Wording
from agreements.shelf import files

from .parts import NOTE_AND_KEY, PartForm, PartFormSet, PartInline


class WordingForm(PartForm):
    """The form of a text; an upload becomes the file that the text names."""

    upload = forms.FileField(
        label=_("New file"),
        required=False,
        help_text=_("PDF, DOCX or plain text, at most 50 MB. It takes the place of the file."),
    )
    without_file = forms.BooleanField(label=_("Remove the file"), required=False)

    def prevails(self) -> bool:
        """Whether the text prevails and is to be kept."""
        given = getattr(self, "cleaned_data", {})
        return bool(given.get("prevailing") and not given.get("DELETE"))

    def clean_upload(self) -> Any:
        """Store the file and return how a document names it; None when there is none."""
        upload = self.cleaned_data["upload"]
        return files.store(upload) if upload else None

    def clean(self) -> dict[str, Any]:
        super().clean()
        file = self.cleaned_data.get("upload")
        if file and self.cleaned_data.get("without_file"):
            raise ValidationError(_("Give a new file or remove the file, not both."))
        if file or self.cleaned_data.get("without_file"):
            for name in ("sha256", "name", "media_type", "bytes"):
                setattr(self.instance, f"file_{name}", getattr(file, name, None))
        return self.cleaned_data


class WordingFormSet(PartFormSet):
    """The texts of an agreement; at most one of them prevails (VCLT 33)."""

    def clean(self) -> None:
        super().clean()
        prevailing = [form for form in self.forms if form.prevails()]
        for form in prevailing[1:]:
            form.add_error("prevailing", _("Only one text can prevail (VCLT 33)."))

    def save(self, commit: bool = True) -> list[Wording]:
        """Save the texts; the one that prevailed gives way before another takes its place."""
        if any("prevailing" in form.changed_data for form in self.forms):
            self.get_queryset().filter(prevailing=True).update(prevailing=False)
        return super().save(commit)


class WordingInline(PartInline):
    model = Wording
    form = WordingForm
    formset = WordingFormSet
    key_from = ("text", "language")
    readonly_fields = ["file_name", "file_media_type", "file_bytes", "file_sha256"]
    fieldsets = [
        (None, {"fields": [("language", "role", "prevailing"), "body", "url", "sources"]}),
        (
            _("File"),
            {
                "fields": [
                    ("file_name", "file_media_type", "file_bytes"),
                    "file_sha256",
                    "upload",
                    "without_file",
                ],
                "classes": ["collapse"],
            },
        ),
        NOTE_AND_KEY,
    ]
