"""Words explained: the field's terms in the language of the page."""

from dataclasses import dataclass

from agreements.law.glossary import GROUPS, Term
from agreements.law.wording import wording


@dataclass(frozen=True)
class Meaning:
    """A term as the page prints it; `key` is the name of its place on the page."""

    key: str
    word: str
    meaning: str
    articles: str


def page(language: str) -> list[tuple[str, list[Meaning]]]:
    """Return the terms in `language`, by the heading they stand under."""
    say = wording(language)
    return [
        (say(heading), [_meaning(term, language) for term in terms])
        for heading, terms in GROUPS.items()
    ]


def _meaning(term: Term, language: str) -> Meaning:
    say = wording(language)
    return Meaning(term.key, say(term.word), say(term.meaning), term.articles)
