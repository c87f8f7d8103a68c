"""The answer to a search: what is found, what narrows it, and what comes near."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agreements.search import near
from agreements.search.asking import Asked, asked
from agreements.search.finding import MOST, Filters, Found, Hit, found
from agreements.search.kin import Name, Sought, names
from agreements.search.query import Question, read

from .facets import Choice, Facet
from .pages.reader import Reader
from .pages.standing import SIGNS
from .pages.words import language_name
from .question import SearchQuery


@dataclass(frozen=True)
class Answer:
    """What a search found: `hits` within its filters, and `all_hits` when these are left aside.

    `near` holds, for a word that finds nothing, the words that come near.
    """

    question: Question
    parts: tuple[Sought, ...] = ()
    hits: Sequence[Hit] = ()
    all_hits: Sequence[Hit] = ()
    more: bool = False
    near: Mapping[str, list[str]] = field(default_factory=dict)

    @property
    def kin(self) -> list[Name]:
        """Under which other names the same was looked for: one in each language of a subject."""
        asked = {term.forms for term in self.question.terms}
        kin = {each.facet: each for part in self.parts for each in part.kin}
        first = {
            (each.facet, name.language): name
            for each in kin.values()
            for name in reversed(each.names)
        }
        return [name for name in first.values() if name.term.forms not in asked]

    @property
    def suggestions(self) -> list[str]:
        """What else might be meant: the same words, those that find nothing put right."""
        found = []
        for word, close in self.near.items():
            at = self.question.text.lower().find(word)
            end = at + len(word)
            if at >= 0:
                text = self.question.text
                found += [f"{text[:at]}{each}{text[end:]}" for each in close]
        return found

    @property
    def singly(self) -> list[str]:
        """Each word by itself, where there are several and no record or article has them all."""
        words = list(
            dict.fromkeys(word.spelled for term in self.question.terms for word in term.words)
        )
        return words if len(words) > 1 and not self.all_hits else []


def answer(query: SearchQuery, head: str, most: int = MOST) -> Answer:
    """Return the answer to `query` at that head of the log, in at most three requests."""
    question = read(query.words)
    meant = asked(question, names(head))
    if meant is None:
        return Answer(question)
    only = query.filters
    whole = found(meant, query.day, Filters(until=only.until), most)
    kept = _narrowed(whole, meant, query, only, most)
    close = near.near(question) if not whole.hits else {}
    # Of more than can be told apart, what is counted is what was chosen from all.
    counted = kept if whole.more else whole
    return Answer(question, meant.parts, kept.hits, counted.hits, kept.more, close)


def _narrowed(whole: Found, meant: Asked, query: SearchQuery, only: Filters, most: int) -> Found:
    if whole.more and only != Filters(until=only.until):
        return found(meant, query.day, only, most)
    return Found([hit for hit in whole.hits if only.keeps(hit)], whole.more)


def facets(given: Answer, query: SearchQuery, reader: Reader) -> list[Facet]:
    """Return what narrows the answer, each value with its count beside the other choices."""
    counted = _counted(given, query)
    reader.look_up("subject", counted["subject"])
    labels: dict[str, Mapping[str, str]] = {
        "kind": query.labels("kind"),
        "status": {code: query.labels("status")[code] for code in SIGNS},
        "subject": {slug: str(reader.name("subject", slug)) for slug in counted["subject"]},
        "decade": {each: f"{each}–{int(each) + 9}" for each in sorted(counted["decade"])[::-1]},
        "language": {tag: language_name(tag) for tag in counted["language"]},
    }
    choices = {name: _choices(query, name, counted[name], labels[name]) for name in query.FACETS}
    return [
        Facet(str(query.fields[name].label), found, len(found), more="")
        for name, found in choices.items()
    ]


def _counted(given: Answer, query: SearchQuery) -> dict[str, Counter[str]]:
    """Return how many hits each value of a filter keeps beside the other filters.

    A value that is chosen is counted even where it keeps none.
    """
    chosen = {name: str(value) for name in query.FACETS if (value := query.cleaned_data.get(name))}
    counted = {name: Counter[str]() for name in query.FACETS}
    for name, counts in counted.items():
        counts.update(dict.fromkeys([chosen[name]] if name in chosen else [], 0))
        others = [(other, value) for other, value in chosen.items() if other != name]
        counts.update(
            value
            for hit in given.all_hits
            if all(value in _values(hit, other) for other, value in others)
            for value in _values(hit, name)
        )
    return counted


def _values(hit: Hit, name: str) -> list[str]:
    """Return the values that `hit` has of the filter `name`."""
    if name in ("subject", "decade"):
        start = f"{name}:"
        return [facet[len(start) :] for facet in hit.facets if facet.startswith(start)]
    value = getattr(hit, name)
    return [value] if value else []


def _choices(
    query: SearchQuery, name: str, counted: Mapping[str, int], labels: Mapping[str, str]
) -> list[Choice]:
    chosen = str(query.cleaned_data.get(name) or "")
    return [
        Choice(
            label=str(label),
            count=counted[value],
            href=query.address(**{name: "" if value == chosen else value, "page": ""}),
            chosen=value == chosen,
            sign=SIGNS[value] if name == "status" else "",
        )
        for value, label in labels.items()
        if counted[value] or value == chosen
    ]
