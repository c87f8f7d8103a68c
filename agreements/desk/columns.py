"""How a shape lies in a desk row: a shape inside a shape is flattened, its name put before."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from agreements.documents.record import Shape
from agreements.documents.structure import Slot, slots


@dataclass(frozen=True)
class Column:
    """A field of the desk's model: its name, the slot it holds, the way to it in the document."""

    name: str
    slot: Slot
    path: tuple[str, ...]

    def value(self, piece: Shape) -> Any:
        """Return what `piece` holds there; None when a shape on the way is absent."""
        found: Any = piece
        for step in self.path:
            found = getattr(found, step, None)
        return found


@cache
def columns(shape: type[Shape]) -> tuple[Column, ...]:
    """Return the desk's columns for `shape`, `act_number` for the slot `number` in `act`."""
    found: list[Column] = []
    for slot in slots(shape):
        if slot.sort == "shape" and slot.shape:
            found += (
                Column(f"{slot.name}_{inner.name}", inner.slot, (slot.name, *inner.path))
                for inner in columns(slot.shape)
            )
        else:
            found.append(Column(slot.name, slot, (slot.name,)))
    return tuple(found)
