"""A log with everything in it that a download can hold."""

from datetime import UTC, date, datetime

from django.core.files.base import ContentFile

from agreements.documents.agreement import File
from agreements.documents.canonical import canonical, digest
from agreements.downloads.manifest import Manifest
from agreements.downloads.publication import publish as publish_downloads
from agreements.shelf import files
from tests.builders import agreement, commentary, state
from tests.shelf.builders import lay_groundwork, publish, retract, seal

WITHHELD = digest(canonical(state("tm")))
"""The body that is withheld by law."""


def tick(number: int) -> None:
    """Count nothing."""


def offer(on: date = date(2026, 11, 24), site: str = "https://treaties.example") -> Manifest:
    """Make the downloads of what is published; the caller says where they are kept."""
    return publish_downloads(on, site, datetime(2026, 11, 24, 12, tzinfo=UTC), tick)


def lay_log() -> File:
    """Publish a correction and what it corrected again, seal a body, take a record down.

    Returns the file that the agreement names; the caller says where files are kept.
    """
    lay_groundwork()
    scan = files.store(ContentFile(b"%PDF-1.7 scan", name="scan.pdf"))
    text = {"key": "t1", "language": "en", "role": "authentic", "file": scan}
    publish(agreement(texts=[text]), commentary(), state("tm"), note="Two", author="Dilnoza")
    publish(agreement(texts=[text], note={"en": "Corrected."}))
    publish(agreement(texts=[text]), note="As before")
    retract("commentary", "nematov-2022")
    seal(WITHHELD, "By order of a court.")
    return scan
