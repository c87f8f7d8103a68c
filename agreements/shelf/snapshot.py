"""One reading of the shelf: all queries see the same moment."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

MODE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off"
"""To compile what a page asks (JIT) takes longer than to answer it."""

BY_INDEX = "; SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0"
"""To read a vector beside its index takes more time than PostgreSQL expects."""


@contextmanager
def snapshot(*, by_index: bool = False) -> Iterator[None]:
    """Read in one transaction, REPEATABLE READ and READ ONLY; `by_index` for a search of words.

    Inside a transaction that is already open, such as that of a test or a preview, that
    one serves.
    """
    begins = not connection.in_atomic_block
    with transaction.atomic():
        if begins:
            with connection.cursor() as cursor:
                cursor.execute(MODE + (BY_INDEX if by_index else ""))
        yield
