"""The lists for machines: the same query as JSON, CSV and Atom."""

import csv
import gc
import json
import xml.etree.ElementTree as ET
from datetime import datetime

import pytest
import rispy
from pybtex.database import parse_string

from agreements.formats.address import PLACES
from agreements.public.cursor import SIZE
from agreements.public.listed import TOGETHER
from agreements.public.representations import CITED
from agreements.shelf.card import Card
from agreements.shelf.log import act
from tests import builders
from tests.search.texts import ferries

ATOM = "{http://www.w3.org/2005/Atom}"


def rows(client, address):
    response = client.get(address)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(b"".join(response).decode().splitlines()))


def feed(client, address):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(response.content)


@pytest.mark.parametrize("place", PLACES.values())
def test_it_lists_the_same_records_in_every_format(place, published, client):
    slugs = [each["slug"] for each in client.get(f"/{place}.json").json()["records"]]
    assert [each["slug"] for each in rows(client, f"/{place}.csv")] == slugs
    entries = feed(client, f"/{place}.atom").findall(f"{ATOM}entry")
    names = [each.findtext(f"{ATOM}id") for each in entries]
    # A feed is read in English, in which the states have an order of their own.
    assert sorted(names) == sorted(f"http://testserver/{place}/{slug}/" for slug in slugs)


def test_it_narrows_every_format_alike(published, client):
    query = "?status=in_force&status=ended&party=uz&on=2005"
    assert [each["slug"] for each in rows(client, f"/agreements.csv{query}")] == ["protocol-2003"]
    (entry,) = feed(client, f"/agreements.atom{query}").findall(f"{ATOM}entry")
    assert "In force since 6 May 2004" in entry.findtext(f"{ATOM}summary")
    (link,) = entry.findall(f"{ATOM}link")
    assert link.get("href") == "http://testserver/agreements/protocol-2003/?on=2005-12-31"


def test_it_has_in_a_feed_all_that_atom_asks_for(published, client):
    found = feed(client, "/agreements.atom")
    for element in (found, *found.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{name}"), name
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated"))
    assert found.findtext(f"{ATOM}rights").startswith("Not an official publication")
    links = {each.get("rel"): each.get("href") for each in found.findall(f"{ATOM}link")}
    assert links == {"alternate": "http://testserver/agreements/",
                     "self": "http://testserver/agreements.atom"}  # fmt: skip


def test_it_leads_from_a_page_of_a_feed_to_the_next_and_gives_a_table_whole(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish(builders.agreement(f"treaty-{n}") for n in range(SIZE))
    first = feed(client, "/agreements.atom?party=uz")
    (following,) = [each.get("href") for each in first.findall(f"{ATOM}link[@rel='next']")]
    assert following.startswith("http://testserver/agreements.atom?party=uz&cursor=")
    assert len(feed(client, following).findall(f"{ATOM}entry")) == 2
    assert len(rows(client, "/agreements.csv?party=uz")) == SIZE + 2


@pytest.mark.parametrize("extension", ["json", "csv", "atom"])
@pytest.mark.parametrize(
    "query", ["on=2011-02-30", "colour=red", "status=pending", "order=x", "page=2"]
)
def test_it_says_what_is_wrong_in_a_query_of_any_format(extension, query, published, client):
    response = client.get(f"/agreements.{extension}?{query}")
    assert response.status_code == 400
    assert response.json()["errors"]


CITING = {
    "bib": lambda text: [*parse_string(text, "bibtex").entries],
    "ris": lambda text: [each["title"] for each in rispy.loads(text)],
    "csl.json": lambda text: [each["id"] for each in json.loads(text)],
}
"""How the records are read out of each format for reference managers: by name, in RIS by title."""


@pytest.mark.parametrize("extension", CITING)
def test_it_gives_lists_and_searches_to_reference_managers(extension, published, client):
    for address in ("/agreements.{}?on=2010", "/commentaries.{}", "/search.{}?q=friendship"):
        response = client.get(address.format(extension))
        assert response.status_code == 200
        read = CITING[extension](b"".join(response).decode())
        listed = client.get(address.format("json")).json()["records"]
        cited = [each for each in listed if each["kind"] in CITED]
        names = [each["titles"]["en"] if extension == "ris" else each["slug"] for each in cited]
        assert read == names, address
    assert client.get(f"/sources.{extension}").status_code == 404


@pytest.mark.parametrize("extension", CITING)
def test_an_empty_list_is_a_whole_file_too(extension, published, client):
    response = client.get(f"/agreements.{extension}?on=1990&status=in_force")
    assert CITING[extension](b"".join(response).decode()) == []


def test_it_lets_each_record_go_once_it_is_sent(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish(builders.subject(f"river-{n}") for n in range(4 * TOGETHER))
    gc.collect()
    gc.disable()  # what is let go waits for no collector
    try:
        before = alive()
        assert len(rows(client, "/subjects.csv")) > 4 * TOGETHER
        assert alive() - before <= 2 * TOGETHER
    finally:
        gc.enable()


def alive():
    return sum(isinstance(each, Card) for each in gc.get_objects())


def test_it_has_no_format_that_nobody_prints(published, client):
    response = client.get("/agreements.docx")
    assert response.status_code == 404
    assert ".json" in response.content.decode()


@pytest.mark.parametrize("path", ["/agreements/", "/kk/states/"])
def test_its_pages_name_the_formats(path, published, client):
    html = client.get(f"{path}?on=2004").content.decode()
    place = path.strip("/").removeprefix("kk/")
    for extension in ("json", "csv", "atom"):
        assert f'<a href="/{place}.{extension}?on=2004">' in html
    assert f'type="application/atom+xml" href="/{place}.atom?on=2004"' in html


@pytest.fixture
def ferried(published):
    with act(note="", author="The editors") as writing:
        writing.publish([ferries()])


def test_it_finds_the_same_records_in_every_format(ferried, client):
    found = client.get("/search.json?q=friendship&on=2010").json()["records"]
    names = [(each["kind"], each["slug"]) for each in found]
    assert ("agreement", "friendship-1998") in names
    table = rows(client, "/search.csv?q=friendship&on=2010")
    assert [(each["kind"], each["slug"]) for each in table] == names
    entries = feed(client, "/search.atom?q=friendship&on=2010").findall(f"{ATOM}entry")
    ids = [each.findtext(f"{ATOM}id") for each in entries]
    assert ids == [f"http://testserver/{PLACES[kind]}/{slug}/" for kind, slug in names]


def test_it_tells_in_which_articles_it_found_the_words(ferried, client):
    (found,) = client.get("/search.json?q=чўпон").json()["records"]
    assert found["slug"] == "ferries-2019"
    assert "http://testserver/agreements/ferries-2019/text/uz-Cyrl/#art-1" in found["articles"]


def test_it_leads_from_a_page_of_what_it_found_to_the_next(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish(builders.subject(f"river-{n}") for n in range(30))
    first = client.get("/search.json?q=river&kind=subject").json()
    assert (first["count"], len(first["records"]), first["more"]) == (30, 25, False)
    second = client.get(first["next"]).json()
    assert (len(second["records"]), second["next"]) == (5, None)
    assert len(rows(client, "/search.csv?q=river&kind=subject")) == 30


def test_it_finds_nothing_without_words(published, client):
    assert client.get("/search.json").json()["records"] == []
    assert rows(client, "/search.csv") == []


@pytest.mark.parametrize("query", ["colour=red", "kind=dream", "page=9", "on=2011-02-30"])
def test_it_says_what_is_wrong_in_a_search_of_any_format(query, published, client):
    for extension in ("json", "csv", "atom"):
        response = client.get(f"/search.{extension}?q=border&{query}")
        assert response.status_code == 400, extension
        assert response["Content-Type"] == "application/problem+json"


def test_a_search_names_its_formats(published, client):
    html = client.get("/ru/search/?q=border&on=2010").content.decode()
    for extension in ("json", "csv", "atom"):
        assert f'<a href="/search.{extension}?on=2010&amp;q=border">' in html
