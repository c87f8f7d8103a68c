"""Read documents into the desk, and publish them if asked."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from agreements.desk.library import Desk
from agreements.desk.restore import restore
from agreements.documents.reading import examine, read_path
from agreements.documents.record import Record
from agreements.management.progress import progress
from agreements.shelf.card import Card
from agreements.shelf.edition import Edition
from agreements.shelf.history import Broken, read_history
from agreements.shelf.lock import Busy, locked
from agreements.shelf.log import Refused, act


class Command(BaseCommand):
    help = (
        "Reads documents (a JSON file, a JSON Lines file, a folder of them) onto the desk, all or "
        "nothing, or a history (zip) into an empty record. Reading the same again changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE|DIR")
        parser.add_argument("--dry-run", action="store_true", help="examine, and change nothing")
        parser.add_argument("--publish", action="store_true", help="publish what was read")
        parser.add_argument("--note", default="Imported", help="the note of the publication")
        parser.add_argument("--author", default="Import", help="the name it is published under")
        parser.add_argument(
            "--when-empty", action="store_true", help="do nothing once anything is published"
        )

    def handle(self, *args: Any, path: Path, **options: Any) -> None:
        if options["when_empty"] and Edition.objects.exists():
            self.stdout.write("Something is published already: nothing was imported.")
            return
        if not path.exists():
            raise CommandError(f"{path}: there is no such file or folder.")
        if path.is_file() and is_zipfile(path):
            self._history(path, options)
        else:
            self._documents(path, options)

    def _documents(self, path: Path, options: dict[str, Any]) -> None:
        reading = read_path(path)
        misprints = reading.misprints or examine(reading, Desk())
        if misprints:
            for misprint in misprints:
                self.stderr.write(str(misprint))
            raise CommandError(f"{len(misprints)} faults in {path}: nothing was imported.")
        documents = reading.documents
        try:
            changed, editions = self._write(documents, options)
        except Refused as refusal:
            for (kind, slug), faults in refusal.faults.items():
                for fault in faults:
                    self.stderr.write(f"{kind}/{slug}: {fault.path}: {fault.words('en')}")
            raise CommandError(f"{refusal} Nothing was imported.") from refusal
        except Busy as busy:
            raise CommandError(str(busy)) from busy
        said = "would change" if options["dry_run"] else "changed"
        self.stdout.write(f"{len(documents)} documents read, {len(changed)} {said} on the desk.")
        if options["publish"]:
            verb = "would be" if options["dry_run"] else "were"
            self.stdout.write(f"{len(editions)} editions {verb} published.")

    def _write(
        self, documents: list[Record], options: dict[str, Any]
    ) -> tuple[list[Record], list[Edition]]:
        """Put the documents on the desk and, if asked, publish them: all of it or nothing."""
        with act(note=options["note"], author=options["author"]) as writing:
            changed = restore(documents, by=options["author"])
            editions = writing.publish(documents) if options["publish"] else []
            if options["dry_run"]:
                transaction.set_rollback(True)
        return changed, editions

    def _history(self, path: Path, options: dict[str, Any]) -> None:
        if options["dry_run"] or options["publish"]:
            raise CommandError("A history is read whole, without --dry-run and --publish.")
        try:
            with progress(self.stderr, "read") as tick, locked():
                count = read_history(path, tick)
                restore(card.record for card in Card.objects.with_documents())
        except (Broken, Busy) as error:
            raise CommandError(f"{path}: {error} Nothing was imported.") from error
        self.stdout.write(f"{count} editions read; the current ones are on the desk.")
