"""A question in PostgreSQL's own form (tsquery), from the closest to the widest sense of it.

Words are put in quotes, and hold nothing but letters and figures: no text can change the form.
"""

from dataclasses import dataclass

from agreements.law.spelling import LONGEST
from agreements.law.stems import stems
from agreements.shelf.vector import number

from .kin import Kin, Names, Sought, sought
from .query import Question, Term

BEGINNING = 3
"""Letters of a word by which longer words are found that begin with it."""

SENSES = ("A", "AB", "ABC")
"""The ranks within which the words themselves are looked for, the best first."""


@dataclass(frozen=True)
class Asked:
    """The question for records, in each of its senses, the closest first; and for articles.

    The first sense is the identifier or address of a record, then its words among titles, among
    names too, among summaries too; the last is all that is meant, kin too, wherever it stands.
    """

    parts: tuple[Sought, ...]
    records: tuple[str, ...]
    articles: str


def asked(question: Question, known: Names) -> Asked | None:
    """Return `question` for the database, with kin among the names `known`; None for no word."""
    if not question.required:
        return None
    parts = sought(question, known)
    excluded = [f"!({_term(term, '')})" for term in question.excluded]
    whole = _quoted(number(question.text))
    widest = f"({_all(parts, kin=True)} | {whole})"
    senses = [whole, *(_all(parts, ranks) for ranks in SENSES), widest]
    return Asked(
        parts=tuple(parts),
        records=tuple(" & ".join([each, *excluded]) for each in senses),
        articles=" & ".join([_all(parts, kin=True, facets=False), *excluded]),
    )


def _all(parts: list[Sought], ranks: str = "", *, kin: bool = False, facets: bool = True) -> str:
    """Return that all of `parts` are met within `ranks`; by kin also, when that is asked."""
    found = []
    for part in parts:
        ways = [" & ".join(_term(term, ranks) for term in choice) for choice in part.choices]
        if kin:
            ways += [way for each in part.kin for way in _kin(each, facets)]
        found.append(f"({' | '.join(f'({way})' for way in ways)})")
    return f"({' & '.join(found)})"


def _kin(kin: Kin, facets: bool) -> list[str]:
    ways = dict.fromkeys(_term(name.term, "") for name in kin.names)
    return [*ways, *([_quoted(kin.facet)] if facets else [])]


def _term(term: Term, ranks: str) -> str:
    """Return a term: a phrase as it stands; a word also by its stems, and as a beginning."""
    forms = term.forms
    if term.is_phrase:
        return " <-> ".join(_lexeme(form, ranks) for form in forms)
    if len(forms) == 1:
        roots = [root for root in stems(term.words[0].spelled) if root != forms[0]]
        ways = [_beginning(forms[0], ranks), *(_lexeme(root, ranks) for root in roots)]
    else:
        # What follows a number, such as 83-VI, is no beginning of another.
        last = _lexeme if forms[-2].isdigit() else _beginning
        apart = [*(_lexeme(form, ranks) for form in forms[:-1]), last(forms[-1], ranks)]
        ways = [f"({' <-> '.join(apart)})", last("".join(forms)[:LONGEST], ranks)]
    return f"({' | '.join(ways)})"


def _beginning(form: str, ranks: str) -> str:
    """Return a word or a longer one that begins so; a number is only itself."""
    is_short = len(form) < BEGINNING or form.isdigit()
    return _lexeme(form, ranks if is_short else f"*{ranks}")


def _lexeme(form: str, marks: str) -> str:
    return f"{_quoted(form)}:{marks}" if marks else _quoted(form)


def _quoted(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
