"""What a list of agreements is narrowed to, as plain values: the same for counts and for lists."""

from dataclasses import dataclass, replace
from datetime import date

from agreements.shelf.card import Card, CardQuerySet

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
    def cards(self) -> CardQuerySet:
        """The agreements that are kept."""
        cards = Card.objects.of("agreement").stood(self.day if self.asked else None)
        cards = cards.answering(self.words)
        for name, values in self.chosen:
            cards = self._kept(cards, name, values)
        return cards

    def commented(self, cards: CardQuerySet) -> CardQuerySet:
        """Keep those of `cards` on which a commentary of the day remarks."""
        commentaries = Card.objects.of("commentary").stood(self.day if self.asked else None)
        return cards.filter(slug__in=commentaries.remarked_on())

    def _kept(self, cards: CardQuerySet, name: str, values: Values) -> CardQuerySet:
        if name == "status":
            return cards.with_status(*values, on=self.day)
        if name == "has" and "commentary" in values:
            cards = self.commented(cards)
            values = tuple(each for each in values if each != "commentary")
        facets = [f"{name}:{value}" for value in values]
        return cards.tagged(*facets) if name in TOGETHER else cards.tagged_with_any(*facets)
