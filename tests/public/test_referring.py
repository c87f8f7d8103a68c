"""What refers to a record stands on its page in part, however much it is."""

import pytest

from agreements.shelf.log import act
from tests import builders

pytestmark = pytest.mark.usefixtures("published")


@pytest.fixture
def thirty():
    """Thirty more agreements on the border, a month apart, that all rest on the gazette."""
    with act(note="", author="The editors") as writing:
        writing.publish(
            builders.agreement(
                f"treaty-{n:02}",
                events=[builders.event("signed", date=f"{2010 + n // 12}-{n % 12 + 1:02}-01")],
                subjects=[{"key": "b", "subject": "border"}],
            )
            for n in range(30)
        )


def listed(client, address):
    """Return the status of the page and the agreements listed on it, in their order."""
    response = client.get(address)
    html = response.content.decode()
    part = html.partition('id="agreements"')[2] or html.partition('id="supports"')[2]
    links = [each.partition('"')[0] for each in part.split('href="/agreements/')[1:]]
    return response.status_code, list(dict.fromkeys(each.partition("?")[0] for each in links))


@pytest.mark.parametrize("address", ["/subjects/border/", "/sources/gazette/"])
def test_it_lists_twenty_five_on_a_page_and_each_once(client, thirty, address):
    first, second = (listed(client, f"{address}?page={n}")[1] for n in (1, 2))
    assert len(first) <= 25
    assert {f"treaty-{n:02}/" for n in range(30)} <= {*first, *second}
    assert not {*first} & {*second}


def test_it_lists_the_agreements_about_a_subject_newest_first(client, thirty):
    _status, links = listed(client, "/subjects/border/")
    assert links[:2] == ["treaty-29/", "treaty-28/"]


def test_it_draws_all_agreements_about_a_subject_whatever_the_page(client, thirty):
    columns = [
        client.get(f"/subjects/border/?page={n}").content.decode().partition('id="years"')[2]
        for n in (1, 2)
    ]
    drawings = [each.partition("</section>")[0] for each in columns]
    assert drawings[0] == drawings[1]
    assert "<svg" in drawings[0]


def test_it_leaves_out_what_came_after_a_past_day(client, thirty):
    _status, links = listed(client, "/subjects/border/?on=2010-02-15")
    assert links[:2] == ["treaty-01/", "treaty-00/"]


@pytest.mark.parametrize("query", ["page=9", "page=0", "colour=red"])
def test_it_refuses_a_page_that_is_not_there(client, thirty, query):
    assert client.get(f"/subjects/border/?{query}").status_code == 400
