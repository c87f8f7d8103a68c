"""A whole list in one format, printed record after record, so that memory does not grow with it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from agreements.documents.library import Library

from .published import Published

Entry = tuple[Published, Library]
"""A record of a list, and the library that has what it refers to."""

Printed = Callable[[str, Iterable[Entry], date], Iterator[str]]
"""What prints a list of a kind, of all kinds where that is empty, on a day."""


def after_another(printed: Callable[[Published, Library, date], str]) -> Printed:
    """Return what prints a list by printing each record, one after another."""

    def list_(kind: str, entries: Iterable[Entry], on: date) -> Iterator[str]:
        for published, library in entries:
            yield printed(published, library, on)

    return list_


def array(printed: Callable[[Published, Library, date], str]) -> Printed:
    """Return what prints a list as a JSON array, each record by `printed`, which prints JSON."""

    def list_(kind: str, entries: Iterable[Entry], on: date) -> Iterator[str]:
        before = "["
        for published, library in entries:
            yield before + printed(published, library, on).strip()
            before = ",\n"
        yield "[]\n" if before == "[" else "]\n"

    return list_
