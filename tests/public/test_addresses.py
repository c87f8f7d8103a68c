"""The addresses of the site: no route escapes, and what is drawn is there."""

from urllib.parse import quote

import pytest

from agreements.public import addresses
from agreements.shelf.log import act
from tests.downloads.builders import offer

from .routes import routes
from .wordings import worded


@pytest.fixture
def corrected(published, settings, tmp_path):
    """The sample record, then a treaty with words, a commentary taken down, and the downloads."""
    with act(note="", author="The editors") as writing:
        writing.publish(worded())
        writing.retract("commentary", "nematov-2022", reason="Asked for by its author.")
    settings.DATA = tmp_path
    offer()


def drawn(routes):
    """Return every path that the enumeration draws from `routes`."""
    held = [each for record in addresses.records() for each in addresses.of_record(routes, record)]
    return [*addresses.of_site(routes), *held]


def test_it_draws_from_every_route_of_the_site():
    known = {str(each.pattern) for each in (*addresses.pages(), *addresses.formats())}
    assert {route.removeprefix("<other_language:language>/") for route in routes()} == known


def test_it_can_fill_every_route():
    for route in (*addresses.pages(), *addresses.formats()):
        parts = tuple(route.pattern.converters)
        assert parts in addresses.OF_SITE.keys() | addresses.OF_RECORD.keys(), route


def test_it_draws_each_address_once_and_each_is_there_or_was_taken_down(corrected, client):
    found = drawn([*addresses.pages(), *addresses.formats()])
    assert len(found) == len(set(found)) > 100
    statuses = {path: client.get(quote(path)).status_code for path in found}
    down = {path for path, status in statuses.items() if status == 410}
    assert {path for path, status in statuses.items() if status not in (200, 410)} == set()
    assert {path for path in found if path.startswith("/commentaries/nematov-2022")} == down


def test_it_draws_what_a_text_and_an_edition_add(corrected):
    found = drawn(addresses.pages())
    treaty = "/agreements/friendship-1998"
    for place in ("text/uz/", "text/kk+uz/", "editions/2/", "editions/1..2/", "family/"):
        assert f"{treaty}/{place}" in found
    assert "/states/uz/editions/2/" not in found
    assert "/states/uz/family/" not in found
