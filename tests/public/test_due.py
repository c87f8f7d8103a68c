"""What falls due: a page, a feed and a calendar of the same days."""

from datetime import date
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from agreements.shelf.log import act
from tests.builders import agreement, event

from .builders import protocol

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def page(published, client):
    return lambda path="/due/": client.get(path).content.decode()


def publish(*documents):
    with act(note="", author="The editors") as writing:
        writing.publish(documents)


def rows(html):
    """Return what stands in each row of the page, in order."""
    return html.split('<dl class="facts main-col">')[1].split("</dl>")[0].split("<div>")[1:]


def test_it_lists_the_next_days_what_has_no_day_last(page):
    notice, end, check = rows(page())
    assert "6 November 2033" in notice
    assert "Last day for a notice" in notice
    assert "6 May 2034" in end
    assert "End of the term" in end
    assert "no day can be computed" in check


def test_it_says_that_a_day_is_computed_and_from_what(page):
    _notice, end, check = rows(page())
    assert "Computed here: 30 years from the entry into force, 6 May 2004." in end
    assert "VCLT 54(a)." in end
    assert "Counted from the entry into force, which is not recorded here." in check


def test_it_shows_the_source_beside_each(page):
    html = page()
    assert 'href="#s1"' in rows(html)[0]
    assert 'id="s1"' in html


def test_it_begins_with_the_day_asked_for_and_keeps_it_in_every_link(page):
    html = page("/due/?on=2004-05-05")
    assert "The record as it stood on 5 May 2004." in html
    assert "/agreements/protocol-2003/?on=2004-05-05" in html
    assert "/due.ics?on=2004-05-05" in html
    assert 'href="/gaps/?on=2004-05-05"' in html


def test_it_leaves_out_what_was_signed_after_the_day_asked_for(page):
    (check,) = rows(page("/due/?on=2000-01-01"))
    assert "Joint check of the line" in check


def test_it_keeps_the_form_filled_when_the_day_is_none(published, client):
    response = client.get("/due/?on=2011-02-31")
    assert response.status_code == 400
    assert 'value="2011-02-31"' in response.content.decode()


def test_a_list_without_entries_says_so(db, client):
    assert "Nothing that falls due is recorded here" in client.get("/due/").content.decode()


def test_the_feed_names_each_matter_for_ever(published, client):
    response = client.get("/due.atom")
    assert response["Content-Type"] == "application/atom+xml"
    feed = ElementTree.fromstring(response.content)
    names = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    home = "http://testserver/agreements/"
    assert names == [
        f"{home}protocol-2003/#due-notice-2033-11-06",
        f"{home}protocol-2003/#due-term_end-2034-05-06",
        f"{home}friendship-1998/#due-check-check",
    ]
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles[1] == "End of the term, 2034-05-06: Protocol on Friendship"


def test_the_calendar_holds_the_days_that_are_known(published, client):
    response = client.get("/due.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    days = {
        str(each["SUMMARY"]): each.start for each in Calendar.from_ical(response.content).events
    }
    assert days == {
        "Last day for a notice, 2033-11-06: Protocol on Friendship": date(2033, 11, 6),
        "End of the term, 2034-05-06: Protocol on Friendship": date(2034, 5, 6),
    }


@pytest.mark.parametrize("path", ["/due.atom", "/due.ics", "/gaps.atom"])
@pytest.mark.parametrize("query", ["on=2011-02-31", "unheard=1"])
def test_a_feed_refuses_what_it_cannot_use_and_says_what(published, client, path, query):
    response = client.get(f"{path}?{query}")
    assert response.status_code == 400
    assert response.json()["errors"]


def test_it_shows_twenty_five_and_leads_on(published, client):
    term = {"words": {"en": "until 2030"}, "until": "2030-01-01"}
    signed = [event("signed", date="2020-01-01")]
    publish(*(agreement(f"treaty-{n:02}", term=term, events=signed) for n in range(30)))
    html = client.get("/due/").content.decode()
    assert "1–25 of 33" in html
    assert (
        'href="http://testserver/due.atom?page=2" rel="next"'
        in client.get("/due.atom").content.decode()
    )
    assert 'rel="next" href="?page=2"' in html
    last = client.get("/due/?page=2").content.decode()
    assert "26–33 of 33" in last
    assert client.get("/due/?page=3").status_code == 400


def test_a_denunciation_and_a_recorded_end_stand_on_their_days(published, client):
    notified = event(
        "denunciation_notified", date="2026-01-01", effective_on="2031-01-01", state="kz"
    )
    publish(protocol(events=[*(each.model_dump() for each in protocol().events), notified]))
    html = client.get("/due/").content.decode()
    assert "1 January 2031" in rows(html)[0]
    assert "Denunciation takes effect" in rows(html)[0]
