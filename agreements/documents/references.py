"""The references from one record to others."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .record import Part, Record, Shape
from .structure import Slot, slots


@dataclass(frozen=True)
class Link:
    """A reference: the record it names, and the path of the field that names it."""

    kind: str
    slug: str
    path: str


@cache
def _leading(shape: type[Shape]) -> tuple[Slot, ...]:
    """Return the slots of `shape` that name records, or lead to pieces that do."""
    return tuple(
        slot for slot in slots(shape) if slot.kind or (slot.shape and _leading(slot.shape))
    )


def _walk(shape: Shape, path: str) -> Iterator[Link]:
    for slot in _leading(type(shape)):
        value, place = getattr(shape, slot.name), f"{path}{slot.name}"
        if not value:
            continue
        if slot.sort == "ref":
            yield Link(str(slot.kind), value, place)
        elif slot.sort == "refs":
            yield from (Link(str(slot.kind), slug, place) for slug in value)
        elif slot.sort == "shape":
            yield from _walk(value, f"{place}/")
        elif slot.sort == "parts":
            for part in value:
                yield from _walk(part, f"{place}/{part.key}/")


def references(document: Record | Part) -> list[Link]:
    """Return every reference in `document`, in the order of its fields."""
    return list(_walk(document, ""))


def links(document: Record | Part) -> set[tuple[str, str]]:
    """Return the (kind, slug) of each record that `document` refers to."""
    return {(link.kind, link.slug) for link in references(document)}
