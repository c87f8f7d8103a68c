"""A treaty's plain text cut into addressable parts: preamble, articles, closing words, annexes.

The parts, joined, give back every character. The key of an article depends on its number
alone, so it is the same in all languages and aligns the texts with each other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .headings import (
    Heading,
    annex_headings,
    article_headings,
    leading_number,
    plain_number,
    stands_apart,
)
from .wording import marked as _

PARAGRAPH = re.compile(
    r"\s*(?:(?P<round>\(\d{1,3}\))|(?P<half>\d{1,3}\))|(?:\d{1,3}\.)?(?P<point>\d{1,3}\.))\s*\S"
)

CLOSING = re.compile(
    r"(?i:done (?:at|in)\b|in witness\b|in faith\b|совершено\b|составлено в\b|в удостоверение\b"
    r"|осыны куәландыр|yuqoridagilarni tasdiq|юқоридагиларни тасдиқ|shuni tasdiq|шуни тасдиқ)"
)
ORIGINALS = re.compile(r"(?i:\b(?:nusxada|нусхада|данада|данамен)\b)")
MADE = re.compile(r"(?i:tuzil|imzolan|bajaril|тузил|имзолан|бажарил|жасал)")
"""How the closing words begin, or what they tell: so many originals, made or signed."""

LONGEST_TITLE = 200

FOLLOWS = _("Article %(number)s follows article %(before)s.")
BEGINS = _("The first article has the number %(number)s.")


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph, or the words before the first one (with an empty number)."""

    key: str
    number: str
    text: str


@dataclass(frozen=True)
class Article:
    """An article: its number as written, its heading, and its text as opening and paragraphs.

    `opening` holds the lines with number and heading as they stand in the text.
    """

    key: str
    number: str
    heading: str
    opening: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The whole article, every character of it."""
        return self.opening + "".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True)
class Annex:
    """An annex, which may have articles of its own; `opening` holds the lines of its heading."""

    key: str
    number: str
    opening: str
    body: "Articles"

    @property
    def text(self) -> str:
        """The whole annex, every character of it."""
        return self.opening + self.body.text


@dataclass(frozen=True)
class Articles:
    """The parts of a text; what is absent is empty."""

    preamble: str
    articles: tuple[Article, ...] = ()
    closing: str = ""
    annexes: tuple[Annex, ...] = ()

    @property
    def text(self) -> str:
        """The whole text, every character of it."""
        parts = [article.text for article in self.articles]
        return "".join(
            [self.preamble, *parts, self.closing, *(annex.text for annex in self.annexes)]
        )

    def keys(self) -> list[str]:
        """Return the keys of all articles, paragraphs and annexes, in the order of the text."""
        keys = []
        for article in self.articles:
            keys.append(article.key)
            keys += [part.key for part in article.paragraphs if part.number]
        for annex in self.annexes:
            keys += [annex.key, *annex.body.keys()]
        return keys


def articles(text: str) -> Articles:
    """Return the parts of `text`.

    Knows "Article 5", "Статья 5", "5-modda", "5-модда" and "5-бап" with their usual variants;
    keys are "art-5", "art-5.1" for its first paragraph, "annex-1" and "annex-1-art-2". A text
    without articles is all preamble, up to its closing words.
    """
    lines = text.splitlines(keepends=True)
    annexes = annex_headings(lines)
    first = next((heading.line for heading in article_headings(lines)), 0)
    annexes = [heading for heading in annexes if heading.line > first]
    body = _body(lines[: annexes[0].line] if annexes else lines, "")
    return replace(body, annexes=tuple(_annexes(lines, annexes)))


def numbering_faults(articles: Articles) -> list[tuple[str, dict[str, str]]]:
    """Return where the articles, or those of an annex, do not number on from 1.

    Each is a phrase for `wording`, and the values of its places.
    """
    found = []
    for part in (articles, *(annex.body for annex in articles.annexes)):
        before = 0
        for article in part.articles:
            place = leading_number(article.number)
            is_inserted = place == before and "-" in plain_number(article.number)
            if place != before + 1 and not is_inserted:
                values = {"number": article.number, "before": str(before)}
                found.append((FOLLOWS if before else BEGINS, values))
            before = place
    return found


def _annexes(lines: Sequence[str], headings: Sequence[Heading]) -> Iterator[Annex]:
    ends = [heading.line for heading in headings[1:]] + [len(lines)]
    keys = _unique("annex", [h.number or str(n) for n, h in enumerate(headings, start=1)])
    for heading, end, key in zip(headings, ends, keys, strict=False):
        body = _body(lines[heading.end : end], f"{key}-")
        yield Annex(key, heading.number, "".join(lines[heading.line : heading.end]), body)


def _body(lines: Sequence[str], prefix: str) -> Articles:
    headings = article_headings(lines)
    starts = [heading.line for heading in headings]
    last = starts[-1] + 1 if starts else 0
    closing = next((at for at in range(last, len(lines)) if _closes(lines, at)), len(lines))
    ends = [*starts[1:], closing]
    keys = _unique(f"{prefix}art", [heading.number for heading in headings])
    return Articles(
        preamble="".join(lines[: starts[0] if starts else closing]),
        articles=tuple(
            _article(lines[heading.line : end], heading, key)
            for heading, end, key in zip(headings, ends, keys, strict=False)
        ),
        closing="".join(lines[closing:]),
    )


def _unique(stem: str, numbers: Sequence[str]) -> list[str]:
    """The keys for `numbers`; one that comes again is told apart, since a key names one part."""
    seen: Counter[str] = Counter()
    keys = []
    for key in (f"{stem}-{plain_number(number)}" for number in numbers):
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}-again-{seen[key]}")
    return keys


def _closes(lines: Sequence[str], at: int) -> bool:
    if not lines[at].strip() or not stands_apart(lines, at):
        return False
    sentence = []
    for line in lines[at : at + 6]:
        sentence.append(line.strip())
        if not line.strip() or line.rstrip().endswith("."):
            break
    words = " ".join(sentence)
    return bool(CLOSING.match(words) or (ORIGINALS.search(words) and MADE.search(words)))


def _article(lines: Sequence[str], heading: Heading, key: str) -> Article:
    title, opening, rest = _opening(lines, heading)
    return Article(key, heading.number, title, opening, tuple(_paragraphs(rest, key)))


def _opening(lines: Sequence[str], heading: Heading) -> tuple[str, str, Sequence[str]]:
    """The title of an article, the lines that hold it and its number, and the lines after."""
    if heading.title and not _is_title(heading.title, lines[1:]):
        start = lines[0].rindex(heading.title)
        return "", lines[0][:start], [lines[0][start:], *lines[1:]]
    end = _next_words(lines, 1)
    title = heading.title
    if not title and end < len(lines) and _is_title(lines[end].strip(), lines[end + 1 :]):
        title, end = lines[end].strip(), _next_words(lines, end + 1)
    return title, "".join(lines[:end]), lines[end:]


def _next_words(lines: Sequence[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if lines[at].strip()), len(lines))


def _is_title(words: str, after: Sequence[str]) -> bool:
    """Whether `words` are a title: short, no sentence, and followed by the text of the article."""
    following = after[_next_words(after, 0) :]
    if not following or len(words) > LONGEST_TITLE or PARAGRAPH.match(words):
        return False
    runs_on = bool(after[0].strip()) and following[0].strip()[0].islower()
    return not words[0].islower() and not words.endswith((".", ";", ":", ",")) and not runs_on


def _paragraphs(lines: Sequence[str], key: str) -> Iterator[Paragraph]:
    """The paragraphs numbered 1, 2, 3 … in the style of the first; other figures are text."""
    number, style, text = 0, "", ""
    for line in lines:
        match = PARAGRAPH.match(line)
        if match and style in ("", match.lastgroup) and _figures(match) == number + 1:
            if text:
                yield _paragraph(key, number, text)
            number, style, text = number + 1, str(match.lastgroup), ""
        text += line
    if text:
        yield _paragraph(key, number, text)


def _figures(match: re.Match[str]) -> int:
    return int(match[str(match.lastgroup)].strip("()."))


def _paragraph(key: str, number: int, text: str) -> Paragraph:
    return Paragraph(f"{key}.{number}", str(number), text) if number else Paragraph(key, "", text)
