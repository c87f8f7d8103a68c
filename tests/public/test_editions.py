"""Editions, acts and what was taken down."""

import pytest

from agreements.formats.address import PLACES
from agreements.public.representations import formats_of
from agreements.shelf.log import act

from .builders import friendship, protocol, sample


@pytest.fixture
def corrected(published):
    """The treaty published a second time with another summary."""
    with act(note="A reader's letter", author="The editors") as writing:
        writing.publish([friendship(summary={"en": "Corrected words."})])


def test_it_lists_editions_with_note_author_and_what_changed(corrected, client):
    html = client.get("/agreements/friendship-1998/editions/").content.decode()
    assert "A reader&#x27;s letter" in html
    assert "<del>The parties are friends for ever.</del>" in html
    assert "<ins>Corrected words.</ins>" in html
    assert html.index("edition 2") < html.index("edition 1")


def test_it_shows_a_page_as_it_was_published(corrected, client):
    html = client.get("/agreements/friendship-1998/editions/1/").content.decode()
    assert "The parties are friends for ever." in html
    assert "Corrected words." not in html
    assert "Links that other records made later are not shown." in html


def test_it_leaves_later_links_out_of_a_page_as_published(corrected, client):
    html = client.get("/agreements/friendship-1998/editions/1/").content.decode()
    assert "/agreements/protocol-2003/" not in html


def test_it_serves_each_edition_byte_for_byte(corrected, published, client):
    first = published["agreement", "friendship-1998"]
    response = client.get("/agreements/friendship-1998/editions/1.json")
    assert f'"document": {first.body.text}}}' in response.content.decode()
    said = response.json()
    assert (said["edition"], said["digest"], said["body"]) == (1, first.digest, first.body_id)


def test_it_keeps_every_edition_in_every_format_of_every_kind(published, client):
    pages = [(f"/{PLACES[kind]}/{slug}/editions/1", kind) for kind, slug in published]
    places = [f"{page}.{end}" for page, kind in pages for end in formats_of(kind)]
    before = {place: client.get(place).content for place in places}
    with act(note="", author="The editors") as writing:
        for kind, slug in published:
            writing.retract(kind, slug, reason="Taken down for a time")
    with act(note="", author="The editors") as writing:
        writing.publish(sample())
    for place in places:
        response = client.get(place)
        assert (response.status_code, response.content) == (200, before[place]), place
        assert client.get(place.replace("/editions/1.", "/editions/3.")).status_code == 200


def test_it_answers_304_to_a_reader_who_has_it(published, client):
    etag = client.get("/agreements/friendship-1998.json")["ETag"]
    response = client.get("/agreements/friendship-1998.json", headers={"if-none-match": etag})
    assert response.status_code == 304
    assert response.content == b""


@pytest.mark.parametrize("number", ["3", "999999999", "0", "-1", "1.5"])
def test_it_knows_no_edition_of_another_number(number, corrected, client):
    assert client.get(f"/agreements/friendship-1998/editions/{number}/").status_code == 404


def test_it_lists_acts_newest_first_and_shows_each(corrected, client):
    html = client.get("/changes/").content.decode()
    assert html.index("A reader&#x27;s letter") < html.index("First publication")
    assert "Corrected words." in html
    numbers = [each["act"] for each in client.get("/changes.json").json()["acts"]]
    assert numbers == sorted(numbers, reverse=True)
    assert client.get(f"/changes/{numbers[0]}/").status_code == 200
    assert client.get("/changes/2/").status_code == 404


@pytest.fixture
def taken_down(corrected):
    """The treaty taken down; the protocol and the commentary still refer to it."""
    with act(note="", author="The editors") as writing:
        writing.retract("agreement", "friendship-1998", reason="Entered twice by mistake")


@pytest.mark.parametrize(
    "end", ["/", ".json", "/editions/", "/editions.json", "/editions/1/", "/editions/1.json"]
)
@pytest.mark.parametrize("prefix", ["", "/ru"])
def test_it_answers_410_with_the_reason_when_taken_down(prefix, end, taken_down, client):
    if prefix and end.endswith(".json"):
        prefix = ""
    response = client.get(f"{prefix}/agreements/friendship-1998{end}")
    assert response.status_code == 410
    assert "Entered twice by mistake" in response.content.decode()


def test_it_prints_record_taken_down_where_others_refer_to_it(taken_down, client):
    html = client.get("/agreements/protocol-2003/").content.decode()
    assert "record taken down" in html
    assert "Eternal Friendship" not in html


def test_it_shows_the_page_again_once_it_is_published_again(taken_down, client):
    with act(note="", author="The editors") as writing:
        writing.publish([friendship(), protocol()])
    assert client.get("/agreements/friendship-1998/").status_code == 200


def test_it_shows_what_changed_between_any_two_editions(corrected, client):
    with act(note="", author="The editors") as writing:
        writing.publish([friendship(summary={"en": "Third words."})])
    html = client.get("/agreements/friendship-1998/editions/1..3/").content.decode()
    assert "<del>The parties are friends for ever.</del><ins>Third words.</ins>" in html
    assert "Corrected words." not in html
    assert (
        "Nothing differs."
        in client.get("/agreements/friendship-1998/editions/2..2/").content.decode()
    )
    assert client.get("/agreements/friendship-1998/editions/1..9/").status_code == 404
