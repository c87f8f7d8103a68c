"""The record as one SQLite file: the tables, and each document whole."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

from agreements.formats.columns import Column
from agreements.formats.tables import TABLES, Table, codes, data_dictionary, rows_of
from agreements.shelf.edition import Edition

DOCUMENTS = ("kind", "slug", "edition", "published_at", "digest", "body", "document")
"""The columns of the table of documents, which stand there as canonical JSON."""


def write(path: Path, editions: Iterable[Edition], on: date, site: str) -> None:
    """Write the records of `editions`, the current ones, to an SQLite file at `path`.

    The tables are those of `formats.tables`; what is empty there is NULL here. Agreements have
    their status on the day `on`; `site` begins every address. Rows are written as they are read.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        # The file is replaced whole, and needs no journal.
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
        for each in TABLES:
            database.execute(_create(each))
        database.execute(
            f"CREATE TABLE documents ({', '.join(DOCUMENTS)}, PRIMARY KEY (kind, slug))"
        )
        for edition in editions:
            _insert(database, "documents", [_document(edition)])
            for each, rows in rows_of(edition.record, on, site):
                _insert(database, each.name, rows)
        for name, lines in (("dictionary", data_dictionary()), ("codes", codes())):
            database.execute(f"CREATE TABLE {name} ({', '.join(map(_quoted, next(lines)))})")
            _insert(database, name, lines)
        database.execute("COMMIT")


def _create(each: Table) -> str:
    columns = ", ".join(_column(one, each) for one in each.columns)
    return f"CREATE TABLE {_quoted(each.name)} ({columns})"


def _column(column: Column, of: Table) -> str:
    """The definition of a column; what names a record of another table leads there."""
    kind = "INTEGER" if column.type == "number" else "TEXT"
    own = " PRIMARY KEY" if column.name == "slug" and not column.refers_to and of.kind else ""
    leads = column.type == "slug" and column.refers_to
    reference = f" REFERENCES {_quoted(column.refers_to)} (slug)" if leads else ""
    return f"{_quoted(column.name)} {kind}{own}{reference}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _document(edition: Edition) -> list[str | int]:
    at = edition.entry["published_at"]
    named = edition.kind, edition.slug, edition.number, at, edition.digest, edition.body_id
    return [*named, edition.body.text]


def _insert(database: sqlite3.Connection, name: str, rows: Iterable[list]) -> None:
    for row in rows:
        places = ", ".join("?" * len(row))
        values = [None if value == "" else value for value in row]
        database.execute(f"INSERT INTO {_quoted(name)} VALUES ({places})", values)
