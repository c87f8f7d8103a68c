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
    """Return for each filter how many hits the others keep with each value, and the value chosen.

    A hit that only one filter leaves out is counted for that one.
    """
    chosen = {name: str(value) for name in query.FACETS if (value := query.cleaned_data.get(name))}
    counted = {
        name: Counter(dict.fromkeys([chosen[name]] if name in chosen else [], 0))
        for name in query.FACETS
    }
    for hit in given.all_hits:
        values = _values(hit)
        missed = [name for name, value in chosen.items() if value not in values[name]]
        for name in missed or query.FACETS if len(missed) < 2 else ():
            counted[name].update(values[name])
    return counted


def _values(hit: Hit) -> dict[str, list[str]]:
    """Return the values that `hit` has of each filter."""
    found: dict[str, list[str]] = {"subject": [], "decade": []}
    for facet in hit.facets:
        name, _, value = facet.partition(":")
        if name in found:
            found[name].append(value)
    for name in ("kind", "status", "language"):
        value = getattr(hit, name)
        found[name] = [value] if value else []
    return found


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
