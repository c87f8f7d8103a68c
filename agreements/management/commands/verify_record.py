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
        parser.add_argument("--head", metavar="DIGEST", help="the head that it ought to have")

    def handle(self, *args: Any, file: Path | None, head: str | None, **options: Any) -> None:
        found, words = self._download(file) if file else self._record()
        self.stdout.write(words)
        if head and head != found:
            raise CommandError(f"The head is {found or 'none'}, and ought to be {head}.")

    def _record(self) -> tuple[str, str]:
        """Prove the record itself; return its head, and what to say of it."""
        with progress(self.stderr, "read") as tick:
            self._refuse(verify(tick))
        withheld = Body.objects.exclude(withheld="").count()
        head = Edition.objects.head()
        digest = head.digest if head else ""
        count = head.id if head else 0
        return digest, (
            f"{count} editions, nothing is wrong. Bodies withheld: {withheld}. "
            f"Head: {digest or 'none'}."
        )

    def _download(self, file: Path) -> tuple[str, str]:
        """Prove a download; return its head, and what to say of it."""
        if not file.is_file():
            raise CommandError(f"{file}: there is no such file.")
        try:
            proof = Proof(file)
        except Unproved as error:
            raise CommandError(str(error)) from error
        with progress(self.stderr, "read") as tick:
            self._refuse(proof.wrong(tick))
        by = "the chain of its editions" if proof.chained else "the manifest beside it"
        return proof.head, f"Nothing is wrong with {file.name}, by {by}. Head: {proof.head}."

    def _refuse(self, found: Iterable[Wrong]) -> None:
        """Print everything that is wrong; raises CommandError when anything is."""
        count = 0
        for wrong in found:
            self.stdout.write(str(wrong))
            count += 1
        if count:
            raise CommandError(f"Wrong in {count} places.")
