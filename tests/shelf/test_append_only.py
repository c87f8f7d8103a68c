"""Editions and bodies: the database refuses to change or remove them."""

import pytest
from django.db import DatabaseError, connection, transaction

from agreements.shelf.edition import Body, Edition

pytestmark = pytest.mark.django_db

TABLES = [Edition._meta.db_table, Body._meta.db_table]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET digest = repeat('0', 64)",
        "DELETE FROM {}",
        "TRUNCATE {} CASCADE",
    ],
)
def test_it_refuses_to_change_or_remove_what_is_published(table, statement):
    refused = pytest.raises(DatabaseError, match=f"{table} is append-only")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))
