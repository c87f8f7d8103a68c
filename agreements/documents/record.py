"""What every record and every part of a record has in common."""

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ValidationInfo,
    field_validator,
    model_validator,
)

from .fields import Key, Language, Slug, Text, natural, spelled


class Shape(BaseModel):
    """A piece of a document: fields, nothing unknown, never changed after it was made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Part(Shape):
    """A piece with a key, standing in a list of its record.

    Parts stand in the order of their keys; `in_order` says that the order they were
    given in has meaning and is kept.
    """

    in_order: ClassVar[bool] = False

    key: Key


class Form(Part):
    """A title or a name as it is written in one language."""

    language: Language
    text: Text

    @field_validator("text")
    @classmethod
    def _in_its_letters(cls, text: str, info: ValidationInfo) -> str:
        return spelled(text, info.data.get("language"))


class Record(Shape):
    """One record as plain data: the only public form of a record."""

    kind: ClassVar[str]

    slug: Slug

    def __hash__(self) -> int:
        """Editions of one record share it; what follows from a document can be kept by it."""
        return hash((self.kind, self.slug))

    def parts(self) -> Iterator[tuple[str, Part]]:
        """Yield each part with the name of the list that it stands in."""
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, list):
                yield from ((name, part) for part in value if isinstance(part, Part))

    @model_validator(mode="after")
    def _keys_stand_once(self) -> Self:
        counts = Counter(part.key for _, part in self.parts())
        twice = sorted(key for key, count in counts.items() if count > 1)
        if twice:
            raise ValueError(f"the key {', '.join(twice)} stands on more than one part")
        return self

    @model_validator(mode="after")
    def _parts_in_key_order(self) -> Self:
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, list) and value and isinstance(value[0], Part):
                if value[0].in_order:
                    continue
                value.sort(key=lambda part: natural(part.key))
        return self
