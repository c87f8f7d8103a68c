"""The parts of a record in its form: an inline for each list, a key for each part."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .fields import DeskFields
from .keys import proposed
from .schema import SchemaForm

NOTE_AND_KEY = (
    gettext_lazy("Note and key"),
    {"fields": ["note", "key"], "classes": ["collapse"]},
)
"""What every part has and few need to fill in."""


class PartForm(SchemaForm):
    """The form of one part; a key that stood in an edition can be read but not changed."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["key"].required = False
        self.fields["key"].empty_value = None  # blanks are no two parts with one key
        if "order" in self.fields:
            self.fields["order"].required = False
            if not self.instance.pk:
                self.initial["order"] = None


class PartFormSet(BaseInlineFormSet):
    """The parts of one list; their keys stand once in the whole record, and for ever."""

    key_from: tuple[str, ...]

    def add_fields(self, form: PartForm, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["key"].disabled = form.instance.key in self.published_keys

    @property
    def published_keys(self) -> frozenset[str]:
        """Keys that stood in editions; `RecordAdmin.get_object` notes them on the record."""
        return getattr(self.instance, "published_keys", frozenset())

    def clean(self) -> None:
        super().clean()
        typed = Counter(value for name, value in self.data.items() if name.endswith("-key"))
        for form in self.forms:
            key = form.cleaned_data.get("key") if hasattr(form, "cleaned_data") else None
            if not key or form.fields["key"].disabled:
                continue
            if typed[key] > 1:
                form.add_error("key", _("Another part of this record has this key."))
            elif key in self.published_keys:
                form.add_error("key", _("A part of an edition of this record bears this key."))
        self._refuse_exchanges()

    def _refuse_exchanges(self) -> None:
        """Refuse to let two parts exchange what the database looks at row by row."""
        rules = [
            each
            for each in self.model._meta.constraints
            if isinstance(each, models.UniqueConstraint) and not (each.deferrable or each.condition)
        ]
        for form in self.initial_forms:
            if form.has_changed() and form not in self.deleted_forms:
                for rule in rules:
                    try:
                        rule.validate(self.model, form.instance)
                    except ValidationError as error:
                        form.add_error(None, error)

    def get_unique_error_message(self, unique_check: tuple[str, ...]) -> str:
        """Return the words of the rule that two parts of the list break together."""
        for constraint in self.model._meta.constraints:
            if getattr(constraint, "fields", None) == tuple(unique_check):
                return str(constraint.violation_error_message)
        return super().get_unique_error_message(unique_check)


class PartInline(DeskFields, admin.StackedInline):
    """A list of parts; a part's key is proposed from `key_from`, a word and names of columns."""

    form = PartForm
    formset = PartFormSet
    extra = 0
    fk_name = "record"
    key_from: tuple[str, ...]

    def get_formset(self, request: HttpRequest, obj: Any = None, **options: Any) -> type:
        formset = super().get_formset(request, obj, **options)
        formset.key_from = self.key_from
        return formset


def complete(record: models.Model, formsets: Iterable[PartFormSet]) -> None:
    """Give each new part the key, and the place in its list, that its form left blank."""
    formsets = list(formsets)
    rows = [form.instance for formset in formsets for form in formset.forms]
    taken = {row.key for row in rows} | getattr(record, "published_keys", frozenset())
    for formset in formsets:
        word, *names = formset.key_from
        for form in formset.extra_forms:
            row = form.instance
            if form.has_changed() and not row.key:
                row.key = proposed([word, *(_word(row, name) for name in names)], taken)
                taken.add(row.key)
        _number(formset)


def _word(row: models.Model, name: str) -> str:
    value = getattr(row, name)
    return getattr(value, "slug", value)


def _number(formset: PartFormSet) -> None:
    rows = [form.instance for form in formset.forms if "order" in form.fields]
    last = max((row.order for row in rows if row.order is not None), default=-1)
    for row in rows:
        if row.order is None:
            last += 1
            row.order = last
