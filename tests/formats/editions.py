"""Editions for the tests of formats: a document as if it had been published."""

from datetime import UTC, date, datetime

from agreements.documents.library import Collection
from agreements.formats.published import Published
from tests import builders

ON = date(2026, 11, 25)
"""A day after the editions were published."""

SITE = "https://treaties.example"


def edition(record, number=2):
    """Return `record` as published on 24 November 2026, for the second time unless told."""
    at = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
    return Published(record, "", "", number, "", at, SITE)


def library(*records):
    """Return a library of the states, the source and the others that builders refer to."""
    return Collection([*builders.groundwork(), *records])
