"""Acts as the tests of the shelf write them, and the catalogue as it stands in the tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from agreements.documents.record import Record
from agreements.shelf.catalogue import TABLES
from agreements.shelf.edition import Edition
from agreements.shelf.log import act
from agreements.shelf.spelling import Spelling
from agreements.shelf.verify import verify
from tests.builders import groundwork


def publish(*documents: Record, note: str = "", author: str = "Registrar") -> list[Edition]:
    with act(note=note, author=author) as writing:
        return writing.publish(documents)


def retract(kind: str, slug: str, reason: str = "Published by mistake.") -> Edition:
    with act(note="", author="Registrar") as writing:
        return writing.retract(kind, slug, reason)


@contextmanager
def superuser() -> Iterator[Any]:
    """Yield a cursor for which triggers and checks do not hold."""
    tables = ("agreements_edition", "agreements_body")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        cursor.execute("ALTER TABLE agreements_body DROP CONSTRAINT body_has_its_digest")
        yield cursor


def seal(digest: str, reason: str) -> None:
    """Take the text of a body out by hand, as a court may order."""
    with superuser() as cursor:
        cursor.execute(
            "UPDATE agreements_body SET text = NULL, withheld = %s WHERE digest = %s",
            [reason, digest],
        )


def lay_groundwork() -> list[Edition]:
    return publish(*groundwork(), note="Groundwork")


def found_wrong() -> list[str]:
    """Return all that verification finds wrong."""
    return [str(wrong) for wrong in verify(lambda number: None)]


def catalogue_rows() -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of the catalogue as the text that PostgreSQL prints of it."""
    found = {}
    with connection.cursor() as cursor:
        for table in (*TABLES, Spelling):
            name = table._meta.db_table
            cursor.execute(f'SELECT stood::text FROM "{name}" AS stood ORDER BY 1')
            found[name] = cursor.fetchall()
    return found
