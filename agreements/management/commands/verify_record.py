"""Look whether every byte of the record, or of a download of it, is as it was published."""

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.documents.chain import Wrong
from agreements.downloads.proof import Proof, Unproved
from agreements.management.progress import progress
from agreements.shelf.edition import Body, Edition
from agreements.shelf.verify import verify


class Command(BaseCommand):
    help = (
        "Reads every body, edition, file and row of the catalogue, or with --file a download and "
        "no database, and names each that is not as it was published. Ends with 1 when there is "
        "one."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--file", type=Path, metavar="DOWNLOAD", help="prove this download")
        parser.add_argument("--head", metavar="DIGEST", help="the head noted earlier")

    def handle(self, *args: Any, file: Path | None, head: str | None, **options: Any) -> None:
        if file:
            self._download(file, head)
        else:
            self._record(head)

    def _record(self, noted: str | None) -> None:
        """Prove the record itself."""
        with progress(self.stderr, "read") as tick:
            self._refuse(verify(tick))
        withheld = Body.objects.exclude(withheld="").count()
        head = Edition.objects.head()
        self.stdout.write(
            f"{head.id if head else 0} editions, nothing is wrong. Bodies withheld: {withheld}. "
            f"Head: {head.digest if head else 'none'}."
        )
        found = Edition.objects.filter(digest=noted).values_list("id", flat=True).first()
        self._tell(noted, found)

    def _download(self, file: Path, noted: str | None) -> None:
        """Prove a download."""
        if not file.is_file():
            raise CommandError(f"{file}: there is no such file.")
        try:
            proof = Proof(file)
        except Unproved as error:
            raise CommandError(str(error)) from error
        with progress(self.stderr, "read") as tick:
            self._refuse(proof.wrong(tick))
        by = "the chain of its editions" if proof.chained else "the manifest beside it"
        self.stdout.write(f"Nothing is wrong with {file.name}, by {by}. Head: {proof.head}.")
        self._tell(noted, proof.number_of(noted) if noted else None)

    def _tell(self, noted: str | None, place: int | None) -> None:
        """Say where the head stands that was noted; raises CommandError when it does nowhere."""
        if noted and place is None:
            raise CommandError(f"The head {noted} stands nowhere in it: this is another log.")
        if noted:
            self.stdout.write(f"The head that was noted is that of edition {place}.")

    def _refuse(self, found: Iterable[Wrong]) -> None:
        """Print everything that is wrong; raises CommandError when anything is."""
        count = 0
        for wrong in found:
            self.stdout.write(str(wrong))
            count += 1
        if count:
            raise CommandError(f"Wrong in {count} places.")
