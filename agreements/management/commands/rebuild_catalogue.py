"""Make the catalogue anew from the editions."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from agreements.management.progress import progress
from agreements.shelf import catalogue
from agreements.shelf.card import Card
from agreements.shelf.lock import Busy


class Command(BaseCommand):
    help = "Makes cards and all that goes with them anew; readers need not wait."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--when-empty",
            action="store_true",
            help="do nothing when there are cards: a migration may have emptied the catalogue",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["when_empty"] and Card.objects.exists():
            self.stdout.write("The catalogue is there.")
            return
        try:
            with progress(self.stderr, "editions") as tick:
                catalogue.rebuild(tick)
        except Busy as busy:
            raise CommandError(str(busy)) from busy
        self.stdout.write("The catalogue is made anew.")
