"""Make the downloads of the whole record anew."""

from argparse import ArgumentParser
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from agreements.downloads.publication import Nothing, offered, publish
from agreements.management.progress import progress
from agreements.public.today import today


class Command(BaseCommand):
    help = (
        "Writes the whole record as JSON Lines, tables, an SQLite file and a history into the "
        "folder of the setting DATA, and offers all of it at once in the place of the last."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--base-url",
            default=f"https://{settings.ALLOWED_HOSTS[0]}" if settings.HTTPS else "",
            metavar="URL",
            help="what begins every address in the tables: https and the first name of the site, "
            "unless another is given",
        )
        parser.add_argument(
            "--when-missing", action="store_true", help="do nothing while downloads are offered"
        )

    def handle(self, *args: Any, base_url: str, **options: Any) -> None:
        if options["when_missing"] and offered():
            self.stdout.write("The downloads are there.")
            return
        try:
            with progress(self.stderr, "written") as tick:
                made = publish(today(), base_url.rstrip("/"), datetime.now(UTC), tick)
        except Nothing as error:
            raise CommandError("Nothing was published yet: there is nothing to write.") from error
        for file in made.files:
            self.stdout.write(f"{file.sha256}  {file.name}  {file.bytes} bytes")
        self.stdout.write(f"{made.editions} editions. Head: {made.head}.")
