"""Kin: the words by which the record itself knows a subject, or a state, in its languages.

Whoever asks for one of them finds what the others name: border, граница, chegara, шекара. They
are the name and the search words of the published subject, and the names of the state.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from agreements.law.spelling import words
from agreements.law.stems import stem, stems
from agreements.shelf.passage import Passage

from .query import Choice, Question, Term

FACETS = {"subject": "subject", "state": "party"}
"""The kinds that have kin, each with the facet by which agreements name them."""

LONGEST = 4
"""Words of a name that are recognised without quotes around them."""


@dataclass(frozen=True)
class Name:
    """One name, its language, and the words that it has as a term."""

    text: str
    language: str
    term: Term


@dataclass(frozen=True)
class Kin:
    """All names of one subject or state; `facet` marks the agreements on it: `subject:border`."""

    facet: str
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Sought:
    """One part of a question: any of `choices`, each met by all of its terms, or a kin of them."""

    choices: tuple[tuple[Term, ...], ...]
    kin: tuple[Kin, ...] = ()


Names = dict[tuple[str, ...], list[Kin]]
"""Kin by the forms of each of their names, and by the stem of a name of one word."""


@lru_cache(maxsize=2)
def names(head: str) -> Names:
    """Return the names of all subjects and states, published in a log with the digest `head`."""
    rows = Passage.objects.filter(
        card__kind__in=FACETS, part__in=["name", "search_words"]
    ).values_list("kind", "slug", "language", "text")
    told: dict[str, list[Name]] = {}
    for kind, slug, language, text in rows.order_by("card_id", "position"):
        for name in text.split(","):
            if found := tuple(words(name)):
                spoken = Name(name.strip(), language, Term(found))
                told.setdefault(f"{FACETS[kind]}:{slug}", []).append(spoken)
    known: Names = {}
    for facet, all_names in told.items():
        kin = Kin(facet, tuple(all_names))
        for key in {key for name in all_names for key in _keys(name)}:
            known.setdefault(key, []).append(kin)
    return known


def _keys(name: Name) -> Iterable[tuple[str, ...]]:
    yield name.term.forms
    if len(name.term.words) == 1 and (root := stem(name.term.words[0].spelled, name.language)):
        yield (root,)


def sought(question: Question, known: Names) -> list[Sought]:
    """Return the parts of `question`, each with its kin; a name of several words is one part."""
    parts, rest = [], list(question.required)
    while rest:
        run = _run(rest)
        size = next((n for n in range(len(run), 1, -1) if _forms(run[:n]) in known), 1)
        if size > 1:
            parts.append(Sought((tuple(run[:size]),), tuple(known[_forms(run[:size])])))
        else:
            parts.append(_single(rest[0], known))
        del rest[:size]
    return parts


def _run(choices: list[Choice]) -> list[Term]:
    """Return the plain words with which `choices` begin, as many as a name may have."""
    run = []
    for choice in choices[:LONGEST]:
        if len(choice) > 1 or choice[0].is_phrase:
            break
        run += choice
    return run


def _forms(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(form for term in terms for form in term.forms)


def _single(choice: Choice, known: Names) -> Sought:
    kin: dict[str, Kin] = {}
    for term in choice:
        keys = [] if term.is_phrase else [term.forms, *_roots(term)]
        kin |= {each.facet: each for key in keys for each in known.get(key, ())}
    return Sought(tuple((term,) for term in choice), tuple(kin.values()))


def _roots(term: Term) -> list[tuple[str, ...]]:
    if len(term.words) > 1:
        return []
    return [(root,) for root in stems(term.words[0].spelled)]
