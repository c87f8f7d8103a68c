"""The page of a search: what it finds, in which words, and what it says to anything else."""

import re
from urllib.parse import quote, urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.shelf.log import act
from tests import builders
from tests.search.texts import ferries

pytestmark = pytest.mark.django_db


@pytest.fixture
def ferried(published):
    with act(note="", author="The editors") as writing:
        writing.publish([ferries()])


def asked(client, text="", **others):
    return client.get(f"/search/?{urlencode({'q': text} | others)}")


def html(client, text="", **others):
    return asked(client, text, **others).content.decode()


def links(page):
    """The links of the hits, in their order."""
    return re.findall(r'<li class="hit"><div><h3><a href="([^"]+)"', page)


def choices(page):
    """The choices beside the hits: label and count of each."""
    beside = page.split("</details>")[0]
    found = re.findall(r"<span[^>]*>([^<]+?)(?: <span.*?)?</span><span class=\"num\">(\d+)", beside)
    return {label: int(count) for label, count in found}


def test_it_shows_records_with_their_words_marked(ferried, client):
    page = html(client, "friendship")
    assert "/agreements/friendship-1998/" in links(page)
    assert "Treaty on Eternal <mark>Friendship</mark></a>" in page
    assert "Entry into force: not recorded here." in page


def test_it_leads_from_an_article_to_its_place_in_the_text(ferried, client):
    page = html(client, "чўпон")
    assert links(page)[0].startswith("/agreements/ferries-2019/text/uz")
    assert "/agreements/ferries-2019/text/uz-Cyrl/#art-1" in links(page)
    assert '<p class="snip" lang="uz-Cyrl">' in page
    assert "<mark>чўпонлар</mark>" in page
    assert "<mark>choʻponlar</mark>" in page
    assert "Article 1" in page
    assert client.get(links(page)[0]).status_code == 200


def test_it_shows_at_most_two_pieces_of_a_hit(ferried, client):
    for hit in html(client, "a OR friendship OR treaty OR border").split('<li class="hit">')[1:]:
        assert hit.count('class="snip"') <= 2


def test_it_says_how_to_ask_when_nothing_is_asked(published, client):
    page = html(client)
    assert "How to ask" in page
    assert "noindex" not in page
    assert asked(client).status_code == 200


def test_it_is_not_offered_to_search_engines_once_something_is_asked(published, client):
    assert '<meta name="robots" content="noindex">' in html(client, "border")


def test_it_offers_what_comes_near(published, client):
    page = html(client, "frendship treety")
    assert "Did you mean" in page
    assert 'href="?q=friendship%20treety"' in page
    assert 'href="?q=treety"' in page


def test_it_tells_under_which_other_names_the_same_was_looked_for(published, client):
    assert '<span lang="en">State border</span>' in html(client, "граница")


def test_it_counts_what_each_choice_would_keep_beside_the_others(ferried, client):
    counted = choices(html(client, "friendship OR choʻpon"))
    assert counted["Articles"] == counted["Oʻzbekcha"] + counted["Ўзбекча"] == 2
    assert counted["Agreements"] == 2
    assert counted["In force"] == counted["Entry into force not recorded here"] - 2 == 1
    narrowed = choices(html(client, "friendship OR choʻpon", kind="agreement"))
    assert narrowed["Articles"] == 2
    assert narrowed["Entry into force not recorded here"] == 1
    assert "Oʻzbekcha" not in narrowed


def test_each_count_is_what_its_link_finds(ferried, client):
    page = html(client, "friendship OR border OR choʻpon")
    beside = page.split("</details>")[0]
    found = re.findall(r'<li><a href="([^"]+)".*?class="num">(\d+)', beside)
    assert len(found) > 8
    for href, count in found:
        assert len(links(client.get(f"/search/{href.replace('&amp;', '&')}").content.decode())) == (
            int(count)
        )


def test_it_carries_the_day_asked_for(published, client):
    page = html(client, "friendship", on="2000-01-01")
    assert links(page) == ["/agreements/friendship-1998/?on=2000-01-01"]
    assert "The record as it stood on 1 January 2000." in page


def test_it_turns_pages_of_twenty_five(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish(builders.agreement(f"treaty-{n}") for n in range(30))
    page = html(client, "eternal")
    assert len(links(page)) == 25
    assert "?q=eternal&amp;page=2" in page
    assert len(links(html(client, "eternal", page=2))) == 6


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("q=" + quote("ж" * 300), 200, "Nothing in this record"),
        ("q=" + "word+" * 10_000, 400, "The query of this address is too long."),
        ("q=" + "word+" * 60, 200, "longer than can be searched for"),
        ("q=%3F%21...%22", 200, "There is no word in this to search for."),
        ("q=%22eternal+friendship", 200, "<mark>Friendship</mark>"),
        ("q=-border", 200, "Say also what should be there"),
        ("q=" + quote("Friendship дружба дўстлик"), 200, "0 results"),
        ("q=" + quote("(a+)+$ [[[ \\ ' ; DROP TABLE --"), 200, "0 results"),
        ("q=" + quote("\u202efriendship\u200f"), 200, "<mark>Friendship</mark>"),
        ("q=%00friendship", 200, ""),
        ("q=%ff", 200, ""),
        ("q=border&kind=everything", 400, "There is no “everything” here."),
        ("q=border&status=pending", 400, "There is no “pending” here."),
        ("q=border&decade=12", 400, "1800"),
        ("q=border&subject=%27", 400, "Enter a valid value."),
        ("q=border&page=9", 400, "This list ends at page 1."),
        ("q=border&on=2011-02-31", 400, "February 2011 has no day 31"),
        ("q=border&q=treaty", 400, "“q” stands more than once."),
        ("q=border&status=in_force&decade=1990&kind=source", 200, "Take all filters off"),
        ("colour=red", 400, "This page knows no “colour”."),
    ],
)
def test_it_answers_anything_kindly(query, status, words, published, client):
    response = client.get(f"/search/?{query}")
    assert response.status_code == status
    assert words in response.content.decode().replace("&quot;", '"')


def test_it_keeps_the_form_filled(published, client):
    page = html(client, "border", kind="everything")
    assert 'value="border"' in page
    assert re.search(r'value="word word[^"]{50,}"', html(client, "word " * 10_000))


ANYTHING = st.text(max_size=60) | st.text("ab \"'-|OR*:&!()\\<>", max_size=60)


@given(text=ANYTHING)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_has_a_page_for_any_text(published, client, text):
    assert asked(client, text).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        {"q": "friendship"},
        {"q": "karimov OR friendship OR choʻpon", "kind": "agreement"},
        {"q": "frendship"},
        {"q": "friendship", "on": "2005", "subject": "border"},
    ],
)
def test_it_asks_at_most_eight_times(query, ferried, settings):
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if "PageCache" not in each]
    with CaptureQueriesContext(connection) as captured:
        assert Client().get(f"/search/?{urlencode(query)}").status_code == 200
    # In a test a savepoint, two statements, stands for the one that begins a transaction.
    assert len(captured) <= 9


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=дружбы", ["friendship-1998"]),
        ("q=граница", ["protocol-2003", "friendship-1998"]),
        ("q=protocol&instrument=treaty", []),
        ("q=friendship&status=in_force", ["protocol-2003"]),
        ("q=%3F", ["protocol-2003", "friendship-1998"]),
        ("q=friendship+-protocol", ["friendship-1998"]),
    ],
)
def test_lists_are_narrowed_by_the_same_words(query, expected, published, client):
    records = client.get(f"/agreements.json?{query}").json()["records"]
    assert [each["slug"] for each in records] == expected


def test_a_list_counts_its_facets_under_the_words(published, client):
    page = client.get("/agreements/?q=protocol").content.decode()
    assert choices(page)["Protocol"] == 1
    assert "Treaty" not in choices(page)
    assert 'type="search" name="q" value="protocol"' in page
    assert '<a href="?"><span class="vh">Remove </span>Words: protocol</a>' in page


def test_other_lists_are_narrowed_by_words_too(published, client):
    page = client.get("/signatories/?q=Каримов").content.decode()
    assert "/signatories/karimov/" in page
    assert "/signatories/envoy/" not in page
    assert "1–1 of 1" in page


@pytest.mark.parametrize("path", ["/agreements/?q=treaty&status=in_force&subject=border",
                                  "/sources/?q=gazette"])  # fmt: skip
def test_a_list_with_words_asks_at_most_eight_times(path, ferried, settings):
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if "PageCache" not in each]
    with CaptureQueriesContext(connection) as captured:
        assert Client().get(path).status_code == 200
    assert len(captured) <= 9
