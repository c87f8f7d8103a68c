"""Dates as people write them, shown back in ISO form and in words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from agreements.law.dates import NotADate, PartialDate


class PartialDateInput(forms.TextInput):
    """A line for a date; beside it stands what was understood."""

    template_name = "admin/widgets/partial_date.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        if isinstance(value, PartialDate):
            context["widget"]["understood"] = value.words(get_language() or "en")
        return context


class PartialDateFormField(forms.CharField):
    """A day, a month or a year, in any form that `PartialDate.typed` reads; None when empty."""

    widget = PartialDateInput

    def to_python(self, value: Any) -> PartialDate | None:
        typed = super().to_python(value)
        if not typed:
            return None
        try:
            return PartialDate.typed(typed)
        except NotADate as error:
            raise ValidationError(error.words(get_language() or "en")) from error
