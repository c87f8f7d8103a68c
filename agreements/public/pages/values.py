"""The values of a document's fields in words: codes by their labels, dates, names of records."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from agreements.documents.fields import Codes
from agreements.documents.kinds import KINDS
from agreements.documents.record import Shape
from agreements.documents.structure import Slot, slots, unwrapped
from agreements.law.dates import PartialDate
from agreements.law.wording import marked as _

from .reader import Reader
from .words import Said, language_name, said

YES, NO = _("yes"), _("no")


@dataclass(frozen=True)
class Value:
    """A value that holds no others, and the field that it stands in, if that is known."""

    plain: Any
    slot: Slot | None = None
    shape: type[Shape] | None = None


def in_words(kind: str, path: str, plain: Any, reader: Reader) -> str | Said | None:
    """Return the plain data at `path` of a record of `kind` as a reader can take it in.

    None stays None. Names of records are printed where the page knows them.
    """
    if plain is None:
        return None
    leaves = list(_leaves(KINDS[kind], path.split("/") if path else [], plain))
    words = [word for leaf in leaves if (word := _word(leaf, reader))]
    return words[0] if len(words) == 1 else "; ".join(words)


def _leaves(shape: type[Shape], path: Sequence[str], plain: Any) -> Iterator[Value]:
    """Walk down `path`, then through all that stands there save keys: they tell readers nothing."""
    if not path:
        for name, value in plain.items():
            if name != "key":
                yield from _leaves(shape, [name], value)
        return
    slot, rest = next((each for each in slots(shape) if each.name == path[0]), None), path[1:]
    if slot is None or slot.shape is None:
        yield Value(plain, slot, shape)
    elif slot.sort == "shape":
        yield from _leaves(slot.shape, rest, plain)
    elif rest == ["order"]:
        yield Value(plain)
    elif rest:
        yield from _leaves(slot.shape, rest[1:], plain)
    else:
        for part in plain:
            yield from _leaves(slot.shape, [], part)


def _word(value: Value, reader: Reader) -> str | Said | None:
    plain, slot = value.plain, value.slot
    if isinstance(plain, dict):
        return said(plain, reader.language)
    if isinstance(plain, list):
        each = [_word(Value(one, slot, value.shape), reader) for one in plain]
        return ", ".join(word for word in each if word)
    if isinstance(plain, bool):
        return reader.phrase(YES if plain else NO)
    if slot and slot.kind:
        return reader.name(slot.kind, plain)
    if slot and slot.name == "article":
        return reader.article(plain)
    if slot and slot.name == "language":
        return language_name(plain)
    codes, is_date = _meaning(value.shape, slot.name) if slot and value.shape else (None, False)
    if codes and plain in codes:
        return reader.label(codes, plain)
    return PartialDate(plain).words(reader.language) if is_date else str(plain)


@cache
def _meaning(shape: type[Shape], name: str) -> tuple[dict[str, str] | None, bool]:
    """The labels of a field's codes, if it has any, and whether it holds a date."""
    field = shape.model_fields[name]
    bare, marks, _optional = unwrapped(field.annotation, tuple(field.metadata))
    labels = next((mark.labels for mark in marks if isinstance(mark, Codes)), None)
    return labels, bare is PartialDate
