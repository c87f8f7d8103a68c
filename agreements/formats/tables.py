"""The whole record as tables: one for each kind of record, and one for each list of its parts.

They are read off the schema of documents, so that a field added there is a column at once; what
they mean is written in `dictionary`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from functools import partial
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from agreements.documents.kinds import KINDS
from agreements.documents.record import Record, Shape
from agreements.documents.structure import slots
from agreements.law.vocabulary import STATUSES
from agreements.law.wording import LANGUAGES

from . import dictionary, table
from .address import PLACES
from .columns import Column, columns, owner, told

DERIVED = tuple(
    name
    for name in table.columns("agreement")
    if name not in {"slug", "instrument", "level", "address", "notice"}
)
"""The columns of agreements that follow from their parts: titles, parties, dates, status."""

README = """\
Uzbekistan–Kazakhstan Treaty Record: tables
{site}, on {on}

{notice}
This record is incomplete. What is empty is not recorded here; it may well exist.

Files are CSV (RFC 4180) in UTF-8, their first line the names of the columns.
dictionary.csv explains every column, codes.csv every code.
Rows of a part begin with the slug of their record; key names the part within it.
A date is as precise as it is known: 2022-12-22, 2022-12 or 2022.
Several slugs, keys or codes in one cell stand between spaces.
An apostrophe stands before a cell that a spreadsheet would take for a formula.

{tables}
"""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: the first that the format knows, so that bytes never differ."""


@dataclass(frozen=True)
class Table:
    """One table: what a row is, the kind of record it is drawn from (all where empty), and how."""

    name: str
    meaning: str
    kind: str
    pieces: Callable[[Record], Iterable[Any]]
    columns: tuple[Column, ...]

    def rows(self, record: Record, told: Mapping[str, str]) -> Iterator[list[str]]:
        """Yield the rows of `record`; `told` has the cells that stand beside its document."""
        if self.kind in ("", record.kind):
            for piece in self.pieces(record):
                yield [column.cell(piece, told) for column in self.columns]


@dataclass(frozen=True)
class Saying:
    """Words of a record in a language that has no column: the part, the field, and the words."""

    part: str
    field: str
    language: str
    text: str


def _tables() -> Iterator[Table]:
    for kind, shape in KINDS.items():
        yield _table(PLACES[kind], kind, _itself, _of_record(kind, shape))
        for slot in slots(shape):
            if slot.sort == "parts" and slot.shape:
                name = f"{kind}_{slot.name}"
                found = owner(name, PLACES[kind]), *columns(name, slot.shape)
                yield _table(name, kind, partial(_parts, slot.name), found)
    name = "other_languages"
    words = (told(name, each, path=(each,)) for each in Saying.__annotations__)
    yield _table(name, "", _sayings, (told(name, "kind"), owner(name, ""), *words))


def _table(
    name: str, kind: str, pieces: Callable[[Record], Iterable[Any]], found: Iterable[Column]
) -> Table:
    return Table(name, dictionary.TABLES[name], kind, pieces, tuple(found))


def _of_record(kind: str, shape: type[Record]) -> Iterator[Column]:
    """The columns of a record: its slug and address, what follows from its parts, its fields."""
    slug, *own = columns(PLACES[kind], shape)
    yield from (slug, told(PLACES[kind], "address"))
    for name in DERIVED if kind == "agreement" else ():
        yield told(PLACES[kind], name, codes=tuple(STATUSES.items()) if name == "status" else ())
    yield from own


def _itself(record: Record) -> list[Record]:
    return [record]


def _parts(name: str, record: Record) -> list[Any]:
    return getattr(record, name)


def _sayings(record: Record) -> Iterator[Saying]:
    """The words of `record` and its parts in languages that have no columns."""
    for key, piece in [("", record), *((part.key, part) for _list, part in record.parts())]:
        for field, words in _words(piece):
            for language, text in words.items():
                if language not in LANGUAGES:
                    yield Saying(key, field, language, text)


def _words(piece: Shape, before: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    for slot in slots(type(piece)):
        value = getattr(piece, slot.name)
        if slot.sort == "words":
            yield f"{before}{slot.name}", value
        elif slot.sort == "shape" and value:
            yield from _words(value, f"{before}{slot.name}_")


TABLES = tuple(_tables())
"""Every table, in the order of the kinds and of their lists."""


def rows_of(record: Record, on: date, site: str) -> Iterator[tuple[Table, Iterator[list[str]]]]:
    """Yield every table with the rows of `record` in it, on the day `on`; `site` is ours."""
    cells = dict(zip(table.columns(record.kind), table.row(record, on, site), strict=True))
    for each in TABLES:
        yield each, each.rows(record, cells | {"kind": record.kind})


def data_dictionary() -> Iterator[list[str]]:
    """Yield the lines of the data dictionary, the names of its columns first."""
    yield ["table", "column", "meaning", "type", "refers_to", "example"]
    for each in TABLES:
        for one in each.columns:
            yield [each.name, one.name, one.meaning, one.type, one.refers_to, one.example]


def codes() -> Iterator[list[str]]:
    """Yield each code that a column may hold with its label, the names of the columns first."""
    yield ["table", "column", "code", "label"]
    for each in TABLES:
        for one in each.columns:
            yield from ([each.name, one.name, code, label] for code, label in one.codes)


def readme(on: date, site: str) -> str:
    """Return what a reader of the tables must know first."""
    tables = "\n".join(f"{each.name}.csv: {each.meaning}" for each in TABLES)
    return README.format(site=site, on=on.isoformat(), notice=table.NOTICE, tables=tables)


def write_zip(file: IO[bytes], documents: Iterable[Record], on: date, site: str) -> None:
    """Write the tables of `documents`, with their dictionary, to `file` as a zip.

    Agreements have their status on the day `on`; `site` begins every address. The documents are
    read once, in their order, and their rows wait on disk, so that memory does not grow. The same
    documents give the same bytes.
    """
    with ExitStack() as stack, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        waiting = [stack.enter_context(TemporaryFile()) for _each in TABLES]
        for each, rows in zip(TABLES, waiting, strict=True):
            _write(rows, [[one.name for one in each.columns]])
        for record in documents:
            for rows, (_table, found) in zip(waiting, rows_of(record, on, site), strict=True):
                _write(rows, found)
        archive.writestr(_entry("README.txt"), readme(on, site))
        for name, lines in (("dictionary", data_dictionary()), ("codes", codes())):
            archive.writestr(_entry(f"{name}.csv"), "".join(map(table.line, lines)))
        for each, rows in zip(TABLES, waiting, strict=True):
            rows.seek(0)
            with archive.open(_entry(f"{each.name}.csv"), "w", force_zip64=True) as entry:
                copyfileobj(rows, entry)


def _write(file: IO[bytes], lines: Iterable[Sequence[str]]) -> None:
    for cells in lines:
        file.write(table.line(cells).encode())


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
