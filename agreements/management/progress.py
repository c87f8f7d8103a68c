"""How far a long command has come, shown when somebody is watching."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def progress(stream: Any, what: str) -> Iterator[Callable[[int], None]]:
    """Yield a function that counts `what` on `stream`; it says nothing when that is no terminal."""
    count, watched = 0, stream.isatty()

    def tick(number: int) -> None:
        nonlocal count
        count += number
        if watched:
            stream.write(f"\r{count} {what}", ending="")
            stream.flush()

    yield tick
    if watched and count:
        stream.write("\r", ending="")
