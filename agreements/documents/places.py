"""Where in a JSON text each field stands, so that a fault can name its line."""

import json
import re
from bisect import bisect_right

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def places(text: str) -> dict[str, int]:
    """Return the line, from 1, of each value in JSON `text`, by its path.

    A path is the names on the way (`events/signed/date`); in a list, the `key` of an
    object that has one, else its number from 0. Raises ValueError when `text` is no JSON.
    """
    found: dict[str, int] = {}
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    _value(text, _skip(text, 0), "", found)
    return {path: bisect_right(starts, at) for path, at in found.items()}


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _value(text: str, at: int, path: str, found: dict[str, int]) -> int:
    """Note where the value at `at` and those inside it stand; return where it ends."""
    found[path] = at
    if text[at : at + 1] == "{":
        return _members(text, at, path, found)
    if text[at : at + 1] == "[":
        return _items(text, at, path, found)
    return _DECODER.raw_decode(text, at)[1]


def _members(text: str, at: int, path: str, found: dict[str, int]) -> int:
    at = _skip(text, at + 1)
    while text[at] != "}":
        name, at = _DECODER.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        at = _skip(text, _value(text, at, f"{path}/{name}".lstrip("/"), found))
        at = _skip(text, at + 1) if text[at] == "," else at
    return at + 1


def _items(text: str, at: int, path: str, found: dict[str, int]) -> int:
    at, number = _skip(text, at + 1), 0
    while text[at] != "]":
        item, _end = _DECODER.raw_decode(text, at)
        name = item.get("key", number) if isinstance(item, dict) else number
        at = _skip(text, _value(text, at, f"{path}/{name}".lstrip("/"), found))
        at = _skip(text, at + 1) if text[at] == "," else at
        number += 1
    return at + 1
