"""The seven kinds of record, and how a document is read from plain data."""

from typing import Any

from pydantic import TypeAdapter

from .agreement import Agreement
from .commentary import Commentary
from .occasion import Occasion
from .record import Record
from .signatory import Signatory
from .source import Source
from .state import State
from .subject import Subject
from .upgrade import SCHEMA, upgraded

KINDS: dict[str, type[Record]] = {
    shape.kind: shape
    for shape in (Subject, Source, State, Signatory, Occasion, Agreement, Commentary)
}
"""Each kind with its schema; a kind refers to kinds before it, and agreements to each other."""


def read(data: Any) -> Record:
    """Return the document in plain `data`, an object with `schema`, `kind`, `slug` and more.

    Raises ValueError (pydantic's ValidationError lists every fault with its place) when
    it holds none.
    """
    if not isinstance(data, dict):
        raise ValueError("a document is an object with the entries schema, kind and slug")
    data = upgraded(data)
    kind = data.pop("kind", None)
    if kind not in KINDS:
        raise ValueError(f"kind: {kind!r} is not one of {', '.join(KINDS)}")
    return KINDS[kind].model_validate(data)


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of documents of `kind`."""
    schema = TypeAdapter(KINDS[kind]).json_schema()
    envelope = {"schema": {"const": SCHEMA}, "kind": {"const": kind}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "properties": envelope | schema["properties"],
        "required": ["schema", "kind", *schema["required"]],
    }
