"""The `Link` header of a record: where programs go on from its page and from each format."""

import re

import pytest
from django.test import Client

from agreements.formats import licence
from agreements.formats.address import PLACES
from agreements.public.representations import formats_of
from agreements.shelf.log import act

from .builders import friendship

PATH = "/agreements/friendship-1998"


def links(client, path):
    """Return where `path` leads by each relation, each with the media type that is told."""
    found = {}
    for place, names, media_type in re.findall(
        r'<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?', client.get(path)["Link"]
    ):
        for name in names.split():
            found.setdefault(name, {})[place] = media_type
    return found


@pytest.fixture
def corrected(published):
    """The treaty published a second time."""
    with act(note="", author="The editors") as writing:
        writing.publish([friendship(summary={"en": "Corrected words."})])


def test_it_leads_from_every_page_and_format_to_the_other_formats(published, client):
    for kind, slug in published:
        for page in (f"/{PLACES[kind]}/{slug}", f"/{PLACES[kind]}/{slug}/editions/1"):
            forms = {f"{page}.{end}": form.media_type for end, form in formats_of(kind).items()}
            for place in (f"{page}/", *forms):
                others = {each: forms[each] for each in forms if each != place}
                assert links(client, place).get("alternate", {}) == others, place


def test_it_leads_only_where_something_is(corrected, client):
    for path in (f"{PATH}/", f"{PATH}.json", f"{PATH}/editions/1/", f"{PATH}/editions/1.json"):
        for relation, places in links(client, path).items():
            for place, media_type in places.items() if relation != "license" else ():
                answer = client.get(place)
                assert answer.status_code == 200, place
                assert not media_type or answer["Content-Type"] == media_type


@pytest.mark.parametrize("end", ["/", ".json"])
def test_it_leads_to_what_to_cite_and_to_every_edition(end, corrected, client):
    for path, number in ((PATH, 2), (f"{PATH}/editions/1", 1), (f"{PATH}/editions/2", 2)):
        found = links(client, path + end)
        assert list(found["cite-as"]) == [f"{PATH}/editions/{number}/"]
        assert list(found["version-history"]) == [f"{PATH}/editions/"]
        assert list(found["original"]) == [f"{PATH}/"]
        assert list(found["timegate"]) == [f"{PATH}{end}"]
        assert list(found["timemap"]) == [f"{PATH}/editions.link"]
        assert list(found.get("latest-version", [])) == ([f"{PATH}{end}"] if path != PATH else [])


@pytest.mark.parametrize("end", ["/", ".json", "/editions/1/", "/editions/1.json"])
def test_it_leads_to_the_licence_and_to_what_describes_the_record(end, published, client):
    found = links(client, PATH + end)
    assert list(found["license"]) == [licence.ADDRESS]
    assert list(found["service-desc"]) == ["/openapi.json"]
    as_published = "/editions/1" if "editions" in end else ""
    assert found["describedby"] == {f"{PATH}{as_published}.jsonld": "application/ld+json"}


def test_it_leads_a_translation_to_its_own_moments(corrected, client):
    found = links(client, f"/ru{PATH}/editions/1/")
    assert list(found["timegate"]) == list(found["latest-version"]) == [f"/ru{PATH}/"]
    assert list(found["original"]) == [f"{PATH}/"]


def test_it_says_the_same_of_a_kept_page_and_nothing_in_a_304(published):
    made, kept = Client().get(f"{PATH}/"), Client().get(f"{PATH}/")
    assert made["Link"] == kept["Link"]
    same = Client().get(f"{PATH}/", headers={"if-none-match": kept["ETag"]})
    assert same.status_code == 304
    assert not same.has_header("Link")


def test_it_stays_within_what_servers_on_the_way_take(corrected, client):
    for path in (f"{PATH}/", f"{PATH}/editions/1.json"):
        assert len(client.get(path)["Link"]) < 2_000
