"""A question in PostgreSQL's own form (tsquery), from the closest to the widest sense of it.

Words are put in quotes, and hold nothing but letters and figures: no text can change the form.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from agreements.law.spelling import LONGEST
from agreements.law.stems import stems
from agreements.shelf.vector import number

from .kin import Names, Sought, sought
from .query import Question, Term

BEGINNING = 3
"""Letters of a word by which longer words are found that begin with it."""

SENSES = ("A", "AB", "ABC")
"""The ranks within which the words themselves are looked for, the best first."""

ANYWHERE = tuple(f"{rank}:" for rank in "ABCD")
"""What stands before a word of a record, as `shelf.vector` has it."""

IN_ARTICLE = ("",)
"""What stands before a word of an article: nothing."""


@dataclass(frozen=True)
class Asked:
    """The question for records in its `senses`, the closest first; as a whole; and for articles.

    The first sense is the identifier or address of a record, then its words among titles, among
    names too, among summaries too; the last is kin too, wherever it stands. No record answers
    two of them; one that answers any answers `records`.
    """

    parts: tuple[Sought, ...]
    senses: tuple[str, ...]
    records: str
    articles: str


def asked(question: Question, known: Names) -> Asked | None:
    """Return `question` for the database, with kin among the names `known`; None for no word."""
    if not question.required:
        return None
    parts = sought(question, known)
    whole = _quoted(number(question.text))
    literal = [_all(parts, [f"{rank}:" for rank in ranks]) for ranks in SENSES]
    widest = _all(parts, ANYWHERE, kin=True, facets=True)
    closer = ["", whole, *(f"({each} | {whole})" for each in literal)]
    senses = [
        f"{each} & !{before}" if before else each
        for each, before in zip([whole, *literal, widest], closer, strict=True)
    ]
    excluded = "".join(f" & !{_term(term, ANYWHERE)}" for term in question.excluded)
    out_of_article = "".join(f" & !{_term(term, IN_ARTICLE)}" for term in question.excluded)
    return Asked(
        parts=tuple(parts),
        senses=tuple(f"{each}{excluded}" for each in senses),
        records=f"({widest} | {whole}){excluded}",
        articles=f"{_all(parts, IN_ARTICLE, kin=True)}{out_of_article}",
    )


def _all(
    parts: list[Sought], places: Sequence[str], *, kin: bool = False, facets: bool = False
) -> str:
    """Return that all of `parts` are met in one of `places`; or by kin, or by their facets."""
    found = []
    for part in parts:
        ways = [" & ".join(_term(term, places) for term in choice) for choice in part.choices]
        for each in part.kin if kin else ():
            ways += dict.fromkeys(_term(name.term, places) for name in each.names)
            ways += [_quoted(each.facet)] if facets else []
        found.append(f"({' | '.join(f'({way})' for way in ways)})")
    return f"({' & '.join(found)})"


def _term(term: Term, places: Sequence[str]) -> str:
    """Return a term, whose words stand all in the same of `places`."""
    return f"({' | '.join(way for place in places for way in _ways(term, place))})"


def _ways(term: Term, place: str) -> list[str]:
    """Return a phrase as it stands; a word as a beginning, and by its stems."""
    forms = term.forms
    if term.is_phrase:
        return [f"({' <-> '.join(_quoted(place + form) for form in forms)})"]
    if len(forms) == 1:
        roots = [root for root in stems(term.words[0].spelled) if root != forms[0]]
        return [_beginning(forms[0], place), *(_quoted(place + root) for root in roots)]
    before = [_quoted(place + form) for form in forms[:-1]]
    joined = "".join(forms)[:LONGEST]
    if forms[-2].isdigit():
        # What follows a number, such as 83-VI, is no beginning of another.
        return [f"({' <-> '.join([*before, _quoted(place + forms[-1])])})", _quoted(place + joined)]
    return [f"({' <-> '.join([*before, _beginning(forms[-1], place)])})", _beginning(joined, place)]


def _beginning(form: str, place: str) -> str:
    """Return a word or a longer one that begins so; a number is only itself."""
    is_short = len(form) < BEGINNING or form.isdigit()
    return _quoted(place + form) + ("" if is_short else ":*")


def _quoted(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
