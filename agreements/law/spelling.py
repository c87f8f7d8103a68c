"""The words of a text as they are looked for: one form for all the ways to write a name.

Folding makes one alphabet of several; a form goes further and takes for one what differs only in
how a name was carried from one alphabet to another: Қызылорда, Qyzylorda, Кызылорда, Kyzylorda.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from .folding import APOSTROPHES, UNSEEN, fold

BETWEEN = "".join(sign for sign in APOSTROPHES + UNSEEN if not sign.isalnum())
WORD = re.compile(rf"[^\W_]+(?:[{BETWEEN}]+[^\W_]+)*")
"""Letters and figures, and signs that fall silent when they stand between them."""

HYPHENS = "-\u2010\u2011"

CARRIED = (("q", "k"), ("zh", "j"), ("kh", "x"), ("gh", "g"), ("w", "v"), ("y", "i"))
"""What becomes one, in this order: қ and к; ж, х and ғ as English prints them; ы, й and и."""

TWICE = re.compile(r"([a-z])\1+")
"""A letter written twice, as in Kassym beside Qasym."""

NUMBER_SIGNS = {"no", "n"}
"""What stands before a number and says no more than that: No. 518; № is no letter at all."""

NUMBER_ENDINGS = {"son"}
"""What Uzbek ties to a number: 518-son."""

ROMAN = re.compile(r"(\d*)([iuvx]+)")
"""A Roman number after a figure: 83-VIII, also in Cyrillic letters, where Ү stands for V."""

LONGEST = 40
"""Letters of a form; what is longer is looked for by its beginning."""


class Word(NamedTuple):
    """A word: its place in the text, its letters there in lower case, and its form.

    `tied` tells that a hyphen binds it to the word before.
    """

    start: int
    end: int
    spelled: str
    form: str
    tied: bool


def words(text: str) -> list[Word]:
    """Return the words of `text` (in NFC) in their order; № 518 and 518-son are one word, 518."""
    found: list[Word] = []
    end, number = 0, False
    for match in WORD.finditer(text):
        letters, start = match[0], match.start()
        spelled, shape, roman = _read(letters)
        if not shape:
            continue
        gap = text[end:start] if found else " "
        tied, close, end = gap in HYPHENS, len(gap) == 1, match.end()
        if number and tied and shape in NUMBER_ENDINGS:
            continue
        if number and close and roman and (tied or len(roman) > 1):
            shape = roman
        number = shape[0].isdigit()
        if number and found and len(gap) <= 2 and found[-1].form in NUMBER_SIGNS:
            found.pop()
            tied = False
        found.append(Word(start, end, spelled, shape, tied))
    return found


def form(word: str) -> str:
    """Return the form of a single word, nothing when it has neither letters nor figures."""
    return _read(word)[1]


def joined(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Yield the place, among `words`, of each that a hyphen ties to the next, and both as one.

    So that Nur-Sultan and Nursultan find each other.
    """
    for place, (one, other) in enumerate(pairwise(words)):
        if other.tied:
            yield place, (one.form + other.form)[:LONGEST]


@lru_cache(maxsize=200_000)
def _read(letters: str) -> tuple[str, str, str]:
    """Return the letters of a word in lower case, its form, and what it is as a Roman number."""
    spelled = normalize("NFC", letters.lower())
    shape = "".join(each for each in fold(letters) if each.isalnum())
    roman = _roman(shape)
    if any(each.isdigit() for each in shape):
        return spelled, (roman or shape)[:LONGEST], ""
    for written, read in CARRIED:
        shape = shape.replace(written, read)
    return spelled, TWICE.sub(r"\1", shape)[:LONGEST], roman


def _roman(shape: str) -> str:
    """Return a Roman number in its own letters, nothing when `shape` is none."""
    match = ROMAN.fullmatch(shape)
    return match[1] + match[2].replace("u", "v") if match else ""
