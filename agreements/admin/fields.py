"""How the desk's fields appear in every form of the admin."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelectMultiple, RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst

from agreements.desk.fields import PartialDateField, WordsField

from .dates import PartialDateFormField
from .words import WordsFormField

FORM_FIELDS = {WordsField: WordsFormField, PartialDateField: PartialDateFormField}


class RefsInput(AutocompleteSelectMultiple):
    """A list of references; each is taken off by itself, there is no sign that takes off all."""

    def build_attrs(self, *args: Any, **options: Any) -> dict[str, Any]:
        # That sign would stand among the items of the list, where none but items may stand.
        return super().build_attrs(*args, **options) | {"data-allow-clear": "false"}


class DeskFields:
    """For a ModelAdmin or an inline: words by language, dates as typed, references searched for."""

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **options: Any
    ) -> forms.Field | None:
        if own := FORM_FIELDS.get(type(db_field)):
            return own(
                label=capfirst(db_field.verbose_name),
                help_text=db_field.help_text,
                required=not db_field.blank,
            )
        if isinstance(db_field, models.URLField):
            options["assume_scheme"] = "https"
        field = super().formfield_for_dbfield(db_field, request, **options)
        if isinstance(db_field, models.TextField) and field:
            field.strip = False  # the schema says which text is kept to the letter
            field.empty_value = None if db_field.null else ""
        if isinstance(field and field.widget, RelatedFieldWidgetWrapper):
            # Another record is opened and deleted from its own list, not from inside this form.
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField, request: HttpRequest, **options: Any
    ) -> forms.Field | None:
        options.setdefault("widget", RefsInput(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **options)

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        """Return every field that refers to a record."""
        return [
            field.name
            for field in self.model._meta.get_fields()
            if (field.many_to_one or field.many_to_many)
            and not field.auto_created
            and field.name != "record"
        ]
