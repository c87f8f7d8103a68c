"""JSON-LD in the page of a record: the same that stands at its own address."""

import json
import re

import pytest

from agreements.formats.address import PLACES
from agreements.shelf.log import act
from tests import builders

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def block(client, path):
    (found,) = BLOCK.findall(client.get(path).content.decode())
    return json.loads(found)


@pytest.mark.parametrize("kind", PLACES)
def test_it_stands_in_the_page_of_every_kind_as_at_its_own_address(kind, published, client):
    slug = next(slug for each, slug in published if each == kind)
    response = client.get(f"/{PLACES[kind]}/{slug}.jsonld")
    assert response["Content-Type"] == "application/ld+json"
    whole, found = response.json(), block(client, f"/ru/{PLACES[kind]}/{slug}/")
    assert (found["@id"], found["@type"]) == (whole["@id"], whole["@type"])
    assert found.keys() == whole.keys()


def test_it_speaks_the_language_of_the_page_and_has_all_at_its_own_address(published, client):
    path = "/agreements/friendship-1998"
    both = client.get(f"{path}.jsonld").json()["name"]
    assert [each["@language"] for each in both] == ["en", "ru"]
    assert block(client, f"/ru{path}/")["name"] == both[1:]
    assert block(client, f"{path}/")["name"] == both[:1]
    assert block(client, f"/kk{path}/")["name"] == both[:1]


def test_it_tells_of_the_day_of_the_page(published, client):
    found = block(client, "/agreements/protocol-2003/?on=2004-01-01")
    assert found["legislationDateVersion"] == "2004-01-01"
    assert "legislationLegalForce" not in found


def test_it_tells_of_an_edition_on_its_page(published, client):
    path = "/agreements/protocol-2003/editions/1"
    found = block(client, f"{path}/")["mainEntityOfPage"]
    assert found["@id"] == f"http://testserver{path}/"
    assert found == client.get(f"{path}.jsonld").json()["mainEntityOfPage"]


def test_it_is_never_ended_by_words_of_the_record(db, client):
    with act(note="", author="The editors") as writing:
        writing.publish([builders.source(title="</script><script>alert(1)</script>")])
    html = client.get("/sources/gazette/").content.decode()
    assert "<script>alert" not in html
    assert block(client, "/sources/gazette/")["name"][0]["@value"].startswith("</script>")
