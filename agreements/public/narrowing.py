"""What a list of agreements is narrowed to: the same as rows to list, and as a set to count."""

from dataclasses import dataclass, replace
from datetime import date

from pyroaring import BitMap

from agreements.shelf.card import Card, CardQuerySet
from agreements.shelf.index import Sets, answering, commented, index, statuses, stood

Values = tuple[str, ...]

TOGETHER = ("party", "has")
"""Facets of which an agreement must bear all values chosen; of any other, one."""


@dataclass(frozen=True)
class Narrowing:
    """The values `chosen` by facet, the `day` of the page, and whether it was `asked` for.

    `words` is a question in PostgreSQL's form (tsquery).
    """

    day: date
    asked: bool = False
    chosen: tuple[tuple[str, Values], ...] = ()
    words: str = ""

    def but(self, name: str) -> "Narrowing":
        """Return the same without the facet `name`."""
        return replace(self, chosen=tuple(each for each in self.chosen if each[0] != name))

    @property
    def until(self) -> date | None:
        """The day after which nothing is kept, if one was asked for."""
        return self.day if self.asked else None

    @property
    def cards(self) -> CardQuerySet:
        """The agreements that are kept, as rows."""
        cards = Card.objects.of("agreement").stood(self.until).answering(self.words)
        for name, values in self.chosen:
            cards = self._kept(cards, name, values)
        return cards

    def _kept(self, cards: CardQuerySet, name: str, values: Values) -> CardQuerySet:
        if name == "status":
            return cards.with_status(*values, on=self.day)
        if name == "has" and "commentary" in values:
            commentaries = Card.objects.of("commentary").stood(self.until)
            cards = cards.filter(slug__in=commentaries.remarked_on())
            values = tuple(each for each in values if each != "commentary")
        facets = [f"{name}:{value}" for value in values]
        return cards.tagged(*facets) if name in TOGETHER else cards.tagged_with_any(*facets)

    def kept(self, head: str) -> BitMap:
        """Return the agreements that are kept at that head of the log, as a set."""
        kept = stood(head, self.until)
        if self.words:
            kept = kept & answering(head, self.words)
        for name, values in self.chosen:
            sets = self.sets(head, name)
            chosen = [sets.get(value, BitMap()) for value in values]
            kept = kept & (BitMap.intersection if name in TOGETHER else BitMap.union)(*chosen)
        return kept

    def sets(self, head: str, name: str) -> Sets:
        """Return all agreements by their values of the facet `name`, at that head of the log."""
        if name == "status":
            return statuses(head, self.day)
        sets = index(head).facets.get(name, {})
        if name == "has":
            return {**sets, "commentary": commented(head, self.until)}
        return sets
