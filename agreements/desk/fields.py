"""The few kinds of column that desk models need beyond Django's own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter
from pydantic import ValidationError as ShapeError

from agreements.documents.fields import LANGUAGE, Words
from agreements.law.dates import PartialDate

WORDS = TypeAdapter(Words)


def in_languages(value: Any) -> dict[str, str]:
    """Return `value` as words by language; raises ValidationError that names each fault."""
    try:
        return WORDS.validate_python(value)
    except ShapeError as error:
        faults = [f"{'/'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise ValidationError(faults) from error


class WordsField(models.JSONField):
    """Words in several languages: a map from BCP 47 tag to text, empty when there are none."""

    description = _("Words in several languages")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"default": dict, "blank": True, **options})

    def clean(self, value: Any, model_instance: models.Model | None) -> dict[str, str]:
        return in_languages(super().clean(value, model_instance))

    def db_check(self, connection: Any) -> str:
        return f"jsonb_typeof({connection.ops.quote_name(self.column)}) = 'object'"


class PartialDateField(models.CharField):
    """A day, a month or a year (ISO 8601: 2022-12-22, 2022-12, 2022); NULL when not known."""

    description = _("Date as precise as it is known")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": 10, "null": True, "blank": True, **options})

    def to_python(self, value: Any) -> PartialDate | None:
        if value in (None, ""):
            return None
        try:
            return PartialDate.typed(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def from_db_value(self, value: str | None, *_: Any) -> PartialDate | None:
        return PartialDate(value) if value else None

    def get_prep_value(self, value: Any) -> str | None:
        return str(value) if value else None

    def db_check(self, connection: Any) -> str:
        column = connection.ops.quote_name(self.column)
        return rf"{column} ~ '^\d{{4}}(-\d\d(-\d\d)?)?$'"


class CodeField(models.CharField):
    """A code of `law.vocabulary`; the form shows its label, the database knows the codes."""

    description = _("Code")

    def __init__(self, labels: dict[str, str] | None = None, **options: Any) -> None:
        if labels is not None:
            options["choices"] = [(code, _(label)) for code, label in labels.items()]
        super().__init__(**{"max_length": 40, **options})

    def db_check(self, connection: Any) -> str:
        column = connection.ops.quote_name(self.column)
        codes = ", ".join(f"'{code}'" for code, _label in self.choices)
        return f"{column} IN ({codes})"


class RefsField(models.ManyToManyField):
    """References to records that may not be deleted while they are referred to."""

    def contribute_to_class(self, cls: type[models.Model], name: str, **options: Any) -> None:
        super().contribute_to_class(cls, name, **options)
        through = self.remote_field.through
        if through and not cls._meta.abstract:
            for field in through._meta.local_fields:
                if field.is_relation and field.remote_field.model is not cls:
                    field.remote_field.on_delete = models.PROTECT


class LanguageField(models.CharField):
    """The BCP 47 tag of a language, with its script where that must be told: uz, uz-Cyrl."""

    description = _("Language")

    def __init__(self, *args: Any, **options: Any) -> None:
        shape = RegexValidator(LANGUAGE, _("Write a language tag: uz, uz-Cyrl, kk, ru, en."))
        super().__init__(*args, **{"max_length": 12, **options})
        self.validators.append(shape)

    def db_check(self, connection: Any) -> str:
        return f"{connection.ops.quote_name(self.column)} ~ '{LANGUAGE}'"
