"""The words that were found, in the spelling of the record, with what stands around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from agreements.law.spelling import Word, words
from agreements.law.stems import stem, stems

from .asking import BEGINNING
from .kin import Sought
from .query import Term

AROUND = 90
"""Characters that are shown on either side of a word."""

MOST = 2
"""Pieces that are shown of one hit."""


@dataclass(frozen=True)
class Lit:
    """The words to be marked: by their whole form, by how they begin, and by their stem."""

    forms: frozenset[str]
    beginnings: tuple[str, ...]
    roots: frozenset[str]

    def marks(self, word: Word, language: str) -> bool:
        """Whether `word`, in that language, is one that was asked for."""
        return (
            word.form in self.forms
            or word.form.startswith(self.beginnings)
            or (stem(word.spelled, language) in self.roots)
        )

    def marked_in(self, text: str, language: str) -> bool:
        """Whether any word of `text` is one that was asked for."""
        return bool(_found(text, language, self))

    def __or__(self, other: "Lit") -> "Lit":
        return Lit(
            self.forms | other.forms,
            self.beginnings + other.beginnings,
            self.roots | other.roots,
        )


def lit(parts: Sequence[Sought]) -> Lit:
    """Return the words of the `parts` of a question, to be marked."""
    return _lit(term for part in parts for choice in part.choices for term in choice)


def kin_lit(parts: Sequence[Sought]) -> Lit:
    """Return the names of the kin of the `parts` of a question, to be marked."""
    return _lit(name.term for part in parts for kin in part.kin for name in kin.names)


def _lit(terms: Iterable[Term]) -> Lit:
    terms = list(terms)
    plain = [word for term in terms if not term.is_phrase for word in term.words]
    whole = [word.form for word in plain if len(word.form) >= BEGINNING and word.form.isalpha()]
    return Lit(
        forms=frozenset(form for term in terms for form in _forms(term)),
        beginnings=tuple(set(whole)),
        roots=frozenset(root for word in plain for root in stems(word.spelled)),
    )


def _forms(term: Term) -> list[str]:
    return [*term.forms, "".join(term.forms)]


def marked(text: str, language: str, asked: Lit) -> SafeString:
    """Return the whole of `text` as HTML, the words asked for in `mark`."""
    return mark_safe(_html(text, 0, len(text), _found(text, language, asked)))


def snippets(text: str, language: str, asked: Lit, most: int = MOST) -> list[SafeString]:
    """Return at most `most` pieces of `text` as HTML around the words asked for, none for none."""
    found, pieces, end = _found(text, language, asked), [], 0
    for word in found:
        if word.start < end:
            continue
        start = _after_space(text, max(word.start - AROUND, end), word.start)
        end = _before_space(text, word.end, min(word.end + AROUND, len(text)))
        before, after = "… " if start else "", " …" if end < len(text) else ""
        pieces.append(before + _html(text, start, end, found) + after)
        if len(pieces) == most:
            break
    return [mark_safe(piece) for piece in pieces]


def _found(text: str, language: str, asked: Lit) -> list[Word]:
    return [word for word in words(text) if asked.marks(word, language)]


def _after_space(text: str, start: int, end: int) -> int:
    """Return where the first whole word between two places begins."""
    space = text.find(" ", start, end)
    return start if start == 0 or space < 0 else space + 1


def _before_space(text: str, start: int, end: int) -> int:
    """Return where the last whole word between two places ends."""
    space = text.rfind(" ", start, end)
    return end if end == len(text) or space < 0 else space


def _html(text: str, start: int, end: int, found: Sequence[Word]) -> str:
    html, at = "", start
    for word in found:
        if at <= word.start and word.end <= end:
            marked = escape(text[word.start : word.end])
            html += f"{escape(text[at : word.start])}<mark>{marked}</mark>"
            at = word.end
    return html + escape(text[at:end])
