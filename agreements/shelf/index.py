"""The index of the catalogue: which agreements bear what, as sets that are counted in memory.

To count under each value what a list of many thousand cards can be narrowed by, PostgreSQL would
read them all. A set holds the numbers of the agreements' current editions; two are met with one
another in microseconds. What is held follows from the head of the log and from the day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection
from pyroaring import BitMap

from .card import Card
from .span import Span

Sets = Mapping[str, BitMap]
"""Agreements by the value that they share."""

CARDS = Card._meta.db_table

READ = f"""
    SELECT split_part(facet, ':', 1), substr(facet, strpos(facet, ':') + 1), array_agg(edition_id)
    FROM {CARDS}, unnest(facets) facet WHERE kind = 'agreement' GROUP BY facet
    UNION ALL
    SELECT 'outset:', to_char(outset, 'YYYY-MM-DD'), array_agg(edition_id)
    FROM {CARDS} WHERE kind = 'agreement' GROUP BY outset
    UNION ALL
    SELECT 'remark:', to_char(m.outset, 'YYYY-MM-DD'), array_agg(a.edition_id)
    FROM {CARDS} m, unnest(m.facets) facet
    JOIN {CARDS} a ON a.kind = 'agreement' AND a.slug = split_part(facet, 'agreement:', 2)
    WHERE m.kind = 'commentary' GROUP BY m.outset"""
"""The facets of agreements; the days from which the record tells of them, and of remarks on them.

A name with a colon is that of no facet.
"""


@dataclass(frozen=True)
class Index:
    """The agreements at one head of the log: by facet and value, and by day.

    `outsets` holds them by the day from which the record tells of them, `remarks` by the day from
    which it tells of a commentary on them; under None where no such day is known.
    """

    facets: Mapping[str, Sets]
    outsets: Mapping[str | None, BitMap]
    remarks: Mapping[str | None, BitMap]


@lru_cache(maxsize=1)
def index(head: str) -> Index:
    """Return the index at that head of the log, in one query; only the last one is kept."""
    sets: dict[str, dict[str | None, BitMap]] = {}
    with connection.cursor() as cursor:
        cursor.execute(READ)
        for name, value, editions in cursor:
            sets.setdefault(name, {})[value] = BitMap(editions)
    outsets, remarks = sets.pop("outset:", {}), sets.pop("remark:", {})
    return Index(sets, outsets, remarks)


@lru_cache(maxsize=64)
def stood(head: str, on: date | None) -> BitMap:
    """Return the agreements that the record of the day `on` holds; without a day, all."""
    return _until(on, index(head).outsets)


@lru_cache(maxsize=64)
def commented(head: str, on: date | None) -> BitMap:
    """Return those on which a commentary remarks that the record of the day `on` holds."""
    return _until(on, index(head).remarks)


def _until(on: date | None, sets: Mapping[str | None, BitMap]) -> BitMap:
    last = on.isoformat() if on else ""
    kept = (each for day, each in sets.items() if not (day and last) or day <= last)
    return BitMap.union(BitMap(), *kept)


@lru_cache(maxsize=64)
def statuses(head: str, on: date) -> Sets:
    """Return the agreements by their status on the day `on`, at that head of the log."""
    spans = Span.objects.filter(period__contains=on).values_list("status")
    return {status: BitMap(cards) for status, cards in spans.annotate(cards=ArrayAgg("card"))}


@lru_cache(maxsize=64)
def answering(head: str, question: str) -> BitMap:
    """Return the agreements whose words answer `question`, a tsquery, at that head of the log."""
    return BitMap(Card.objects.of("agreement").answering(question).values_list("pk", flat=True))
