"""What changed between two documents of one record, aligned by the keys of their parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .canonical import plain
from .record import Record


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


def _compare(old: Any, new: Any, path: str) -> Iterator[Change]:
    if old == new:
        return
    old_parts, new_parts = _parts(old), _parts(new)
    if old_parts or new_parts:
        old_parts, new_parts = old_parts or {}, new_parts or {}
        yield from _compare_maps(old_parts, new_parts, path)
        if old_parts.keys() == new_parts.keys() and list(old_parts) != list(new_parts):
            yield Change(f"{path}/order", list(old_parts), list(new_parts))
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
    return list(_compare(plain(old), plain(new), ""))
