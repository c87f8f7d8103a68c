"""Any day: every page as the law stood, with a line that says so, and a way back."""

import csv
import re
from collections import Counter
from datetime import date, timedelta

import pytest
from django.http import QueryDict

from agreements.documents.outset import outset
from agreements.law.life import counted
from agreements.law.status import status
from agreements.public.filters import Query
from agreements.public.pages.standing import SIGNS
from agreements.public.today import today
from agreements.shelf.log import act
from tests.record import shipped

PAGES = [
    "/",
    "/timeline/",
    "/agreements/",
    "/occasions/",
    "/commentaries/",
    "/signatories/",
    "/agreements/friendship-1998/",
    "/states/uz/",
    "/signatories/karimov/",
    "/subjects/border/",
    "/occasions/tashkent-1998/",
]
"""One page of each type that has a day."""

LAW = "2 July 1999"
"""The day of the law by which Kazakhstan approved the treaty of 1998."""

LATER = "/agreements/protocol-2003/"
"""An agreement signed in March 2003, which names the treaty of 1998."""


def html(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_it_says_which_day_it_shows_with_a_way_back_and_a_form(path, published, client):
    shown = html(client, f"{path}?on=2003-03-30")
    assert "The record as it stood on 30 March 2003." in shown
    assert '<a href="?">Return to today</a>' in shown
    assert 'name="on" value="2003-03-30"' in shown
    assert "The record as it stood" not in html(client, path)
    assert 'name="on"' in html(client, path)


@pytest.mark.parametrize("path", PAGES)
def test_it_leaves_out_what_came_later_on_every_page(path, published, client):
    assert LATER not in html(client, f"{path}?on=2003-03-30")


@pytest.mark.parametrize("path", PAGES)
def test_it_keeps_the_day_in_every_link_to_a_page_of_the_record(path, published, client):
    day = "on=1999-12-31"
    shown = html(client, f"{path}?{day}").replace("&amp;", "&")
    links = re.findall(r'<a [^>]*href="(/(?:[^"]*/)?)(\?[^"]*)?"', shown)
    # The address of an edition is for ever the same: it is what is cited.
    pages = [each for each in links if not re.search(r"/editions/\d+/", each[0])]
    assert len(pages) > 10
    assert [place for place, query in pages if day not in query] == []


def test_it_keeps_the_day_in_a_search_from_the_home_page(published, client):
    form = html(client, "/?on=2001").partition('role="search"')[2].partition("</form>")[0]
    assert '<input type="hidden" name="on" value="2001">' in form


def test_it_takes_a_month_or_a_year_for_its_last_day(published, client):
    assert "as it stood on 30 June 2001" in html(client, "/?on=2001-06")
    assert "as it stood on 31 December 2001" in html(client, "/?on=2001")
    assert "as it stood on 29 February 2004" in html(client, "/?on=february 2004")


def test_it_takes_a_period_under_way_for_what_has_come_of_it():
    query = Query(QueryDict(f"on={today().year}"))
    query.full_clean()
    assert query.asked == today()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("day", ["1800-01-01", "1899-12-31", "1990-06-01", "1991-09-01"])
def test_it_shows_a_day_before_all_agreements(path, day, published, client):
    assert "The record as it stood on" in html(client, f"{path}?on={day}")


@pytest.mark.parametrize("day", ["1799-12-31", "0000", "10000-01-01", "2011-02-30", "2150", "x"])
@pytest.mark.parametrize("path", PAGES)
def test_it_names_a_day_it_cannot_show_and_keeps_the_form(path, day, published, client):
    response = client.get(f"{path}?on={day}")
    shown = response.content.decode()
    assert response.status_code == 400
    assert f'name="on" value="{day}"' in shown
    assert 'role="alert"' in shown


def test_it_counts_on_the_home_page_as_the_law_stood(published, client):
    shown = " ".join(re.sub(r"<[^>]+>", "", html(client, "/?on=2003-12-31")).split())
    assert "Of 2 documents, 0 are recorded as in force" in shown
    shown = " ".join(re.sub(r"<[^>]+>", "", html(client, "/?on=1999")).split())
    assert "Of 1 document, 0 are recorded as in force" in shown
    assert "A new quality of relations" not in shown


def test_it_puts_the_day_where_it_belongs_in_the_life_of_an_agreement(published, client):
    shown = html(client, "/agreements/friendship-1998/?on=1998-12-31")
    life = shown[shown.index('id="life"') :]
    assert life.index("event-signed") < life.index("That day") < life.index("event-law-kz")


def test_it_leaves_later_steps_out_of_the_facts_the_steps_and_the_first_sentence(published, client):
    for day, is_told in (("1998-12-31", False), ("1999-12-31", True)):
        shown = html(client, f"/agreements/friendship-1998/?on={day}")
        facts, _, rest = shown.partition('id="life"')
        steps = rest.partition('id="steps"')[2].partition('id="signed"')[0]
        assert (LAW in facts, LAW in steps) == (is_told, is_told), day
        assert "event-law-kz" in rest


def test_it_names_no_signer_and_no_office_before_the_person_was_seen(published, client):
    shown = html(client, "/states/uz/?on=1997")
    assert "No person is recorded here for this state." in shown
    assert "President of Uzbekistan" not in html(client, "/signatories/karimov/?on=1996")


def test_it_goes_to_another_language_with_all_that_was_asked_for(published, client):
    shown = html(client, "/agreements/?instrument=treaty&on=2003")
    assert 'href="/kk/agreements/?on=2003&amp;instrument=treaty"' in shown


def listed(client, day):
    """The status of each agreement that the list gives to machines on that day, by slug."""
    found, place = {}, f"/agreements.json?on={day}"
    while place:
        data = client.get(place).json()
        found |= {each["slug"]: each["status"] for each in data["records"]}
        place = data["next"] and data["next"].removeprefix("http://testserver")
    assert len(found) == data["count"]
    return found


def tabled(client, day):
    """The status of each agreement in the table of that day, by slug."""
    rows = b"".join(client.get(f"/agreements.csv?on={day}")).decode().splitlines()
    return {each["slug"]: each["status"] for each in csv.DictReader(rows)}


def linked(text, day):
    """The slugs of the agreements that `text` leads to, each with the day."""
    return re.findall(rf"/agreements/([a-z0-9-]+)/\?on={day}", text)


def signed(text, day):
    """The sign of the status beside each agreement on a page of the list, by slug."""
    rows = text.split('<li class="hit">')[1:]
    return {linked(row, day)[0]: re.search(r'class="st ([a-z]+)', row)[1] for row in rows}


def ruled(agreements, day):
    """The same by the rule of law alone: what is concluded by then, or has no such day."""
    codes = {each.slug: status(each, day).code for each in agreements}
    undated = {each.slug for each in agreements if outset(each) is None}
    return {
        slug: code for slug, code in codes.items() if code != "not_concluded" or slug in undated
    }


def days_about(agreements):
    """Every day of an event in `agreements`, the day before and the day after."""
    events = [event for each in agreements for event in each.events if counted(event)]
    turns = {counted(event).last for event in events}
    near = {day + timedelta(days=n) for day in turns for n in (-1, 0, 1)}
    return sorted(day for day in near if day <= today())


@pytest.fixture
def shipped_record(db):
    """The shipped record, published; its agreements."""
    with act(note="The record as shipped", author="Treaty record") as writing:
        writing.publish(shipped.documents())
    return shipped.of_kind("agreement")


def test_it_agrees_with_the_rule_about_every_event_in_every_form(shipped_record, client):
    days = days_about(shipped_record)
    assert len(days) > 150
    for day in days:
        expected = ruled(shipped_record, day)
        assert listed(client, day) == expected, day
        assert tabled(client, day) == expected, day
        feed = client.get(f"/agreements.atom?on={day}").content.decode()
        assert set(linked(feed, day)) == expected.keys(), day
        first = list(listed(client, day))[:25]
        assert signed(html(client, f"/agreements/?on={day}"), day) == {
            slug: SIGNS[expected[slug]] for slug in first
        }, day


def test_it_counts_by_status_what_the_rule_counts(shipped_record, client):
    for on in ("1998-12-31", "2005-06-14", "2018-01-01"):
        counted = Counter(ruled(shipped_record, date.fromisoformat(on)).values())
        for code, count in counted.items():
            data = client.get(f"/agreements.json?on={on}&status={code}").json()
            assert data["count"] == count, (on, code)
