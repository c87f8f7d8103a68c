"""The description of every address for programs: OpenAPI 3.1, drawn from the site itself.

Addresses come from the URL configuration, formats from their tables, parameters from the forms
that read the query, documents from their schema. What an address gives is said by the first line
of the view that answers there. Nothing is written twice, so that nothing can be forgotten.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from inspect import getdoc
from typing import Any

from django.urls import URLPattern
from django.utils.translation import override

from agreements.documents.kinds import json_schemas
from agreements.formats import licence, table
from agreements.formats.address import PLACES
from agreements.formats.masthead import masthead
from agreements.law.wording import wording

from . import addresses, schemas
from .pages.listing import HEADINGS
from .parameters import QUERIES, parameters
from .representations import MEDIA_TYPES, formats_of, listings_of

VERSION = "1.0"
"""The first figure changes when a program that reads the site must change."""

WHOLE = "The record"
"""What is grouped under no kind."""

OTHERS = {"txt": "text/plain", "xml": "application/xml"}
"""The media types of what has an extension and is the format of no page."""

Schema = dict[str, Any]


@dataclass(frozen=True)
class Address:
    """One address: its path with places for its parts, and what answers there.

    `kind` is that of the records it gives, empty where it has none; `media_type` that of its
    answer, `*/*` where it is told by the answer alone.
    """

    path: str
    route: URLPattern
    kind: str
    extension: str
    media_type: str

    @property
    def view(self) -> Callable[..., Any]:
        """What answers."""
        return self.route.callback

    @property
    def tag(self) -> str:
        """The heading that it stands under."""
        return wording("en")(HEADINGS[self.kind]) if self.kind else WHOLE


def found() -> Iterator[Address]:
    """Yield the addresses of all formats, each kind of record and each extension by itself."""
    for route in addresses.formats():
        parts = route.pattern.converters
        for kind in PLACES if "kind" in parts else [""]:
            for extension, media_type in _formats(route, kind).items():
                known = {"kind": PLACES.get(kind, ""), "extension": extension}
                path = addresses.PART.sub(
                    lambda part, known=known: known.get(part[1], f"{{{part[1]}}}"),
                    str(route.pattern),
                )
                plain = media_type.partition(";")[0]
                yield Address(f"/{path}", route, kind, extension, plain)


def _formats(route: URLPattern, kind: str) -> Mapping[str, str]:
    """Return the media types of the formats that `route` has, by their extensions."""
    parts = route.pattern.converters
    if "extension" in parts:
        given = formats_of(kind) if "slug" in parts else listings_of(kind)
        return {extension: form.media_type for extension, form in given.items()}
    extension = str(route.pattern).rpartition("/")[2].partition(".")[2]
    return {extension: (MEDIA_TYPES | OTHERS).get(extension, "*/*")}


def description(place: str) -> Schema:
    """Return the description of the site at `place`, such as `https://treaties.example`.

    Formats have no language of their own, and so it is in English whatever the page.
    """
    with override("en"):
        return _description(place)


def _description(place: str) -> Schema:
    name, all_of_them = masthead("en"), list(found())
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{name['states']} {name['record']}",
            "version": VERSION,
            "summary": "The agreements between the two states that are recorded here, as data",
            "description": f"{table.NOTICE} This record is incomplete. No key is needed.",
            "license": {"name": licence.NAME, "url": licence.ADDRESS},
        },
        "servers": [{"url": place}],
        "externalDocs": {"url": f"{place}/data/api/"},
        "tags": [{"name": tag} for tag in dict.fromkeys(each.tag for each in all_of_them)],
        "paths": {each.path: {"get": _operation(each)} for each in all_of_them},
        "components": {
            "schemas": schemas.SCHEMAS | json_schemas(schemas.PLACE),
            "responses": schemas.RESPONSES,
            "headers": schemas.HEADERS,
        },
    }


def _operation(each: Address) -> Schema:
    query = QUERIES.get(each.view)
    summary = (getdoc(each.view) or "").splitlines()[0]
    return {
        "operationId": re.sub(r"\W+", "_", each.path).strip("_"),
        "summary": summary,
        "tags": [each.tag],
        "parameters": [
            *_parts(each),
            *(parameters(query(each.kind, each.extension)) if query else []),
        ],
        "responses": _responses(each),
    }


def _parts(each: Address) -> Iterator[Schema]:
    """Yield the parts of the path that the reader fills."""
    for name, converter in each.route.pattern.converters.items():
        if f"{{{name}}}" in each.path:
            yield {"name": name, "in": "path", "required": True,
                   "schema": {"type": "string", "pattern": f"^(?:{converter.regex})$"}}  # fmt: skip


def _responses(each: Address) -> Schema:
    is_json = each.media_type.endswith("json")
    schema = schemas.answer(each.view, each.kind, each.extension) if is_json else {}
    answers = {
        "200": {
            "description": "What was asked for",
            "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in schemas.HEADERS},
            "content": {each.media_type: {"schema": schema or schemas.TEXT}},
        },
        "304": {"$ref": "#/components/responses/NotModified"},
        "400": {"$ref": "#/components/responses/Refused"},
        "429": {"$ref": "#/components/responses/Busy"},
    }
    if "{" in each.path:
        answers["404"] = {"$ref": "#/components/responses/Missing"}
    if "{slug}" in each.path or "{sha256}" in each.path:
        answers["410"] = {"$ref": "#/components/responses/TakenDown"}
    return dict(sorted(answers.items()))
