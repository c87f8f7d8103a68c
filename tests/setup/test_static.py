"""The static files as they are served: what a reader has to fetch."""

import re

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

LIMIT = 25_000
"""Bytes of the style sheet of the public pages, before compression."""

SOURCE = settings.ROOT / "agreements" / "static" / "record.css"


@pytest.fixture
def served():
    """The style sheet of the public pages as a reader gets it."""
    return (settings.STATIC_ROOT / staticfiles_storage.stored_name("record.css")).read_text()


def test_it_serves_a_small_style_sheet(served):
    assert len(served.encode()) <= LIMIT
    assert len(SOURCE.read_text().splitlines()) < 500


def test_it_leaves_out_comments_and_indents_and_nothing_else(served):
    assert "/*" not in served
    assert "\n" not in served
    source = re.sub(r"/\*.*?\*/", "", SOURCE.read_text(), flags=re.DOTALL)
    bare = [re.sub(r";(?=})", "", re.sub(r"\s", "", each)) for each in (source, served)]
    assert bare[0] == bare[1]


def test_it_keeps_the_blanks_that_a_sum_needs(served):
    assert "calc(-1 * var(--s4))" in served
    assert "clamp(1.75rem,1.15rem + 2.6vw,2.75rem)" in served


def test_it_compresses_what_it_serves(served):
    name = settings.STATIC_ROOT / staticfiles_storage.stored_name("record.css")
    for ending in (".br", ".gz"):
        packed = name.with_name(name.name + ending)
        assert packed.stat().st_size < len(served.encode()) / 2
