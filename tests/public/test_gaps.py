"""What this record does not know: agreement by agreement, never as an omission of a state."""

import re
from xml.etree import ElementTree

import pytest
from django.test import override_settings
from django.utils.html import strip_tags

from agreements.public.build import build
from agreements.shelf.log import act
from tests.builders import agreement

from .builders import friendship

ATOM = "{http://www.w3.org/2005/Atom}"
GAPS = {
    "Entry into force: searched, not found",
    "Domestic approval (Uzbekistan): not recorded",
    "Text: not recorded",
}


def lines(html):
    """Return the gaps on a page as lines of plain text."""
    return {strip_tags(line) for line in re.findall(r"<li>(<strong>.*?)</li>", html)}


@pytest.fixture
def page(published, client):
    return lambda path="/gaps/": client.get(path).content.decode()


def test_it_lists_recorded_gaps_and_those_that_follow_from_the_events(page):
    found = lines(page())
    assert {line.partition(". ")[0] for line in found} == GAPS


def test_it_tells_what_was_searched_from_what_is_not_recorded(page):
    html = page()
    assert "searched, not found. Both national databases" in html
    assert "<strong>Text</strong>: not recorded" in html


def test_it_lists_nothing_that_was_found_to_be_none(page):
    assert "<strong>Registration" not in page()


def test_it_never_lays_a_gap_at_the_door_of_a_state(page):
    assert "A blank is a gap in this record, not an omission by a state." in page()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("field=text", True),
        ("field=domestic_approval&state=uz", True),
        ("field=domestic_approval&state=kz", False),
        ("field=text&state=uz", False),
        ("state=uz", True),
        ("state=tm", False),
        ("field=registration", False),
        ("on=1998-10-30", False),
        ("on=1998-10-31", True),
    ],
)
def test_it_keeps_the_agreements_of_which_that_is_not_known(page, query, found):
    assert ("/agreements/friendship-1998/" in page(f"/gaps/?{query}")) == found


def test_it_refuses_a_field_that_it_has_not_and_keeps_the_rest(published, client):
    response = client.get("/gaps/?field=secret&state=uz")
    assert response.status_code == 400
    html = response.content.decode()
    assert "There is no “secret” here." in html
    assert '<option value="uz" selected>' in html


def test_it_names_the_state_first_that_the_language_names_first(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish([agreement("new-2025")])
    for path, first, second in (("/gaps/", "uz", "kz"), ("/ru/gaps/", "kz", "uz")):
        rows = client.get(path).content.decode().split("new-2025")[1]
        assert rows.index(f"/states/{first}/") < rows.index(f"/states/{second}/")


def test_it_shows_twenty_five_agreements_and_leads_on(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish([agreement(f"treaty-{n}") for n in range(30)])
    html = client.get("/gaps/").content.decode()
    assert html.count("<h3>") == 25
    assert 'rel="next" href="?page=2"' in html


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("editors@example.org", "mailto:editors@example.org"),
        ("https://example.org/write/@us", "https://example.org/write/@us"),
    ],
)
def test_it_invites_readers_to_write_where_the_site_says_so(published, client, contact, href):
    with override_settings(CONTACT=contact):
        assert f'Tell us: <a href="{href}">{contact}</a>' in client.get("/gaps/").content.decode()


def test_it_invites_nobody_where_the_site_names_no_place(page):
    assert "Tell us" not in page()


def test_a_page_is_made_anew_when_the_site_names_another_place():
    build.cache_clear()
    before = build()
    with override_settings(CONTACT="editors@example.org"):
        build.cache_clear()
        assert build() != before
    build.cache_clear()


def test_the_feed_tells_the_same_what_was_published_last_first(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish([friendship(summary={"en": "Corrected."})])
    feed = ElementTree.fromstring(client.get("/gaps.atom").content)
    first = next(feed.iter(f"{ATOM}entry"))
    assert first.findtext(f"{ATOM}id").endswith("/agreements/friendship-1998/#unknown")
    assert set(first.findtext(f"{ATOM}summary").split("; ")) == GAPS
