"""What a question finds: records first, then articles; within bounds, however much there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db import connection

from agreements.shelf.card import Card
from agreements.shelf.edition import head_digest
from agreements.shelf.passage import Passage
from agreements.shelf.span import Span

from .asking import Asked, asked
from .kin import names
from .query import read

MOST = 1000
"""Records, and articles, that are told apart; beyond them there are "more than 1,000"."""

ARTICLE = "article"
"""What a hit in an agreement's text is called where others have the kind of their record."""

NOWHERE = -1
"""The position of a hit that is a record, not a passage."""

KINDS = ("agreement", "signatory", "subject", "state", "occasion", "commentary", "source")
"""Which of two records found alike stands first; sources, many and much alike, come last."""


class Hit(NamedTuple):
    """A record or an article that was found; `sense` counts from the closest sense, 0."""

    card: int
    kind: str
    slug: str
    position: int
    language: str
    facets: list[str]
    dated_on: date | None
    status: str | None
    sense: int


CARDS, PASSAGES, SPANS = (each._meta.db_table for each in (Card, Passage, Span))
STATUS = f"(SELECT s.status FROM {SPANS} s WHERE s.card_id = c.edition_id AND s.period @> %s)"
RECORDS = f"""
    (SELECT c.edition_id, c.kind, c.slug, {NOWHERE}, '', c.facets, c.dated_on, {STATUS}, %s
     FROM {CARDS} c WHERE c.vector @@ %s::tsquery{{narrowed}}
     ORDER BY c.dated_on + 0 DESC NULLS LAST, c.slug LIMIT %s)"""
ARTICLES = f"""
    (WITH p AS MATERIALIZED (
         SELECT card_id, position, language FROM {PASSAGES} WHERE vector @@ %s::tsquery)
     SELECT c.edition_id, '{ARTICLE}', c.slug, p.position, p.language, c.facets, c.dated_on,
            {STATUS}, %s
     FROM p JOIN {CARDS} c ON c.edition_id = p.card_id WHERE true{{narrowed}} LIMIT %s)"""
"""Cards and articles that answer a question, as the columns of a hit.

The order of cards is not that of an index of dates, and articles are found before they are joined:
to walk through another index and read each vector takes more time than PostgreSQL expects. The
senses are read one after the other, no further when there are enough.
"""


Sql = tuple[str, list[Any]]
"""A piece of a request, and the values that fill its places."""


@dataclass(frozen=True)
class Filters:
    """What a reader has chosen among the hits: each field keeps some of them, empty all.

    `kind` is that of a record, or `article`; `facets` such as `subject:border`; `language` is
    that of an article. What began after the day `until` is left out.
    """

    kind: str = ""
    status: str = ""
    facets: tuple[str, ...] = ()
    language: str = ""
    until: date | None = None

    def keeps(self, hit: Hit) -> bool:
        """Whether `hit` is among those chosen, its day left aside."""
        return (
            self.kind in ("", hit.kind)
            and self.status in ("", hit.status)
            and self.language in ("", hit.language)
            and set(self.facets) <= set(hit.facets)
        )

    def conditions(self, on: date) -> Sql:
        """Return the same for the rows of cards `c`, in SQL, with its values."""
        found, values = "", []
        if self.kind not in ("", ARTICLE):
            found += " AND c.kind = %s"
            values += [self.kind]
        if self.status:
            found += f" AND {STATUS} = %s"
            values += [on, self.status]
        if self.facets:
            found += " AND c.facets @> %s::text[]"
            values += [[*self.facets]]
        if self.until:
            found += " AND NOT coalesce(c.outset > %s, false)"
            values += [self.until]
        return found, values


@dataclass(frozen=True)
class Found:
    """Hits in their order; `more` tells that there are more than could be told apart."""

    hits: Sequence[Hit]
    more: bool


def meant(text: str) -> str:
    """Return the question `text` in its widest sense, as lists are narrowed by it (a tsquery)."""
    question = asked(read(text), names(head_digest()))
    return question.records if question else ""


def found(question: Asked, on: date, only: Filters = Filters(), most: int = MOST) -> Found:
    """Return what answers `question` and is kept by `only`, at most `most` of records and articles.

    One request, in a snapshot that reads by index. Status is that of the day `on`. Records are
    ordered by sense, then by kind, date (the newest first) and slug; articles by date, slug and
    place.
    """
    parts = [*_of_records(question, on, only, most), *_of_articles(question, on, only, most)]
    if not parts:
        return Found([], False)
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(sql for sql, _ in parts),
            [value for _, values in parts for value in values],
        )
        hits = [Hit(*row) for row in cursor.fetchall()]
    records = sorted((hit for hit in hits if hit.kind != ARTICLE), key=_record_order)
    texts = sorted((hit for hit in hits if hit.kind == ARTICLE), key=_article_order)
    more = len(records) > most or len(texts) > most
    return Found([*records[:most], *texts[:most]], more)


def _of_records(question: Asked, on: date, only: Filters, most: int) -> Iterator[Sql]:
    """Yield the part of the request that asks for records, if any are wanted."""
    if only.kind == ARTICLE or only.language:
        return
    narrowed, values = only.conditions(on)
    sense = RECORDS.format(narrowed=narrowed)
    senses = " UNION ALL ".join([sense] * len(question.senses))
    given = [
        value
        for number, words in enumerate(question.senses)
        for value in (on, number, words, *values, most + 1)
    ]
    yield f"(SELECT * FROM ({senses}) AS records LIMIT %s)", [*given, most + 1]


def _of_articles(question: Asked, on: date, only: Filters, most: int) -> Iterator[Sql]:
    """Yield the part of the request that asks for articles, if any are wanted."""
    if only.kind not in ("", ARTICLE):
        return
    narrowed, values = only.conditions(on)
    if only.language:
        narrowed, values = f"{narrowed} AND p.language = %s", [*values, only.language]
    last = len(question.senses)
    given = [question.articles, on, last, *values, most + 1]
    yield ARTICLES.format(narrowed=narrowed), given


def _record_order(hit: Hit) -> tuple[Any, ...]:
    return hit.sense, KINDS.index(hit.kind), *_newest_first(hit)


def _article_order(hit: Hit) -> tuple[Any, ...]:
    return *_newest_first(hit), hit.position


def _newest_first(hit: Hit) -> tuple[int, str]:
    return -(hit.dated_on.toordinal() if hit.dated_on else 0), hit.slug
