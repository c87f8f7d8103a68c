"""The record as JSON Lines: one document, or one edition, on each line."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from agreements.documents.chain import Line
from agreements.documents.kinds import KINDS
from agreements.shelf.card import Card
from agreements.shelf.edition import Edition

BATCH = 500
"""Editions that are held in memory at once."""


def standing() -> Iterator[Edition]:
    """Yield the current edition, with its document, of each record that stands, by kind and slug.

    What was withheld by hand has its card until the catalogue is made anew, and is left out.
    """
    for kind in KINDS:
        cards = Card.objects.of(kind).with_documents().order_by("slug")
        for card in cards.filter(edition__body__withheld="").iterator(chunk_size=BATCH):
            yield card.edition


def current() -> Iterator[str]:
    """Yield the canonical document of each record that stands, by kind and slug."""
    return (edition.body.text for edition in standing())


def editions(without: Mapping[str, str]) -> Iterator[str]:
    """Yield each edition as a line of the log, with its document but for those in `without`.

    They are the bodies that the public is not given, each with the reason (`history.left_out`).
    """
    for edition in Edition.objects.with_bodies().order_by("id").iterator(chunk_size=BATCH):
        yield str(_line(edition, without))


def _line(edition: Edition, without: Mapping[str, str]) -> Line:
    body = edition.body
    if body is None or body.digest in without:
        return Line(edition.entry, withheld=without[body.digest] if body else "")
    return Line(edition.entry, document=body.text)


def write(path: Path, lines: Iterable[str], tick: Callable[[int], None]) -> int:
    """Write `lines` to `path` and return how many; calls `tick` with 1 for each."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for line in lines:
            file.write(f"{line}\n")
            count += 1
            tick(1)
    return count
