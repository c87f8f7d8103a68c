"""The list of agreements: narrowing, order, pages, and what cannot be used."""

import re

import pytest

from agreements.shelf.log import act
from tests import builders


def slugs(client, query=""):
    return [each["slug"] for each in client.get(f"/agreements.json{query}").json()["records"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["protocol-2003", "friendship-1998"]),
        ("?order=oldest", ["friendship-1998", "protocol-2003"]),
        ("?order=entry", ["protocol-2003", "friendship-1998"]),
        ("?status=in_force", ["protocol-2003"]),
        ("?status=entry_not_recorded", ["friendship-1998"]),
        ("?status=in_force&on=2004-05-05", []),
        ("?instrument=treaty", ["friendship-1998"]),
        ("?subject=border&year=2003", ["protocol-2003"]),
        ("?party=uz&utm_source=elsewhere", ["protocol-2003", "friendship-1998"]),
        ("?on=2000-01-01", ["friendship-1998"]),
    ],
)
def test_it_keeps_what_the_query_asks_for(query, expected, published, client):
    assert slugs(client, query) == expected


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("status=pending", "There is no “pending” here."),
        ("subject=nothing", "There is no “nothing” here."),
        ("year=12", "1800"),
        ("on=2011-02-31", "February 2011 has no day 31"),
        ("on=2011-13", "there is no month 13"),
        ("on=1700", "dates here lie between 1800 and 2199"),
        ("on=2999-01-01", "dates here lie between 1800 and 2199"),
        ("on=2150-01-01", "That day has not come yet: this record tells what was."),
        ("page=0", "greater than or equal to 1"),
        ("page=1000000000", "less than or equal to"),
        ("page=3", "This list ends at page 1."),
        ("page=two", "Enter a whole number."),
        ("colour=red", "This page knows no “colour”."),
        ("year=2003&year=2004", "“year” stands more than once."),
        ("status=%00", "There is no “�” here."),
        ("status=%ff", "There is no"),
        ("status=" + "x" * 100_000, "The query of this address is too long."),
    ],
)
def test_it_names_what_it_cannot_use_and_keeps_the_rest(query, words, published, client):
    response = client.get(f"/agreements/?instrument=treaty&{query}")
    html = response.content.decode()
    assert response.status_code == 400
    assert words in html.replace("&quot;", '"')
    assert 'role="alert"' in html
    assert client.get(f"/agreements.json?{query}").status_code == 400


def test_it_keeps_the_form_filled(published, client):
    html = client.get("/agreements/?instrument=treaty&on=2011-02-31").content.decode()
    assert '<input type="hidden" name="instrument" value="treaty">' in html
    assert 'value="2011-02-31"' in html
    assert 'aria-invalid="true"' in html


def test_it_lets_each_filter_be_taken_away_a_wrong_one_too(published, client):
    html = client.get("/agreements/?instrument=treaty&status=pending").content.decode()
    chips = html.split('class="chips"')[1].split("</div>")[0]
    assert (
        '<a href="?instrument=treaty"><span class="vh">Remove </span>Status: pending</a>' in chips
    )
    assert '<a href="?status=pending"><span class="vh">Remove </span>Treaty</a>' in chips


def choices(client, query=""):
    """The choices beside the list: label and count of each."""
    html = client.get(f"/agreements/{query}").content.decode().split("</details>")[0]
    found = re.findall(r"<span[^>]*>([^<]+?)(?: <span.*?)?</span><span class=\"num\">(\d+)", html)
    return {label: int(count) for label, count in found}


def test_it_counts_what_each_filter_would_keep(published, client):
    counted = choices(client)
    assert counted["In force"] == 1
    assert counted["Entry into force not recorded here"] == 1
    assert counted["State border"] == counted["Uzbekistan"] == 2
    assert counted["2003"] == 1
    assert "Declaration" not in counted


def test_it_counts_a_filter_beside_the_others_and_aside_from_itself(published, client):
    counted = choices(client, "?instrument=treaty")
    assert counted["Treaty"] == counted["Protocol"] == 1
    assert counted["Entry into force not recorded here"] == 1
    assert "In force" not in counted
    assert "2003" not in counted


def test_it_adds_to_those_in_force_how_many_have_no_entry_recorded(published, client):
    html = client.get("/agreements/?status=in_force").content.decode()
    assert "For 1 more document, no entry into force is recorded here." in html


def test_it_carries_the_day_asked_for_in_its_links(published, client):
    html = client.get("/agreements/?on=2004-05-05&order=oldest").content.decode()
    assert 'href="/agreements/protocol-2003/?on=2004-05-05"' in html
    assert 'href="?on=2004-05-05&amp;order=oldest&amp;instrument=treaty"' in html.replace(
        "instrument=treaty&amp;order=oldest", "order=oldest&amp;instrument=treaty"
    )
    assert '<a href="?order=oldest">Return to today</a>' in html


def test_it_turns_pages_of_twenty_five(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish(
            builders.agreement(f"treaty-{n}", events=[builders.event("signed", date="1999-01-01")])
            for n in range(30)
        )
    html = client.get("/agreements/?instrument=treaty").content.decode()
    assert "1–25 of 31" in html
    assert "?instrument=treaty&amp;page=2" in html
    assert "26–31 of 31" in client.get("/agreements/?instrument=treaty&page=2").content.decode()
    data = client.get("/agreements.json?instrument=treaty").json()
    assert data["next"] == "http://testserver/agreements.json?instrument=treaty&page=2"
