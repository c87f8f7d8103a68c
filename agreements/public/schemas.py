"""What programs are answered in JSON, and what is said around it: pieces of the description.

The schema of documents is drawn from the documents themselves; what stands around them is here.
"""

from collections.abc import Callable
from typing import Any

from agreements.documents.kinds import KINDS
from agreements.law.vocabulary import STATUSES

from .views import catalogue, changes, editions, representation, search

Schema = dict[str, Any]

PLACE = "#/components/schemas/{model}"
"""Where a schema stands in the description."""

TEXT: Schema = {"type": "string"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
COUNT: Schema = {"type": "integer", "minimum": 0}
WORDS: Schema = {"type": "object", "additionalProperties": TEXT}


def _object(properties: dict[str, Schema], *optional: str) -> Schema:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _list(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _or_nothing(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _named(name: str) -> Schema:
    return {"$ref": PLACE.format(model=name)}


STANDING = {
    "status": {"type": "string", "enum": list(STATUSES)},
    "status_how": _or_nothing(TEXT),
    "status_on": {"type": "string", "format": "date"},
    "status_since": _or_nothing(TEXT),
    "status_basis": _list(TEXT),
    "status_gap": _list(TEXT),
    "status_precision": {"type": "string", "enum": ["exact", "approximate"]},
}
"""Where an agreement stands on a day; other records have none of this."""

ROW = {
    "kind": {"type": "string", "enum": list(KINDS)},
    "slug": TEXT,
    "titles": WORDS,
    "edition": COUNT,
    "address": ADDRESS,
    "document": ADDRESS,
    **STANDING,
}

FOUND = {"notice": TEXT, "count": COUNT, "next": _or_nothing(ADDRESS)}

EDITION = {
    "edition": COUNT,
    "act": COUNT,
    "published_at": MOMENT,
    "author": TEXT,
    "note": TEXT,
    "digest": DIGEST,
    "body": _or_nothing(DIGEST),
    "address": ADDRESS,
}

ACT = {
    "act": COUNT,
    "published_at": MOMENT,
    "author": TEXT,
    "note": TEXT,
    "editions": COUNT,
    "digest": DIGEST,
    "address": ADDRESS,
}

PROBLEM = {
    "title": TEXT,
    "status": {"type": "integer"},
    "detail": TEXT,
    "instance": TEXT,
    "errors": _list(_object({"parameter": TEXT, "detail": TEXT}, "parameter")),
    "kept": TEXT,
    "formats": WORDS,
    "reason": TEXT,
}

SCHEMAS: dict[str, Schema] = {
    "Row": _object(ROW, *STANDING),
    "List": _object({**FOUND, "kind": TEXT, "records": _list(_named("Row"))}),
    "Found": _object(
        {
            **FOUND,
            "more": {"type": "boolean"},
            "records": _list(_object({**ROW, "articles": _list(ADDRESS)}, *STANDING)),
        }
    ),
    "Editions": _object({"kind": TEXT, "slug": TEXT, "editions": _list(_object(EDITION))}),
    "Acts": _object({"count": COUNT, "next": _or_nothing(ADDRESS), "acts": _list(_object(ACT))}),
    "Problem": _object(PROBLEM, "errors", "kept", "formats", "reason"),
}
"""The answers in JSON that hold no document, by their names."""

HEADERS: dict[str, Schema] = {
    "ETag": {"description": "Names this answer; send it back as If-None-Match", "schema": TEXT},
    "Last-Modified": {"description": "When this answer last changed", "schema": TEXT},
}
"""What every answer says of itself."""


PAGE: Schema = {"text/html": {"schema": TEXT}}
"""What a browser is told of a stored file, which is for people too."""


def _problem(words: str, otherwise: Schema) -> Schema:
    told = {"application/problem+json": {"schema": _named("Problem")}}
    return {"description": words, "content": told | otherwise}


RESPONSES: dict[str, Schema] = {
    "NotModified": {"description": "The answer that you have is still the answer"},
    "Refused": _problem("Something in the query cannot be used; what and why is said", {}),
    "Busy": _problem("Too many requests; Retry-After says when to ask again", {}),
    "Missing": _problem("There is nothing at this address", PAGE),
    "TakenDown": _problem("The record was taken down; the reason is said", PAGE),
}
"""What may be answered in place of what was asked for, by name (RFC 9457)."""


def document(kind: str) -> Schema:
    """Return the schema of a record as JSON: its document, after what is said of it."""
    said = {
        "kind": {"const": kind},
        "slug": TEXT,
        "notice": TEXT,
        "address": ADDRESS,
        "edition": COUNT,
        "edition_address": ADDRESS,
        "published_at": MOMENT,
        "digest": DIGEST,
        "body": DIGEST,
        **(STANDING if kind == "agreement" else {}),
        "document": _named(KINDS[kind].__name__),
    }
    return _object(said)


JSON: dict[Callable[..., Any], str] = {
    catalogue.data: "List",
    search.data: "Found",
    editions.listing_data: "Editions",
    changes.data: "Acts",
}
"""The schema of what a view answers in JSON."""


def answer(view: Callable[..., Any], kind: str, extension: str) -> Schema:
    """Return the schema of what `view` answers in JSON of any sort; an empty one where it is free.

    JSON-LD and CSL-JSON have schemas of their own elsewhere.
    """
    if extension != "json":
        return {"type": ["object", "array"]}
    if view in (representation.record, representation.edition):
        return document(kind)
    return _named(JSON[view]) if view in JSON else {"type": "object"}
