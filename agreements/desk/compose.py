"""From the desk to documents: one walk over the schema, in a fixed number of queries."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models

from agreements.documents.kinds import KINDS
from agreements.documents.record import Part, Record, Shape
from agreements.documents.structure import Slot, slots

from .columns import columns
from .kinds import MODELS


def compose(kind: str, slugs: Iterable[str] | None = None) -> list[Record]:
    """Return the documents of the desk's records of `kind`, in the order of their slugs.

    `slugs` names the records wanted; None means all. A slug that is not on the desk is
    left out. The number of queries depends on the schema alone.
    Raises ValueError (pydantic's ValidationError) when a row breaks the schema.
    """
    shape = KINDS[kind]
    rows = MODELS[kind]._default_manager.order_by("slug")
    if slugs is not None:
        rows = rows.filter(slug__in=list(slugs))
    rows = rows.select_related(*_singles(shape)).prefetch_related(*_lists(MODELS[kind], shape))
    return [shape.model_validate(_fields(row, shape)) for row in rows]


def _singles(shape: type[Shape]) -> list[str]:
    return [column.name for column in columns(shape) if column.slot.sort == "ref"]


def _lists(model: type[models.Model], shape: type[Shape]) -> Iterator[str | models.Prefetch]:
    for column in columns(shape):
        if column.slot.sort == "refs":
            yield column.name
        elif column.slot.shape:
            part = model._meta.get_field(column.name).related_model
            rows = part._default_manager.select_related(*_singles(column.slot.shape))
            yield models.Prefetch(
                column.name, rows.prefetch_related(*_lists(part, column.slot.shape))
            )


def _fields(row: models.Model, shape: type[Shape], prefix: str = "") -> dict[str, Any]:
    found = {slot.name: _value(row, slot, f"{prefix}{slot.name}") for slot in slots(shape)}
    return {name: value for name, value in found.items() if value is not None}


def _value(row: models.Model, slot: Slot, name: str) -> Any:
    match slot.sort, slot.shape:
        case "ref", _:
            target = getattr(row, name)
            return target and target.slug
        case "refs", _:
            return [target.slug for target in getattr(row, name).all()]
        case "parts", shape if shape:
            return [_fields(part, shape) for part in _ordered(getattr(row, name).all(), shape)]
        case "shape", shape if shape:
            fields = _fields(row, shape, f"{name}_")
            return fields if any(fields.values()) else None
        case _:
            return getattr(row, name)


def _ordered(rows: Iterable[models.Model], shape: type[Shape]) -> Iterable[models.Model]:
    if issubclass(shape, Part) and shape.in_order:
        return sorted(rows, key=lambda row: row.order)
    return rows
