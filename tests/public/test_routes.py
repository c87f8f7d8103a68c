"""Every public address, drawn from the URL configuration: none may show a word of a draft."""

import json

import pytest

from agreements.desk.restore import restore
from agreements.downloads.publication import FILES
from agreements.formats.address import KINDS, PLACES
from agreements.law.wording import LANGUAGES
from agreements.public.representations import LISTS, RECORD
from agreements.shelf.log import act
from tests import builders
from tests.downloads.builders import offer

from .builders import friendship, sample
from .routes import filled, routes

WORD = "Zyxwdraft"
"""A word that stands in drafts alone."""

SAMPLES = {
    "number": ["1", "2"],
    "older": ["1"],
    "newer": ["1", "2"],
    "language": [each for each in LANGUAGES if each != "en"],
    "extension": list(RECORD | LISTS),
    "tags": ["uz", "uz+ru"],
    "sha256": ["0" * 64],
    "name": ["draft.pdf"],
    "download": list(FILES),
}
"""Values for every part of an address but its record; a route with another part fails the test."""


def addresses():
    """Yield every public address with a value of `SAMPLES`, for each record and the draft."""
    for route in routes():
        for place in KINDS if "<kind" in route else ["agreements"]:
            slugs = [each.slug for each in sample() if each.kind == KINDS[place]]
            yield from filled(route, SAMPLES | {"kind": [place], "slug": [*slugs, "draft-2026"]})


@pytest.fixture
def drafted(published, settings, tmp_path):
    """The sample record published, then a correction of it and a new record on the desk only.

    The downloads are made after that.
    """
    restore(sample())
    restore(
        [
            friendship(summary={"en": WORD}, facts=[], note={"en": WORD}),
            builders.agreement("draft-2026", titles=[builders.title(text=WORD)]),
            builders.subject("border", name={"en": WORD}),
        ]
    )
    settings.DATA = tmp_path
    offer()


def test_it_shows_no_word_of_a_draft_at_any_address(drafted, client):
    seen = 0
    for address in addresses():
        response = client.get(address)
        content = b"".join(response) if response.streaming else response.content
        assert response.status_code in {200, 404}, address
        assert WORD.encode() not in content, address
        seen += response.status_code == 200
    assert seen > 100


def test_it_shows_the_correction_once_it_is_published(drafted, client):
    with act(note="", author="The editors") as writing:
        writing.publish([friendship(summary={"en": WORD})])
    assert WORD in client.get("/agreements/friendship-1998/").content.decode()


def test_it_gives_every_kind_a_page_a_list_and_their_data(published, client):
    for kind, slug in published:
        for address in (f"/{PLACES[kind]}/", f"/{PLACES[kind]}/{slug}/"):
            assert client.get(address).status_code == 200, address
        for address in (f"/{PLACES[kind]}.json", f"/{PLACES[kind]}/{slug}.json"):
            assert json.loads(client.get(address).content)["kind"] == kind, address
