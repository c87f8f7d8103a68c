"""One reading of the shelf: a transaction of its own that changes nothing."""

import pytest
from django.db import InternalError, connection

from agreements.shelf.snapshot import snapshot


def shown(name):
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {name}")
        return cursor.fetchone()[0]


def test_it_reads_one_moment_and_writes_nothing(committed_database):
    with snapshot():
        assert shown("transaction_isolation") == "repeatable read"
        assert (shown("enable_seqscan"), shown("jit")) == ("on", "off")
    with pytest.raises(InternalError), snapshot(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM agreements_spelling")


def test_it_reads_by_index_until_it_ends(committed_database):
    with snapshot(by_index=True):
        assert shown("enable_seqscan") == "off"
    assert shown("enable_seqscan") == "on"
