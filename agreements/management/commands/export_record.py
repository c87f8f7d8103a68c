"""Write the published record to a file that import_record reads."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from agreements.documents.kinds import KINDS
from agreements.management.progress import progress
from agreements.shelf.card import Card
from agreements.shelf.history import write_history


class Command(BaseCommand):
    help = (
        "Writes the current editions as JSON Lines, one canonical document a line; with "
        "--history the whole log, every edition, body and stored file, as a zip archive."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE")
        parser.add_argument("--history", action="store_true", help="write the whole log")

    def handle(self, *args: Any, path: Path, **options: Any) -> None:
        with progress(self.stderr, "written") as tick:
            if options["history"]:
                count = write_history(path, tick)
                self.stdout.write(f"{count} editions written to {path}.")
            else:
                count = self._documents(path, tick)
                self.stdout.write(f"{count} documents written to {path}.")

    def _documents(self, path: Path, tick: Any) -> int:
        count = 0
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for kind in KINDS:
                cards = Card.objects.of(kind).with_documents().order_by("slug")
                for card in cards.iterator(chunk_size=500):
                    file.write(f"{card.edition.body.text}\n")
                    count += 1
                    tick(1)
        return count
