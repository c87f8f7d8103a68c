"""The home page: the record at a glance, in the words of the editorial rules."""

import re

from agreements.public.pages.home import tally


def words(html):
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_it_counts_documents_and_claims_nothing_about_the_rest(published, client):
    html = client.get("/").content.decode()
    text = words(html)
    assert "Of 2 documents, 1 are recorded as in force" in text
    assert "for 1 no entry into force is recorded here" in text
    assert "0 are declarations, programmes and plans" in text
    assert "This record is incomplete." in text


def test_it_lists_what_is_in_force_the_latest_commentary_and_the_subjects(published, client):
    html = client.get("/").content.decode()
    assert "/agreements/protocol-2003/" in html
    assert "/commentaries/nematov-2022/" in html
    assert "/subjects/border/" in html


def test_it_shows_the_whole_record_in_one_picture_and_leads_to_its_table(published, client):
    html = client.get("/").content.decode()
    assert html.count('<rect class="hot"') == 2
    assert 'href="/timeline/#table"' in html


def test_it_shows_the_two_states_as_a_sketch(published, client):
    html = client.get("/ru/").content.decode()
    assert '<title id="map-t">Казахстан и Узбекистан</title>' in html
    assert "Natural Earth" in html


def test_it_stands_up_with_nothing_published(db, client):
    assert client.get("/").status_code == 200


def test_it_counts_every_status_once():
    by_status = {"in_force": 9, "entry_not_recorded": 27, "political": 3, "working": 3}
    counted = tally(by_status, list_only=6)
    assert (counted.documents, counted.in_force, counted.not_recorded) == (42, 9, 27)
    assert (counted.without_force, counted.others) == (6, 0)
