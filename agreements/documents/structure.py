"""The structure of a document, read off its annotations.

Whatever walks documents (references, changes, compose, restore, the tests' strategies)
walks these slots, so that a field added to a schema is known everywhere at once.
"""

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .fields import InLanguages, Reference
from .record import Part, Shape

Sort = Literal["value", "words", "ref", "refs", "parts", "shape"]


@dataclass(frozen=True)
class Slot:
    """One field of a shape: its name, its sort, and what it leads to.

    `kind` is the kind of record that a `ref` or `refs` names; `shape` is the class of the
    pieces that a `parts` list or a `shape` field holds.
    """

    name: str
    sort: Sort
    optional: bool
    kind: str | None = None
    shape: type[Shape] | None = None


def unwrapped(annotation: Any, extra: tuple[Any, ...]) -> tuple[Any, list[Any], bool]:
    """Return the bare type, the marks that stand around it, and whether it may be None."""
    marks, optional = list(extra), False
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks += more
        elif get_origin(annotation) in {Union, UnionType}:
            optional = True
            (annotation,) = [each for each in get_args(annotation) if each is not NoneType]
        else:
            return annotation, marks, optional


def _slot(name: str, annotation: Any, metadata: tuple[Any, ...]) -> Slot:
    bare, marks, optional = unwrapped(annotation, metadata)
    kind = next((mark.kind for mark in marks if isinstance(mark, Reference)), None)
    if kind:
        return Slot(name, "refs" if get_origin(bare) is list else "ref", optional, kind=kind)
    if any(isinstance(mark, InLanguages) for mark in marks):
        return Slot(name, "words", optional)
    inner = get_args(bare)[0] if get_origin(bare) is list else bare
    if isinstance(inner, type) and issubclass(inner, Part):
        return Slot(name, "parts", optional, shape=inner)
    if isinstance(inner, type) and issubclass(inner, Shape):
        return Slot(name, "shape", optional, shape=inner)
    return Slot(name, "value", optional)


@cache
def slots(shape: type[Shape]) -> tuple[Slot, ...]:
    """Return the slots of `shape` in the order of its fields."""
    return tuple(
        _slot(name, field.annotation, tuple(field.metadata))
        for name, field in shape.model_fields.items()
    )
