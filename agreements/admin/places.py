"""Where in a record's form the field stands that a fault names."""

from django.db import models

from agreements.desk.columns import columns
from agreements.documents.kinds import KINDS
from agreements.documents.record import Shape
from agreements.documents.structure import slots


def field_id(kind: str, row: models.Model, path: str) -> str:
    """Return the id, in the form of the desk's `row`, of the element that `path` leads to.

    `path` is that of a fault: `events/signed/date`, `entry_rule`, `parties`.
    """
    name, *rest = path.split("/")
    part = next((s.shape for s in slots(KINDS[kind]) if s.name == name and s.sort == "parts"), None)
    if part is None:
        return f"id_{_column(KINDS[kind], (name, *rest))}"
    if not rest:
        return f"{name}-group"
    key, *inner = rest
    number = list(getattr(row, name).values_list("key", flat=True)).index(key)
    if not inner:
        return f"{name}-{number}"
    return f"id_{name}-{number}-{_column(part, tuple(inner))}"


def _column(shape: type[Shape], path: tuple[str, ...]) -> str:
    """Return the first column at `path` in `shape`; inside a map of words, that of the map."""
    return next(
        column.name
        for column in columns(shape)
        if column.path[: len(path)] == path or path[: len(column.path)] == column.path
    )
