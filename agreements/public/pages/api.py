"""The page of the interface for programs, drawn from its description."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..examples import EXAMPLES, Example

NARROWED = "/agreements.json"
"""The list whose parameters the page explains: all others have some of them."""

SEARCHED = "/search.json"

TOLD = "/agreements/{slug}.json"
"""An address that may answer in every way."""


@dataclass(frozen=True)
class Row:
    """Addresses that differ in their extension alone, and what the first of them gives."""

    stem: str
    extensions: list[str]
    summary: str


@dataclass(frozen=True)
class Asked:
    """A parameter: its name, what it means, and its values where they are few."""

    name: str
    words: str
    values: list[str]


@dataclass(frozen=True)
class Page:
    """What the template prints."""

    version: str
    groups: list[tuple[str, list[Row]]]
    lists: list[Asked]
    search: list[Asked]
    answers: list[tuple[str, str]]
    examples: list[tuple[Example, str]]


def page(description: dict[str, Any], site: str) -> Page:
    """Return the page of a description, as `openapi` draws it, for the site at that address."""
    paths = {path: each["get"] for path, each in description["paths"].items()}
    named = description["components"]["responses"]
    rows = _rows(paths)
    answers = {
        code: named[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
        for code, each in paths[TOLD]["responses"].items()
    }
    return Page(
        version=description["info"]["version"],
        groups=[(tag["name"], rows[tag["name"]]) for tag in description["tags"]],
        lists=list(_asked(paths[NARROWED])),
        search=list(_asked(paths[SEARCHED])),
        answers=[(code, each["description"]) for code, each in answers.items()],
        examples=[(each, each.at(site)) for each in EXAMPLES],
    )


def _rows(paths: dict[str, Any]) -> dict[str, list[Row]]:
    """Return the addresses by what they stand under, those of one stem together."""
    rows: dict[tuple[str, str], Row] = {}
    for path, operation in paths.items():
        folder, slash, name = path.rpartition("/")
        name, dot, extension = name.partition(".")
        key = operation["tags"][0], f"{folder}{slash}{name}"
        row = rows.setdefault(key, Row(key[1], [], operation["summary"]))
        row.extensions.append(f"{dot}{extension}")
    grouped: dict[str, list[Row]] = {}
    for (tag, _stem), row in rows.items():
        grouped.setdefault(tag, []).append(row)
    return grouped


def _asked(operation: dict[str, Any]) -> Iterator[Asked]:
    for each in operation["parameters"]:
        schema = each["schema"].get("items", each["schema"])
        yield Asked(each["name"], each["description"], schema.get("enum", []))
