"""The list of agreements: narrowing, order, pages, and what cannot be used."""

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
        ("on=2011-02", "Give the day as well"),
        ("on=2999-01-01", "dates here lie between 1800 and 2199"),
        ("on=2150-01-01", "That day has not come yet."),
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
    assert '<option value="treaty" selected>' in html
    assert 'value="2011-02-31"' in html
    assert 'aria-invalid="true"' in html


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


def test_it_counts_by_status_without_saying_not_in_force(published, client):
    html = client.get("/agreements/").content.decode()
    header = html.split("</header>")[1]
    assert "Entry into force not recorded here</span> 1" in header
    assert "In force</span> 1" in header
