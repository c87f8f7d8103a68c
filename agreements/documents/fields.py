"""The kinds of value that a document's fields hold, and the rules each value obeys."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from agreements.law.dates import PartialDate

REFUSED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but for tab and line feed, and surrogates: Unicode's categories Cc and Cs."""


def clean(text: str) -> str:
    """Return `text` in Unicode form NFC with plain line ends.

    Raises ValueError for NUL, other control characters and lone surrogates, which
    neither PostgreSQL nor JSON (RFC 8259, section 8.2) can carry safely.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if found := REFUSED.search(text):
        place, character = found.start() + 1, found.group()
        raise ValueError(f"character {place} (U+{ord(character):04X}) cannot be kept")
    return text


def trimmed(text: str) -> str:
    """Return `text` clean and without space at its ends; raises ValueError when nothing is left."""
    text = clean(text).strip()
    if not text:
        raise ValueError("is empty: leave it out instead")
    return text


def uzbek_latin(text: str) -> str:
    """Return Uzbek in its own letters: ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC) elsewhere."""
    text = re.sub(r"(?<=[OoGg])['‘’`ʼ]", "ʻ", text)
    return re.sub(r"(?<=\w)['‘’`](?=\w)", "ʼ", text)


def spelled(text: str, language: str | None) -> str:
    """Return `text` in the letters of its `language` (a BCP 47 tag)."""
    return uzbek_latin(text) if language == "uz" else text


LANGUAGE = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$"

Text = Annotated[str, AfterValidator(trimmed)]
"""A line or a paragraph: clean, without space at its ends, never empty."""

LongText = Annotated[str, StringConstraints(min_length=1), AfterValidator(clean)]
"""A whole text as it was entered: clean, every space and line kept."""

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=2, max_length=80),
]
"""The name of a record in its address: lower-case letters, figures and single hyphens."""

Key = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=1, max_length=60),
]
"""The name of a part inside its record; given once, never used again."""

ArticleKey = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+([-./][a-z0-9]+)*$", max_length=60)
]
"""The key of an article, or of a paragraph in it, as `law.articles` gives it."""

Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
"""A BCP 47 tag: a language, and a script where one must be told (`uz` is Latin, `uz-Cyrl`)."""

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=2000)]
"""A web address with its scheme."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in lower-case hexadecimal."""


@dataclass(frozen=True)
class InLanguages:
    """Marks a map from language to words."""


def _in_their_letters(words: dict[str, str]) -> dict[str, str]:
    return {language: spelled(text, language) for language, text in sorted(words.items())}


Words = Annotated[dict[Language, Text], AfterValidator(_in_their_letters), InLanguages()]
"""Human words in one language or several; an empty map when there are none."""


SomeWords = Annotated[Words, Field(min_length=1)]
"""Human words in one language at least."""


@dataclass(frozen=True)
class Reference:
    """Marks a slug, or a list of them, that names records of `kind`."""

    kind: str


def _once_each(values: list[str]) -> list[str]:
    return sorted(set(values))


StateRef = Annotated[Slug, Reference("state")]
SubjectRef = Annotated[Slug, Reference("subject")]
SignatoryRef = Annotated[Slug, Reference("signatory")]
OccasionRef = Annotated[Slug, Reference("occasion")]
AgreementRef = Annotated[Slug, Reference("agreement")]

SourceRefs = Annotated[list[Slug], AfterValidator(_once_each), Reference("source")]
AgreementRefs = Annotated[list[Slug], AfterValidator(_once_each), Reference("agreement")]
"""Slugs once each, in alphabetical order."""

Languages = Annotated[list[Language], AfterValidator(_once_each)]


def _date(value: object) -> PartialDate:
    if not isinstance(value, str):
        raise ValueError("write a date as text: 2022-12-22, 2022-12 or 2022")
    return PartialDate(value)


Date = Annotated[
    PartialDate,
    PlainValidator(_date),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
"""A day, a month or a year, as precisely as it is known (ISO 8601: 2022-12-22, 2022-12, 2022)."""


@dataclass(frozen=True, eq=False)
class Codes:
    """Marks a code out of a table of `law.vocabulary`, which holds each code with its label."""

    labels: dict[str, str]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.known, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "enum": list(self.labels)}

    def known(self, code: str) -> str:
        """Return `code`; raises ValueError that lists the codes when it is none of them."""
        if code not in self.labels:
            raise ValueError(f"{code!r} is not one of {', '.join(self.labels)}")
        return code


def natural(key: str) -> list[tuple[int, int, str]]:
    """Return what `key` is sorted by: its runs of figures as numbers, the rest as letters."""
    return [
        (0, int(piece), piece) if piece.isdigit() else (1, 0, piece)
        for piece in re.split(r"(\d+)", key)
        if piece
    ]


Months = Annotated[int, Field(strict=True, ge=1, le=1200)]
"""A time in whole months, a century at most; 12 make a year."""

PositiveInt = Annotated[int, Field(strict=True, ge=0, lt=2**31)]
"""A count: days, bytes, documents."""
