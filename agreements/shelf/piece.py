"""Pieces: what can be searched in a document, each with its place, its language and its rank."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from agreements.documents.agreement import Agreement
from agreements.documents.record import Record
from agreements.law.articles import Articles, articles
from agreements.law.spelling import Word, words

RANKS = {
    "state": {"name": "A", "official_name": "A"},
    "subject": {"name": "A", "search_words": "A"},
    "source": {"title": "A", "publisher": "B"},
    "signatory": {"name": "A", "other_names/text": "A", "offices/title": "B"},
    "occasion": {"title": "A", "place": "B", "place_now": "B"},
    "agreement": {
        "identifiers/value": "A",
        "titles/text": "A",
        "short_title": "A",
        "parties/authority": "B",
        "signatures/office": "B",
        "events/place": "B",
        "events/act/number": "B",
        "events/act/identifier": "B",
        "events/label": "C",
        "summary": "C",
        "identity_note": "C",
        "checks/label": "C",
        "facts/label": "C",
        "facts/value": "C",
        "reported/words": "C",
    },
    "commentary": {
        "title": "A",
        "authors/name": "B",
        "institution": "B",
        "summary": "C",
        "remarks/words": "D",
    },
}
"""The searched fields of each kind, with their rank: A titles and numbers, B names, C words,
D the texts and remarks themselves.
"""

TEXT_RANK = "D"

NO_LANGUAGE = "und"
"""The tag for words whose language is not told (BCP 47, ISO 639-2)."""


@dataclass(frozen=True)
class Piece:
    """One piece: the path that leads to it in the document, and its words.

    `is_part_of_text` marks what stands in an agreement's own text and is found by itself.
    """

    part: str
    language: str
    rank: str
    text: str
    is_part_of_text: bool = False

    @cached_property
    def words(self) -> list[Word]:
        """The words of the piece, in their order."""
        return words(self.text)


def pieces(document: Record) -> Iterator[Piece]:
    """Yield the pieces of `document` in the order of its fields."""
    for path, rank in RANKS[document.kind].items():
        for part, language, text in _found(document, path.split("/"), "", NO_LANGUAGE):
            yield Piece(part, language, rank, text)
    if isinstance(document, Agreement):
        for wording in document.texts:
            for key, text in _divided(articles(wording.body or "")):
                part = f"texts/{wording.key}/{key}"
                yield Piece(part, wording.language, TEXT_RANK, text, is_part_of_text=True)


def _divided(parts: Articles) -> Iterator[tuple[str, str]]:
    """Yield key and text of each part of a text that has words of its own."""
    divided = [
        ("preamble", parts.preamble),
        *((article.key, article.text) for article in parts.articles),
        ("closing", parts.closing),
    ]
    for annex in parts.annexes:
        divided.append((annex.key, annex.opening + annex.body.preamble + annex.body.closing))
        divided += [(article.key, article.text) for article in annex.body.articles]
    yield from ((key, text) for key, text in divided if text.strip())


def _found(value: Any, path: list[str], part: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield part, language and text of what `path` leads to in `value`, a piece of a document."""
    if isinstance(value, list):
        for each in value:
            yield from _found(each, path, f"{part}/{each.key}", language)
    elif path and value is not None:
        name, *rest = path
        language = getattr(value, "language", None) or language
        yield from _found(getattr(value, name), rest, f"{part}/{name}".lstrip("/"), language)
    elif isinstance(value, dict):
        yield from ((part, tag, text) for tag, text in value.items())
    elif value is not None:
        yield part, language, value
