"""The pages of lists for programs: each leads to the next, and publishing moves nothing on them."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.public.cursor import SIZE
from agreements.public.lists import AgreementsQuery
from agreements.shelf.card import Card
from tests import builders
from tests.shelf.builders import lay_groundwork, publish, retract

pytestmark = pytest.mark.django_db


@pytest.fixture
def many():
    """More agreements than a page holds; every third has no date, and many share one."""
    lay_groundwork()
    publish(
        *(
            builders.agreement(
                f"treaty-{n}",
                titles=[builders.title(text=f"Treaty {n % 7}")],
                events=[builders.event("signed", date=f"{1995 + n % 4}-03-01")] if n % 3 else [],
            )
            for n in range(SIZE + 5)
        )
    )


def slugs(body):
    return [each["slug"] for each in body["records"]]


def walk(client, address):
    """Yield the bodies of all pages from `address` on, each found by the link of the one before."""
    while address:
        body = client.get(address).json()
        yield body
        address = body["next"]


def test_it_leads_through_the_whole_list_in_every_order(many, client):
    for order in AgreementsQuery.ORDERS:
        first = client.get("/agreements.json", {"order": order})
        pages = [*walk(client, f"/agreements.json?order={order}")]
        assert [len(each["records"]) for each in pages] == [SIZE, 5]
        assert {each["count"] for each in pages} == {SIZE + 5}
        assert first["Link"] == f'<{pages[0]["next"]}>; rel="next"'
        assert [slug for each in pages for slug in slugs(each)] == shown(client, order)


def shown(client, order):
    """Return what people see of the list on all of its pages."""
    html = [client.get(f"/agreements/?order={order}&page={n}") for n in range(1, 6)]
    return [each.slug for response in html for each in response.context["page"].entries]


def test_it_shows_nothing_twice_and_leaves_nothing_out_while_records_are_published(many, client):
    first = client.get("/agreements.json?order=oldest").json()
    publish(builders.agreement("earlier", events=[builders.event("signed", date="1990-01-01")]))
    retract("agreement", slugs(first)[-1])
    rest = [slug for each in walk(client, first["next"]) for slug in slugs(each)]
    assert len(rest) == 5
    assert not {*rest} & {*slugs(first)}


def test_it_goes_on_under_the_query_that_it_began_with(many, client):
    first = client.get("/agreements.json?party=uz&on=2011&order=title").json()
    asked = dict(parse_qsl(urlsplit(first["next"]).query))
    assert (asked["party"], asked["on"], asked["order"]) == ("uz", "2011", "title")
    assert client.get(first["next"]).json()["count"] == first["count"]


def test_it_refuses_the_cursor_of_another_query(many, client):
    cursor = dict(parse_qsl(urlsplit(client.get("/agreements.json").json()["next"]).query))
    for address in ("/agreements.json?order=title", "/agreements.json?on=2011", "/sources.json"):
        response = client.get(f"{address}{'&' if '?' in address else '?'}{urlencode(cursor)}")
        assert response.status_code == 400
        assert "This cursor is of another query" in response.content.decode()


@given(text=st.text(min_size=1, max_size=200).filter(str.strip))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_refuses_what_is_no_cursor(client, text):
    assert client.get("/subjects.json", {"cursor": text}).status_code == 400


@given(place=st.integers(0, 300), character=st.sampled_from("aZ0.-_"))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_refuses_a_cursor_of_which_a_letter_was_changed(many, client, place, character):
    address = client.get("/agreements.json").json()["next"]
    before, cursor = address.split("cursor=")
    at = place % len(cursor)
    changed = cursor[:at] + character + cursor[at + 1 :]
    if changed != cursor:
        assert client.get(f"{before}cursor={changed}").status_code == 400


def test_it_keeps_cursors_for_programs_and_page_numbers_for_people(many, client):
    assert client.get("/agreements/?cursor=x").status_code == 400
    assert client.get("/agreements.json?page=2").status_code == 400
    assert client.get("/agreements.csv?cursor=x").status_code == 400


def test_it_enters_the_index_at_the_place_and_counts_nothing_off(many):
    cards = Card.objects.of("agreement").newest_first()
    place = cards.place(cards[SIZE])
    assert [each.slug for each in cards.beyond(place, 3)] == [
        each.slug for each in cards[SIZE + 1 : SIZE + 4]
    ]
