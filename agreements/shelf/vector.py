"""Vectors: the words of a record or of an article as PostgreSQL looks them up (its tsvector).

A vector holds the form of each word with its place; its stem in English or Russian, as the
language of the piece has it; and what a hyphen ties together, also as one word. In a card's vector
the rank stands before each: `A:border` is found in an index, where the weights that PostgreSQL has
for this are looked up row by row. It follows from the document alone, written as PostgreSQL itself
prints it.
"""

from collections.abc import Iterable, Iterator

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Lookup

from agreements.law.spelling import joined, words
from agreements.law.stems import stem

from .piece import Piece

LAST_PLACE = 16_383
"""The last place that a vector tells apart, counted from 1 (PostgreSQL, "Text Search Limits")."""

MOST_PLACES = 255
"""Places that a vector keeps of one word (the same)."""

MOST_LETTERS = 400
"""Letters of an identifier that are compared; a word has 2,046 bytes at most (the same)."""

ROOM = 400_000
"""Bytes for the words of a vector; PostgreSQL has room for a million, with their places."""


class VectorField(SearchVectorField):
    """A column of vectors; `vector__answers` takes a query in PostgreSQL's own form (tsquery)."""


@VectorField.register_lookup
class Answers(Lookup):
    """Whether a vector holds what a query asks for."""

    lookup_name = "answers"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        vector, of_vector = self.process_lhs(compiler, connection)
        return f"{vector} @@ %s::tsquery", [*of_vector, self.rhs]


def number(text: str) -> str:
    """Return the one word by which an identifier is found as a whole, however it is written."""
    return "number:" + "".join(word.form for word in words(text))[:MOST_LETTERS]


def vector(pieces: Iterable[Piece], names: Iterable[str] = ()) -> str:
    """Return the vector of `pieces`; `names` are words without a place, such as `subject:border`.

    What PostgreSQL has no room for is left out: the end of a text of many thousand words.
    """
    places: dict[str, set[int]] = {name: set() for name in names}
    left = ROOM
    for lexeme, place in _placed(pieces):
        if lexeme not in places:
            left -= 4 * len(lexeme)
            if left < 0:
                break
        known = places.setdefault(lexeme, set())
        if len(known) < MOST_PLACES:
            known.add(place)
    # PostgreSQL orders words by their bytes, which is the order of their characters.
    return " ".join(_printed(each, places[each]) for each in sorted(places))


def _placed(pieces: Iterable[Piece]) -> Iterator[tuple[str, int]]:
    """Yield each lexeme and its place; a place stays empty between two pieces."""
    start = 1
    for piece in pieces:
        rank = "" if piece.is_part_of_text else f"{piece.rank}:"
        for place, word in enumerate(piece.words, start):
            at = min(place, LAST_PLACE)
            yield rank + word.form, at
            root = stem(word.spelled, piece.language)
            if root and root != word.form:
                yield rank + root, at
        for place, both in joined(piece.words):
            yield rank + both, min(start + place, LAST_PLACE)
        start += len(piece.words) + 1


def _printed(lexeme: str, places: set[int]) -> str:
    told = ",".join(map(str, sorted(places)))
    return f"'{lexeme}':{told}" if told else f"'{lexeme}'"
