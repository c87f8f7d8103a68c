"""Look whether every byte of the record is as it was published."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.management.progress import progress
from agreements.shelf.edition import Body, Edition
from agreements.shelf.verify import verify


class Command(BaseCommand):
    help = (
        "Reads every body, edition, file and row of the catalogue, and names each that is not as "
        "it was published. Ends with 1 when there is one."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        with progress(self.stderr, "read") as tick:
            for wrong in verify(tick):
                self.stdout.write(str(wrong))
                count += 1
        if count:
            raise CommandError(f"Wrong in {count} places.")
        withheld = Body.objects.exclude(withheld="").count()
        head = Edition.objects.head()
        self.stdout.write(
            f"{head.id if head else 0} editions, nothing is wrong. Bodies withheld: {withheld}. "
            f"Head: {head.digest if head else 'none'}."
        )
