"""The catalogue: cards and all that goes with them, each row made from the editions."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice
from operator import attrgetter

from django.db import connection, models

from agreements.documents.record import Record

from .alteration import Alteration, alterations
from .card import Card, card
from .due import Due, dues
from .edition import Edition
from .lock import locked
from .passage import Passage, passages
from .piece import pieces
from .span import Span, spans
from .spelling import Spelling, count, spellings

TABLES: dict[type[models.Model], str] = {
    Card: "edition",
    Span: "card",
    Due: "card",
    Passage: "card",
    Alteration: "edition",
}
"""The tables in the order in which they are filled, each with the field that names the edition."""

BATCH = 200
"""Records that are held in memory at once."""

Row = Card | Span | Due | Passage | Alteration


def entries(edition: Edition, before: Edition | None, *, current: bool = True) -> Iterator[Row]:
    """Yield the rows that follow from `edition` and the edition of its record `before` it.

    Only the `current` edition of a record has a card, spans, dues and passages.
    """
    document = edition.record
    if not isinstance(document, Record):
        return
    if before and isinstance(before.record, Record):
        yield from alterations(edition, before.record, document)
    if current:
        searched = list(pieces(document))
        yield card(edition, document, searched)
        yield from spans(edition, document)
        yield from dues(edition, document)
        yield from passages(edition, searched)


def replace(editions: list[Edition], before: list[Edition]) -> None:
    """Write the rows of new `editions` in the place of those of the editions `before` them."""
    gone = [each.id for each in before]
    old = words(Passage.objects.filter(card__in=gone))
    Card.objects.filter(edition__in=gone).delete()
    last = {(each.kind, each.slug): each for each in before}
    rows = [row for each in editions for row in entries(each, last.get((each.kind, each.slug)))]
    _write(rows, old)


def rebuild(tick: Callable[[int], None]) -> None:
    """Make the whole catalogue anew from the editions, in one transaction.

    Calls `tick` with the number of editions of each batch; raises Busy when the log is
    held by somebody else.
    """
    with locked():
        for table in (Spelling, *reversed(TABLES)):
            table.objects.all().delete()
        fill(tick)


def fill(tick: Callable[[int], None]) -> None:
    """Write the whole catalogue into its empty tables; the caller holds the log."""
    for batch in batches():
        _write([row for history in batch for row in entries_of(history)], Counter())
        tick(sum(map(len, batch)))


def batches() -> Iterator[list[list[Edition]]]:
    """Yield all editions, some records at a time: of each record its editions, by number."""
    editions = Edition.objects.with_bodies().order_by("kind", "slug", "number")
    records = groupby(editions.iterator(chunk_size=BATCH), attrgetter("kind", "slug"))
    histories = (list(history) for _, history in records)
    while batch := list(islice(histories, BATCH)):
        yield batch


def entries_of(history: list[Edition]) -> Iterator[Row]:
    """Yield the rows that follow from all editions of one record, the oldest first."""
    for before, edition in zip([None, *history], history, strict=False):
        yield from entries(edition, before, current=edition is history[-1])


def rows_of(editions: Iterable[int]) -> Iterator[Row]:
    """Yield the rows that stand in the catalogue for the editions with these ids."""
    for table, edition in TABLES.items():
        yield from table.objects.filter(**{f"{edition}__in": [*editions]})


def words(rows: Iterable[Row]) -> Counter[str]:
    """Return how many of the passages among `rows` hold each spelling."""
    passages = (row for row in rows if isinstance(row, Passage))
    return Counter(each for row in passages for each in spellings(row.text))


def _write(rows: list[Row], gone: Counter[str]) -> None:
    """Write `rows`, and count their words without those that are `gone`."""
    for table in TABLES:
        _copy(table, [row for row in rows if isinstance(row, table)])
    held = words(rows)
    held.subtract(gone)
    count(held)


def _copy(table: type[models.Model], rows: list[Row]) -> None:
    """Write `rows` to `table` by COPY, which takes far less time than INSERT for many."""
    fields = table._meta.concrete_fields
    columns = ", ".join(field.column for field in fields)
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table._meta.db_table} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            values = ((field, getattr(row, field.attname)) for field in fields)
            copy.write_row([field.get_db_prep_save(value, connection) for field, value in values])
