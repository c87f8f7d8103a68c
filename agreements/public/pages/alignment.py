"""The parts of a text in one flat order, and the parts of several texts side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreements.law.articles import Articles, articles


@dataclass(frozen=True)
class Portion:
    """A part of a text: its kind, its number, its heading, and its words by key of paragraph.

    `kind` is preamble, article, closing or annex.
    """

    kind: str
    number: str
    heading: str
    paragraphs: dict[str, str]


def portions(body: str) -> dict[str, Portion]:
    """Return the parts of the text `body` by their keys, in their order."""
    return dict(_portions(articles(body), ""))


def _portions(text: Articles, before: str) -> Iterator[tuple[str, Portion]]:
    yield from _plain("preamble", before, text.preamble)
    for article in text.articles:
        words = {each.key: each.text.strip() for each in article.paragraphs if each.text.strip()}
        yield article.key, Portion("article", article.number, article.opening.strip(), words)
    yield from _plain("closing", before, text.closing)
    for annex in text.annexes:
        yield annex.key, Portion("annex", annex.number, annex.opening.strip(), {})
        yield from _portions(annex.body, f"{annex.key}-")


def _plain(kind: str, before: str, words: str) -> Iterator[tuple[str, Portion]]:
    key = f"{before}{kind}"
    if words.strip():
        yield key, Portion(kind, "", "", {key: words.strip()})


def merged(orders: Sequence[Sequence[str]]) -> list[str]:
    """Return every key of several orders once; what only a later one has follows its neighbour."""
    result: list[str] = []
    for order in orders:
        place = 0
        for key in order:
            if key in result:
                place = result.index(key) + 1
            else:
                result.insert(place, key)
                place += 1
    return result
