"""What changed, for programs: the whole log through Atom, each edition with its digest."""

from collections import Counter
from html import unescape

import feedparser
import pytest

from agreements.formats.address import PLACES
from agreements.public.log import SIZE
from agreements.shelf.edition import Edition
from tests import builders
from tests.shelf.builders import publish, retract

from .builders import friendship, protocol, sample

SITE = "http://testserver"


def read(client, address):
    """Return the feed at an address as feedparser reads it; it finds nothing wrong with it."""
    response = client.get(address.removeprefix(SITE))
    assert response.status_code == 200, address
    found = feedparser.parse(response.content)
    assert not found.bozo, found.get("bozo_exception")
    return found


def ways(found):
    return {link.rel: link.href for link in found.feed.links}


def walked(client, address, way="next"):
    """Yield the entries of a feed and of all pages that lead on from it."""
    while address:
        found = read(client, address)
        yield from found.entries
        address = ways(found).get(way)


def named(edition):
    return f"{SITE}/{PLACES[edition.kind]}/{edition.slug}/editions/{edition.number}/"


@pytest.fixture
def long(published):
    """A log of several pages, with corrections and a record taken down."""
    publish(*(builders.agreement(f"treaty-{n}") for n in range(2 * SIZE)), note="Many")
    publish(friendship(summary={"en": "Corrected words."}), note="A reader's letter")
    retract("commentary", "nematov-2022", reason="Asked for by its author.")


def test_it_leads_through_the_whole_log_and_names_each_edition_once(long, client):
    entries = list(walked(client, "/changes.atom"))
    log = list(Edition.objects.order_by("-id"))
    assert [each.id for each in entries] == [named(each) for each in log]
    assert [each.link for each in entries] == [named(each) for each in log]
    told = [(int(each.log_edition["id"]), each.log_edition["digest"]) for each in entries]
    assert told == [(each.id, each.digest) for each in log]
    assert [int(each.log_edition["number"]) for each in entries] == [each.number for each in log]


def test_it_leads_back_from_the_oldest_page_to_the_newest(long, client):
    pages = ["/changes.atom"]
    while following := ways(read(client, pages[-1])).get("next"):
        pages.append(following)
    assert len(pages) > 2
    back = list(walked(client, pages[-1], "previous"))
    assert Counter(each.id for each in back) == Counter(
        each.id for each in walked(client, "/changes.atom")
    )
    assert {ways(read(client, each)).get("first") for each in pages} == {f"{SITE}/changes.atom"}
    assert "previous" not in ways(read(client, pages[0]))


def test_it_misses_nothing_that_is_published_while_somebody_walks(long, client):
    first = read(client, "/changes.atom")
    publish(protocol(summary={"en": "Published meanwhile."}))
    rest = list(walked(client, ways(first)["next"]))
    seen = [int(each.log_edition["id"]) for each in (*first.entries, *rest)]
    assert seen == list(range(Edition.objects.head().id - 1, 0, -1))


def test_it_tells_what_changed_from_what_to_what(long, client):
    down, entry, *_rest = read(client, "/changes.atom").entries
    assert "Asked for by its author." in down.summary
    assert entry.title == "Treaty on Eternal Friendship, edition 2"
    assert unescape(entry.summary) == (
        "A reader's letter. Summary, English: The parties are friends for ever. → Corrected words."
    )


def test_it_tells_no_more_of_what_a_record_said_before_it_was_taken_down(published, client):
    publish(friendship(summary={"en": "Corrected words."}))
    retract("agreement", "friendship-1998", reason="Another's rights.")
    for address in ("/changes.atom", "/changes/", "/subjects/border/changes.atom"):
        page = client.get(address).content.decode()
        assert "Corrected words." not in page
        assert "The parties are friends for ever." not in page
    assert "Eternal Friendship" not in client.get("/changes/").content.decode()


@pytest.mark.parametrize("record", sample(), ids=lambda each: f"{each.kind}/{each.slug}")
def test_it_follows_each_record_from_its_page(record, published, client):
    place = f"/{PLACES[record.kind]}/{record.slug}"
    html = client.get(f"{place}/").content.decode()
    link = f'<link rel="alternate" type="application/atom+xml" href="{place}/changes.atom">'
    assert link in html
    found = read(client, f"{place}/changes.atom")
    assert f"{SITE}{place}/editions/1/" in {each.id for each in found.entries}
    assert ways(found)["alternate"] == f"{SITE}{place}/"


def test_it_follows_what_refers_to_a_subject_a_person_and_a_state(published, client):
    publish(builders.agreement("elsewhere-2001"))
    publish(friendship(summary={"en": "Corrected words."}))
    treaty = [f"{SITE}/agreements/friendship-1998/editions/{number}/" for number in (2, 1)]
    protocols = [f"{SITE}/agreements/protocol-2003/editions/1/"]
    for place, others in (("subjects/border", protocols), ("signatories/karimov", [])):
        ids = [each.id for each in walked(client, f"/{place}/changes.atom")]
        assert sorted(ids) == sorted([*treaty, *others, f"{SITE}/{place}/editions/1/"])
        assert ids[0] == treaty[0]
    assert f"{SITE}/agreements/elsewhere-2001/editions/1/" in {
        each.id for each in walked(client, "/states/kz/changes.atom")
    }


def test_it_leads_through_a_long_feed_of_one_record(long, client):
    ids = [each.id for each in walked(client, "/states/uz/changes.atom")]
    assert len(ids) == len(set(ids)) > 2 * SIZE
    oldest = list(walked(client, "/states/uz/changes.atom?before=20"))
    assert {int(each.log_edition["id"]) for each in oldest} <= set(range(1, 20))


def test_it_answers_410_with_the_reason_when_the_record_was_taken_down(published, client):
    retract("agreement", "friendship-1998", reason="Entered twice by mistake")
    response = client.get("/agreements/friendship-1998/changes.atom")
    assert response.status_code == 410
    assert "Entered twice by mistake" in response.content.decode()


@pytest.mark.parametrize("query", ["before=0", "before=x", "page=2", "colour=red"])
@pytest.mark.parametrize("place", ["", "/states/uz"])
def test_it_says_what_is_wrong_in_a_query(place, query, published, client):
    response = client.get(f"{place}/changes.atom?{query}")
    assert response.status_code == 400
    assert response.json()["errors"]


def test_it_gives_the_digest_of_the_head_after_each_act(long, client):
    acts = client.get("/changes.json").json()["acts"]
    assert acts[0]["digest"] == Edition.objects.head().digest
    for each in acts:
        last = Edition.objects.filter(act=each["act"]).order_by("id").last()
        assert (each["digest"], each["editions"]) == (last.digest, last.id - each["act"] + 1)


def test_its_page_names_the_feed(published, client):
    html = client.get("/changes/").content.decode()
    assert 'type="application/atom+xml" href="/changes.atom"' in html
