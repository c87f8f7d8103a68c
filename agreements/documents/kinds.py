"""The seven kinds of record, and how a document is read from plain data."""

from typing import Any, Literal

from pydantic.json_schema import models_json_schema

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


def json_schemas(place: str) -> dict[str, dict[str, Any]]:
    """Return the JSON Schema (draft 2020-12) of every kind and of what documents consist of.

    They stand under the names of their classes, and lead to each other by `place`, in which
    `{model}` stands for the name: `#/components/schemas/{model}`.
    """
    shapes: list[tuple[type[Record], Literal["validation"]]]
    shapes = [(shape, "validation") for shape in KINDS.values()]
    _, found = models_json_schema(shapes, ref_template=place)
    for kind, shape in KINDS.items():
        schema = found["$defs"][shape.__name__]
        envelope = {"schema": {"const": SCHEMA}, "kind": {"const": kind}}
        schema["properties"] = envelope | schema["properties"]
        schema["required"] = ["schema", "kind", *schema["required"]]
    return found["$defs"]
