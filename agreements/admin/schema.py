"""What a form accepts is what the schema of documents accepts, field by field."""

from functools import cache
from typing import Annotated, Any

from django import forms
from django.db import models
from django.utils.translation import gettext as _
from pydantic import TypeAdapter, ValidationError

from agreements.desk.columns import Column, columns
from agreements.desk.kinds import MODELS
from agreements.documents.kinds import KINDS
from agreements.documents.record import Shape
from agreements.documents.structure import slots


@cache
def shapes() -> dict[type[models.Model], type[Shape]]:
    """Return the schema of each desk model: of records and of their parts."""
    found: dict[type[models.Model], type[Shape]] = {}
    for kind, model in MODELS.items():
        found[model] = KINDS[kind]
        for slot in slots(KINDS[kind]):
            if slot.sort == "parts" and slot.shape:
                found[model._meta.get_field(slot.name).related_model] = slot.shape
    return found


@cache
def rules(model: type[models.Model]) -> dict[str, TypeAdapter[Any]]:
    """Return the rule of the schema for each plain value in a row of `model`."""
    shape = shapes()[model]
    return {
        column.name: _rule(shape, column)
        for column in columns(shape)
        if column.slot.sort == "value"
    }


def _rule(shape: type[Shape], column: Column) -> TypeAdapter[Any]:
    *outer, name = column.path
    for step in outer:
        shape = next(slot.shape for slot in slots(shape) if slot.name == step)
    info = shape.model_fields[name]
    return TypeAdapter(
        Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    )


class SchemaForm(forms.ModelForm):
    """A form of a record or a part: its values are those that a document can hold."""

    def clean(self) -> dict[str, Any]:
        super().clean()
        for name, rule in rules(self._meta.model).items():
            value = self.cleaned_data.get(name)
            if value in (None, ""):
                continue
            if isinstance(value, str) and not value.strip() and not self.fields[name].required:
                self.cleaned_data[name] = self.fields[name].empty_value
                continue
            try:
                self.cleaned_data[name] = rule.validate_python(value)
            except ValidationError as error:
                self.add_error(name, [_reason(each) for each in error.errors()])
        self._require_whole_pieces()
        return self.cleaned_data

    def _require_whole_pieces(self) -> None:
        """Ask for what a piece inside the row cannot do without, such as the kind of an act."""
        for slot in slots(shapes()[self._meta.model]):
            if slot.sort != "shape" or not slot.shape:
                continue
            names = {each.slot.name: f"{slot.name}_{each.name}" for each in columns(slot.shape)}
            if any(self.cleaned_data.get(name) for name in names.values()):
                for inner, name in names.items():
                    needed = slot.shape.model_fields[inner].is_required()
                    if needed and name in self.fields and not self.cleaned_data.get(name):
                        message = _("Fill this in, or empty the fields that go with it.")
                        self.add_error(name, message)


def _reason(error: Any) -> str:
    if error["type"] == "string_pattern_mismatch":
        return _("This is not written in the form that the record keeps.")
    return error["msg"].removeprefix("Value error, ")
