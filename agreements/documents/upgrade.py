"""Old documents are read for ever: each step turns one schema version into the next."""

from collections.abc import Callable
from typing import Any

SCHEMA = 1
"""The schema version of documents written today."""

Plain = dict[str, Any]

STEPS: dict[int, Callable[[Plain], Plain]] = {}
"""Step `n` turns plain data of schema `n` into schema `n + 1`, both without the entry `schema`."""


def upgraded(data: Plain, steps: dict[int, Callable[[Plain], Plain]] = STEPS) -> Plain:
    """Return `data` in the newest schema that `steps` lead to, without its `schema` entry.

    Raises ValueError when the entry is missing, no whole number, or newer than this program knows.
    """
    newest = max(steps, default=SCHEMA - 1) + 1
    schema = data.get("schema")
    if type(schema) is not int or schema < 1:
        raise ValueError("schema: say which version this is, as a whole number from 1")
    if schema > newest:
        raise ValueError(f"schema: version {schema} is newer than {newest}, the newest known here")
    data = {name: value for name, value in data.items() if name != "schema"}
    for version in range(schema, newest):
        data = steps[version](data)
    return data
