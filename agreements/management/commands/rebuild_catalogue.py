"""Make the catalogue anew from the editions."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agreements.management.progress import progress
from agreements.shelf import catalogue
from agreements.shelf.lock import Busy


class Command(BaseCommand):
    help = "Makes cards, spans, passages and alterations anew; readers need not wait."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with progress(self.stderr, "editions") as tick:
                catalogue.rebuild(tick)
        except Busy as busy:
            raise CommandError(str(busy)) from busy
        self.stdout.write("The catalogue is made anew.")
