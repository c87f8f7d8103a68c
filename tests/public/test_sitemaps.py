"""The sitemap: every page in four languages, in parts as sitemaps.org asks; and robots.txt.

Parts are held to the schema of sitemaps.org. It asks for a schema of whatever else stands in them,
and no package holds that of the index: what those ask is asked here.
"""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from functools import cache

import pytest
from lxml import etree
from protego import Protego

from agreements.formats.address import PLACES
from agreements.law.wording import LANGUAGES
from agreements.public.sitemaps import SIZE
from agreements.shelf.card import Card
from agreements.shelf.log import act
from tests import builders
from tests.packages import package

from .wordings import worded

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
SITE = "http://testserver"


@cache
def schema():
    """The schema of a part; what stands in it beside the protocol's own is left alone."""
    text = (package("sitemap", "9.0.1") / "schema" / "sitemap.xsd").read_bytes()
    return etree.XMLSchema(etree.fromstring(text.replace(b'"strict"', b'"lax"')))


def read(client, path):
    """Return the root of the XML at `path`, which must keep the limits of the protocol."""
    response = client.get(path)
    assert response["Content-Type"].startswith("application/xml")
    assert len(response.content) <= 50 * 1024 * 1024
    root = ET.fromstring(response.content)
    if root.tag == f"{SPACE}urlset":
        schema().assertValid(etree.fromstring(response.content))
    one = {f"{SPACE}urlset": f"{SPACE}url", f"{SPACE}sitemapindex": f"{SPACE}sitemap"}[root.tag]
    assert {each.tag for each in root} == {one}
    assert len(root) <= 50_000
    for each in root:
        first, second, *others = each
        assert (first.tag, second.tag) == (f"{SPACE}loc", f"{SPACE}lastmod")
        assert {other.tag for other in others} <= {LINK}
        assert 12 <= len(first.text) <= 2048
        assert datetime.fromisoformat(second.text).tzinfo
    return root


def places(root):
    return [each.findtext(f"{SPACE}loc") for each in root]


def parts(client):
    """Return the paths of all parts, as the index names them."""
    return [place.removeprefix(SITE) for place in places(read(client, "/sitemap.xml"))]


def listed(client):
    """Return every page that the parts name, by its address."""
    return {
        each.findtext(f"{SPACE}loc"): each
        for path in parts(client)
        for each in read(client, path)
    }  # fmt: skip


def publish(documents):
    with act(note="", author="The editors") as writing:
        return writing.publish(documents)


def test_it_has_a_part_for_the_site_and_one_for_each_kind(published, client):
    named = [f"/sitemap-{place}-1.xml" for place in PLACES.values()]
    assert sorted(parts(client)) == sorted(["/sitemap-pages.xml", *named])


def test_it_names_every_record_and_every_list_in_each_language(published, client):
    found = listed(client)
    for kind, slug in published:
        for prefix in ("", "/uz", "/kk", "/ru"):
            for path in (f"/{PLACES[kind]}/", f"/{PLACES[kind]}/{slug}/"):
                assert f"{SITE}{prefix}{path}" in found


def test_it_names_only_pages_that_are_there_each_once(published, client):
    publish(worded())
    found = [place for path in parts(client) for place in places(read(client, path))]
    assert len(found) == len(set(found)) > 100
    assert f"{SITE}/agreements/friendship-1998/text/uz+kk/" in found
    for place in found:
        assert client.get(place.removeprefix(SITE)).status_code == 200, place


def test_it_leads_from_each_page_to_all_its_languages(published, client):
    found = listed(client)
    page = found[f"{SITE}/kk/states/uz/"]
    links = {each.get("hreflang"): each.get("href") for each in page.findall(LINK)}
    assert links == {
        "en": f"{SITE}/states/uz/",
        "uz": f"{SITE}/uz/states/uz/",
        "kk": f"{SITE}/kk/states/uz/",
        "ru": f"{SITE}/ru/states/uz/",
        "x-default": f"{SITE}/states/uz/",
    }
    assert set(LANGUAGES) < links.keys()
    for place, each in found.items():
        ways = {link.get("href") for link in each.findall(LINK)}
        assert place in ways
        assert ways <= found.keys()


def test_it_says_when_the_current_edition_was_published(published, client):
    (corrected,) = publish([builders.state("tm", name={"en": "Türkmenistan"})])
    found = listed(client)
    newest = corrected.published_at.astimezone(UTC).isoformat(timespec="seconds")
    oldest = published["state", "uz"].published_at.astimezone(UTC).isoformat(timespec="seconds")
    assert found[f"{SITE}/ru/states/tm/"].findtext(f"{SPACE}lastmod") == newest
    assert found[f"{SITE}/ru/states/uz/"].findtext(f"{SPACE}lastmod") == oldest
    assert found[f"{SITE}/changes/"].findtext(f"{SPACE}lastmod") == newest


def test_it_does_not_name_what_was_taken_down(published, client):
    with act(note="", author="The editors") as writing:
        writing.retract("commentary", "nematov-2022", reason="Asked for by its author.")
    assert "/sitemap-commentaries-1.xml" not in parts(client)
    assert client.get("/sitemap-commentaries-1.xml").status_code == 404


def test_it_splits_a_kind_that_is_larger_than_a_part(published, client):
    held = Card.objects.of("source").count()
    publish(builders.source(f"source-{n}") for n in range(2 * SIZE - held))
    whole = [path for path in parts(client) if "sources" in path]
    assert whole == ["/sitemap-sources-1.xml", "/sitemap-sources-2.xml"]
    publish([builders.source("one-more")])
    split = [path for path in parts(client) if "sources" in path]
    assert split == [*whole, "/sitemap-sources-3.xml"]
    found = [place for path in split for place in places(read(client, path))]
    assert sum(place.startswith(f"{SITE}/sources/") for place in found) == 2 * (2 * SIZE + 1)
    assert len(found) == len(set(found))


def test_it_is_an_index_of_the_site_alone_when_nothing_is_published(db, client):
    content = client.get("/sitemap.xml").content.decode()
    assert content.count("<loc>") == 1
    assert (
        "<loc>http://testserver/about/</loc>" in client.get("/sitemap-pages.xml").content.decode()
    )


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("/", True),
        ("/ru/agreements/friendship-1998/", True),
        ("/agreements/?page=2", True),
        ("/agreements.json", True),
        ("/agreements.json?cursor=MTk5OA", True),
        ("/changes.atom?before=26", True),
        ("/agreements/?status=in_force", False),
        ("/agreements/?page=2&status=in_force", False),
        ("/agreements.json?status=in_force&cursor=MTk5OA", False),
        ("/uz/states/uz/?on=2001-01-01", False),
        ("/search/?q=border", False),
        ("/admin/", False),
    ],
)
def test_it_keeps_crawlers_to_pages_and_out_of_endless_queries(path, may, client, db):
    robots = Protego.parse(client.get("/robots.txt").content.decode())
    assert robots.can_fetch(f"{SITE}{path}", "AnyCrawler") is may
    assert list(robots.sitemaps) == [f"{SITE}/sitemap.xml"]
