"""The mirror opened from disk in a real browser: no server, and nothing that is missing."""

from io import StringIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from agreements.shelf.log import act
from tests.builders import agreement, commentary, groundwork, occasion

WITHIN = """links => links
    .map(each => new URL(each.getAttribute("href"), document.baseURI).href)
    .filter(each => each.startsWith("file:"))
"""
"""The links of a page that lead to files, as the browser reads them."""


TEXTS = [
    {"key": "text-uz", "language": "uz", "role": "authentic", "body": "1-modda. Suv\n\nSuv."},
    {"key": "text-kk", "language": "kk", "role": "authentic", "body": "1-бап. Су\n\nСу."},
]


@pytest.fixture
def mirror(committed_database, tmp_path):
    """The folder of a mirror of a small record with a treaty of two texts."""
    with act(note="First publication", author="The editors") as writing:
        treaty = agreement(texts=TEXTS, occasion="tashkent-1998")
        writing.publish([*groundwork(), occasion(), treaty, commentary()])
    call_command("export_site", tmp_path, stdout=StringIO())
    return tmp_path


@pytest.fixture
def tab(browser):
    """A tab of a fresh browser; fails when anything on its pages cannot be had, or goes wrong."""
    faults = []
    with browser.new_context() as context:
        opened = context.new_page()
        opened.on("requestfailed", lambda request: faults.append(request.url))
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.on("console", lambda said: said.type == "error" and faults.append(said.text))
        yield opened
    assert faults == []


def test_every_link_of_every_page_leads_to_a_file(mirror, tab):
    pages = sorted(mirror.rglob("*.html"))
    assert pages[0] == mirror / "about" / "index.html"
    for page in pages:
        tab.goto(page.as_uri())
        expect(tab.locator("h1")).to_have_count(1)
        expect(tab.locator("form")).to_have_count(0)
        links = tab.eval_on_selector_all("[href]", WITHIN)
        files = {Path(unquote(urlsplit(link).path)) for link in links}
        assert [file for file in files if not file.is_file()] == [], page
        assert len(files) >= 15
