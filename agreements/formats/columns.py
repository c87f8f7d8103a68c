"""The columns of a table, read off the schema of what its rows are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agreements.documents.fields import Codes
from agreements.documents.record import Shape
from agreements.documents.structure import Slot, slots, unwrapped
from agreements.law.dates import PartialDate
from agreements.law.wording import LANGUAGES

from .address import PLACES
from .dictionary import TONGUES, explained

SORTS = {bool: "yes or empty", int: "number", PartialDate: "date"}
NAMED = {
    "slug": "slug",
    "key": "key",
    "language": "language",
    "made_here": "languages",
    **dict.fromkeys(("address", "url", "act_url"), "web address"),
    **dict.fromkeys(("concluded", "entry_into_force", "status_on", "status_since"), "date"),
}
"""The type of a column by what it holds, and by its name."""


@dataclass(frozen=True)
class Column:
    """One column: its name, what it holds, and where that stands.

    `path` leads from a piece to the value, and `language` on to the words in it; without a path
    the value is told beside the document. `refers_to` is the table whose `slug` is named, and
    `codes` are the codes that may stand here, each with its label.
    """

    name: str
    type: str
    meaning: str
    example: str
    path: tuple[str, ...] = ()
    language: str = ""
    refers_to: str = ""
    codes: tuple[tuple[str, str], ...] = ()

    def cell(self, piece: Any, told: Mapping[str, str]) -> str:
        """Return what stands here in the row of `piece`: nothing where it has no value."""
        if not self.path:
            return told[self.name]
        value = piece
        for name in self.path:
            value = getattr(value, name, None)
        if self.language:
            value = (value or {}).get(self.language)
        if isinstance(value, list):
            return " ".join(value)
        if isinstance(value, bool):
            return "yes" if value else ""
        return "" if value is None else str(value)


def columns(table: str, shape: type[Shape], *path: str) -> Iterator[Column]:
    """Yield a column for each field of `shape`, and one for each language of its words.

    The columns of a shape within it have its name before theirs: `act_number`.
    """
    for slot in slots(shape):
        here = (*path, slot.name)
        if slot.sort == "shape" and slot.shape:
            yield from columns(table, slot.shape, *here)
        elif slot.sort == "words":
            yield from _in_languages(table, here)
        elif slot.sort != "parts":
            yield _column(table, shape, slot, here)


def told(table: str, name: str, **more: Any) -> Column:
    """Return a column whose value stands beside the document."""
    kind = "code" if more.get("codes") else NAMED.get(name, "text")
    return Column(name, kind, *explained(table, name), **more)


def owner(table: str, refers_to: str) -> Column:
    """Return the column that names the record to which the row belongs."""
    return Column("slug", "slug", *explained(table, "slug"), refers_to=refers_to)


def _in_languages(table: str, path: tuple[str, ...]) -> Iterator[Column]:
    name = "_".join(path)
    meaning, examples = explained(table, name)
    for language, example in zip(LANGUAGES, examples.split(" | "), strict=True):
        words = f"{meaning}: in {TONGUES[language]}"
        yield Column(f"{name}_{language}", "text", words, example, path, language)


def _column(table: str, shape: type[Shape], slot: Slot, path: tuple[str, ...]) -> Column:
    name, field = "_".join(path), shape.model_fields[slot.name]
    bare, marks, _optional = unwrapped(field.annotation, tuple(field.metadata))
    codes = next((tuple(each.labels.items()) for each in marks if isinstance(each, Codes)), ())
    usual = "code" if codes else SORTS.get(bare, "text")
    kind = {"ref": "slug", "refs": "slugs"}.get(slot.sort) or NAMED.get(name, usual)
    refers_to = PLACES[slot.kind] if slot.kind else ""
    return Column(name, kind, *explained(table, name), path, "", refers_to, codes)
