"""Write the published record to a file that import_record reads."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from agreements.downloads import lines
from agreements.management.progress import progress
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
                count = lines.write(path, lines.current(), tick)
                self.stdout.write(f"{count} documents written to {path}.")
