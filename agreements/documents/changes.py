"""What changed between two documents of one record, aligned by the keys of their parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .canonical import plain
from .record import Record
from .structure import slots


@dataclass(frozen=True)
class Change:
    """One value that changed.

    `path` leads to it (`events/signed/date`, `summary/en`); `old` and `new` are plain
    data, None where there was or is nothing.
    """

    path: str
    old: Any
    new: Any


def _parts(value: Any) -> dict[str, Any] | None:
    """Return the parts in `value` by key; None when it is not a list of parts."""
    if isinstance(value, list) and all(isinstance(each, dict) and "key" in each for each in value):
        return {each["key"]: each for each in value}
    return None


def _ordered(record: type[Record]) -> set[str]:
    """Return the names of the lists in `record` whose order has meaning."""
    lists = (slot for slot in slots(record) if slot.sort == "parts")
    return {slot.name for slot in lists if getattr(slot.shape, "in_order", False)}


def _compare(old: Any, new: Any, path: str) -> Iterator[Change]:
    if old == new:
        return
    old_parts, new_parts = _parts(old), _parts(new)
    if old_parts or new_parts:
        yield from _compare_maps(old_parts or {}, new_parts or {}, path)
    elif isinstance(old, dict) and isinstance(new, dict):
        yield from _compare_maps(old, new, path)
    else:
        yield Change(path, old, new)


def _compare_maps(old: dict[str, Any], new: dict[str, Any], path: str) -> Iterator[Change]:
    for name in dict.fromkeys([*old, *new]):
        yield from _compare(old.get(name), new.get(name), f"{path}/{name}" if path else name)


def changes(old: Record | None, new: Record | None) -> list[Change]:
    """Return what must change in `old` to make it `new`; None stands for no document at all.

    A record that is new, or taken down, is one change of the whole (path "").
    """
    if old is None or new is None:
        whole = [None if each is None else plain(each) for each in (old, new)]
        return [] if whole == [None, None] else [Change("", *whole)]
    one, other = plain(old), plain(new)
    orders = (_order(one, other, name) for name in sorted(_ordered(type(new))))
    return [*_compare(one, other, ""), *(change for change in orders if change)]


def _order(old: dict[str, Any], new: dict[str, Any], name: str) -> Change | None:
    """Return the new order of a list, unless it follows from what was taken out and added."""
    before, after = ([each["key"] for each in whole.get(name, [])] for whole in (old, new))
    kept = [key for key in before if key in after]
    if [*kept, *(key for key in after if key not in before)] == after:
        return None
    return Change(f"{name}/order", before, after)
