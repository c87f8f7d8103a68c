"""What people type, read as a question: all of these words, “a phrase”, this OR that, -not this.

Any text is a question: what cannot be read as one of these signs is read for its words. Reading
takes time in proportion to the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from unicodedata import normalize

from agreements.law.spelling import Word, words

MOST_WORDS = 32
"""Words of a question that are looked for; the rest is left aside, and said so."""

LONGEST = 1000
"""Characters of a question that are read."""

QUOTES = '"“”„«»'
ITEM = re.compile(rf"((?<!\S)-)?(?:[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]|([^\s{QUOTES}]+))")
"""A phrase or what stands between spaces, and the sign of what must not be there."""

NUMBER_SIGN = re.compile(r"\b[NnНн][OoОо]?\.?\s+(?=\d)")
"""What announces a number: No. 518."""

EITHER = {"OR", "|", "YOKI", "ИЛИ", "НЕМЕСЕ"}
"""The word between two of which one is enough, in capitals."""

SMALL = {
    *(
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "of",
        "on",
        "the",
        "to",
        "with",
    ),
    *("va", "bilan", "uchun", "ham", "jane", "men", "ben", "pen", "ushin"),
    *("v", "vo", "i", "k", "na", "o", "ob", "ot", "po", "s", "so", "u", "za", "dlia", "iz"),
}
"""Words so small, by their forms, that a question is the same without them."""


@dataclass(frozen=True)
class Term:
    """One thing asked for: a word, what a hyphen ties together, or a phrase in quotes."""

    words: tuple[Word, ...]
    is_phrase: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of its words."""
        return tuple(word.form for word in self.words)


Choice = tuple[Term, ...]
"""Terms of which one is enough."""


@dataclass(frozen=True)
class Question:
    """A text that was read: `required` choices, each of which must be met, and `excluded` terms.

    `left_aside` is the end of the text, where it was too long.
    """

    text: str
    required: tuple[Choice, ...] = ()
    excluded: tuple[Term, ...] = ()
    left_aside: str = ""

    @property
    def terms(self) -> list[Term]:
        """All that is asked for, without what is excluded."""
        return [term for choice in self.required for term in choice]


@dataclass(frozen=True)
class Item:
    """A term as it stands in the text; `either` tells that an OR stands before it."""

    term: Term
    excluded: bool
    either: bool
    start: int


def read(text: str) -> Question:
    """Return the question that `text` asks; it is empty when `text` holds no word."""
    text = NUMBER_SIGN.sub("", normalize("NFC", text)).strip()
    items, left_aside = _bounded(text)
    wanted = [each for each in items if not each.excluded]
    told = [each for each in wanted if not _is_small(each.term)]
    numbers: list[int] = []
    for each in told or wanted:
        # An OR binds the term after it to the one before, when that stands right before it.
        numbers.append(numbers[-1] if each.either and numbers else each.start)
    pairs = zip(numbers, told or wanted, strict=True)
    choices = groupby(pairs, key=lambda pair: pair[0])
    return Question(
        text=text,
        required=tuple(tuple(each.term for _, each in choice) for _, choice in choices),
        excluded=tuple(each.term for each in items if each.excluded),
        left_aside=left_aside,
    )


def _bounded(text: str) -> tuple[list[Item], str]:
    """Return the items of `text` within the bounds, and the text after them."""
    kept: list[Item] = []
    room = MOST_WORDS
    for item in _items(text[:LONGEST]):
        room -= len(item.term.words)
        if room < 0:
            return kept, text[item.start :]
        kept.append(item)
    return kept, text[LONGEST:]


def _items(text: str) -> Iterator[Item]:
    either = False
    for match in ITEM.finditer(text):
        minus, phrase, plain = match.groups()
        if plain in EITHER and not minus:
            either = True
            continue
        found = tuple(words(phrase if plain is None else plain))
        if found:
            term = Term(found, is_phrase=plain is None)
            yield Item(term, bool(minus), either and not minus, match.start())
            either = False


def _is_small(term: Term) -> bool:
    return not term.is_phrase and len(term.words) == 1 and term.words[0].form in SMALL
