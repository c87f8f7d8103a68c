"""Words in several languages as a form shows them: one labelled input for each language."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements.desk.fields import in_languages
from agreements.documents.fields import LANGUAGE
from agreements.law.wording import LANGUAGES
from agreements.public.pages.words import language_name

ON_DEMAND = ("uz-Cyrl",)
"""Scripts that are asked for only where somebody opens them, or where they hold words."""


class WordsInput(forms.Widget):
    """An input for each language of the site, and for each other one that holds words."""

    template_name = "admin/widgets/words.html"

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any]) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        words = value or {}
        shown = dict.fromkeys([*LANGUAGES, *words])
        inputs = [self._input(name, language, words, attrs) for language in shown]
        more = [self._input(name, each, words, attrs) for each in ON_DEMAND if each not in shown]
        context["widget"] |= {
            "inputs": inputs,
            "more": more,
            "label": self.attrs.get("aria-label", ""),
        }
        return context

    def format_value(self, value: Any) -> Any:
        return value

    def value_from_datadict(self, data: Mapping[str, str], files: Any, name: str) -> dict[str, str]:
        given = {key.removeprefix(f"{name}-"): key for key in data if key.startswith(f"{name}-")}
        return {tag: data[key] for tag, key in given.items() if re.fullmatch(LANGUAGE, tag)}

    def value_omitted_from_data(self, data: Mapping[str, str], files: Any, name: str) -> bool:
        return not self.value_from_datadict(data, files, name)

    def id_for_label(self, id_: str) -> str:
        """Return no id: each input has a label of its own, and the group is named as a whole."""
        return ""

    def _input(
        self, name: str, language: str, words: Mapping[str, str], attrs: Mapping[str, Any]
    ) -> dict[str, str]:
        return {
            "language": language,
            "label": language_name(language),
            "name": f"{name}-{language}",
            "id": f"{attrs.get('id', name)}-{language}",
            "value": words.get(language, ""),
        }


class WordsFormField(forms.Field):
    """Words by language; cleans to the map that a document holds, empty inputs left out."""

    widget = WordsInput
    default_error_messages = {"required": _("Write it in one language at least.")}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"aria-label": self.label}

    def to_python(self, value: Mapping[str, str] | None) -> dict[str, str]:
        """Return the words without empty ones; raises ValidationError that names each fault."""
        given = {language: text for language, text in (value or {}).items() if text.strip()}
        return in_languages(given)

    def has_changed(self, initial: Mapping[str, str] | None, data: Any) -> bool:
        try:
            return self.to_python(data) != (initial or {})
        except ValidationError:
            return True
