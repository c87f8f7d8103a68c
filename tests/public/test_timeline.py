"""The timeline: the record as one picture, with its table, on any day."""

import re

import pytest

from agreements.public.pages.timeline import MOST
from agreements.shelf.log import act
from tests import builders


def rows(html):
    """The addresses of the picture's rows, in the order in which they stand."""
    figure = html.partition('<figure class="record">')[2].partition("</figure>")[0]
    return re.findall(r'<a href="([^"]+)"', figure)


@pytest.fixture
def shown(client):
    """Return the page as text, for a query."""
    return lambda query="": client.get(f"/timeline/{query}").content.decode()


def publish(*documents):
    with act(note="", author="The editors") as writing:
        writing.publish(list(documents))


def test_it_draws_every_agreement_and_lists_the_same_in_a_table(published, shown):
    html = shown()
    assert rows(html) == ["/agreements/friendship-1998/", "/agreements/protocol-2003/"]
    table = html.partition('<details id="table">')[2].partition("</details>")[0]
    assert table.count("<tr>") == 1 + 2
    assert "Signed 31 October 1998. Entry into force: not recorded here." in table


def test_it_counts_the_documents_of_each_year_in_a_second_table(published, shown):
    html = shown("?on=2010-01-01")
    years = html.partition('<table class="years">')[2]
    assert re.findall(r'\?on=2010-01-01&amp;year=(\d+)">\1</a></th><td>(\d)', years) == [
        ("1998", "1"),
        ("2003", "1"),
    ]


def test_it_stands_each_under_a_subject_by_its_name(published, client):
    html = client.get("/ru/timeline/").content.decode()
    assert re.findall(r'<text class="lane"[^>]*>([^<]+)<', html) == ["Граница"]


def test_it_leaves_out_what_was_signed_later_and_keeps_the_day_in_every_link(published, shown):
    html = shown("?on=2003-03-30")
    assert rows(html) == ["/agreements/friendship-1998/?on=2003-03-30"]
    assert "The record as it stood on 30 March 2003." in html
    assert len(rows(shown("?on=2003-03-31"))) == 2


def test_it_draws_what_has_no_day_but_a_last_one_from_that_day_on(published, shown):
    publish(
        builders.agreement(
            "undated-2024", events=[builders.event("signed", not_later_than="2024-04-24")]
        )
    )
    assert "/agreements/undated-2024/" in rows(shown())
    assert len(rows(shown("?on=2024-04-23"))) == 2


def test_it_refuses_a_day_that_does_not_exist_and_draws_the_record_of_today(published, client):
    answer = client.get("/timeline/?on=2011-02-30")
    assert answer.status_code == 400
    assert "has no day 30" in answer.content.decode()
    assert len(rows(answer.content.decode())) == 2


def test_it_draws_the_newest_treaties_alone_once_the_record_is_large_and_says_so(published, shown):
    instruments = ["treaty", "agreement"]
    publish(
        *(
            builders.agreement(
                f"no-{n}",
                instrument=instruments[n % 2],
                events=[builders.event("signed", date=f"{1995 + n // 8}-02-03")],
            )
            for n in range(MOST)
        )
    )
    html = shown()
    drawn = rows(html)
    assert len(drawn) == MOST // 2
    assert f"/agreements/no-{MOST - 2}/" in drawn
    assert f"/agreements/no-{MOST - 1}/" not in drawn
    assert f"Of {MOST + 2} documents, the {MOST // 2} newest treaties are drawn here." in html


def test_it_stands_up_with_nothing_published(db, client):
    answer = client.get("/timeline/")
    assert answer.status_code == 200
    assert rows(answer.content.decode()) == []
