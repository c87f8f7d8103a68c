"""The lock of the log: one publishes at a time, and nobody waits without being told."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _
from psycopg.errors import LockNotAvailable

LOCK = 19981031
"""The number of the log's advisory lock in PostgreSQL."""

PATIENCE = 10
"""Seconds that one waits for somebody else to finish."""


class Busy(Exception):
    """Somebody else holds the log, or a row that is needed, for too long; `str()` says so."""

    def __str__(self) -> str:
        return _("Somebody else is publishing at this moment. Nothing was changed: try again.")


@contextmanager
def locked(patience: int = PATIENCE) -> Iterator[None]:
    """Hold the log in one transaction, which is kept when the block ends well.

    Waits at most `patience` seconds for the log, and again for each row that the block
    locks; raises Busy after that.
    """
    try:
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [f"{patience}s"])
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            yield
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise Busy from error
        raise
