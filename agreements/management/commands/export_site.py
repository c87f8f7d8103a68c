"""Write the public site to a folder, as plain files that need no server."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.http.request import validate_host

from agreements.management.progress import progress
from agreements.mirror.folder import MANIFEST, Folder, NoMirror
from agreements.mirror.mirror import Midnight, Mirror
from agreements.mirror.site import Site, Unanswered


class Command(BaseCommand):
    help = (
        "Writes every page in each language, every format, the figures and the files, with "
        f"relative links and {MANIFEST}. A file is written again only when its bytes differ."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument(
            "--base-url",
            metavar="URL",
            help="the address of the live site, which pages then lead to for what needs a server",
        )

    def handle(self, *args: Any, folder: Path, base_url: str | None, **options: Any) -> None:
        site = Site(checked(base_url) if base_url else own())
        try:
            with Folder(folder) as files, progress(self.stderr, "addresses") as tick:
                Mirror(site, files, live=bool(base_url)).write(tick)
        except (NoMirror, Unanswered) as reason:
            raise CommandError(str(reason)) from reason
        except Midnight as midnight:
            raise CommandError("The day turned meanwhile: write the mirror again.") from midnight
        self.stdout.write(
            f"{files.written} files written to {folder}, {files.kept} were the same, "
            f"{files.removed} removed."
        )


def checked(url: str) -> str:
    """Return the address of a site without its last slash; raises CommandError for any other."""
    place = urlsplit(url.rstrip("/"))
    if place.scheme not in ("http", "https") or not place.hostname or place.path or place.query:
        raise CommandError(f"{url} is not the address of a site, such as https://treaties.example.")
    if not validate_host(place.hostname, settings.ALLOWED_HOSTS):
        raise CommandError(f"The site does not go by the name {place.hostname}: see ALLOWED_HOSTS.")
    return place.geturl()


def own() -> str:
    """Return the address that the settings give the site; raises CommandError when they do not."""
    names = [name for name in settings.ALLOWED_HOSTS if "*" not in name and name[0] != "."]
    if not names:
        raise CommandError("ALLOWED_HOSTS names no single host: give --base-url.")
    return f"{'https' if settings.HTTPS else 'http'}://{names[0]}"
