"""What refers to a record stands on its page in part, however much it is, and is counted whole."""

import re

import pytest

from agreements.shelf.log import act
from tests import builders

pytestmark = pytest.mark.usefixtures("published")


@pytest.fixture
def thirty():
    """Thirty more agreements on the border, a month apart, that all rest on the gazette.

    All are of the visit of 1998; each bears three signatures, one of them of a minister alone.
    """
    with act(note="", author="The editors") as writing:
        writing.publish(builders.signatory(f"minister-{n:02}") for n in range(30))
        writing.publish(
            builders.agreement(
                f"treaty-{n:02}",
                events=[builders.event("signed", date=f"{2010 + n // 12}-{n % 12 + 1:02}-01")],
                subjects=[{"key": "b", "subject": "border"}],
                occasion="tashkent-1998",
                signatures=[
                    {"key": "k", "state": "uz", "signatory": "karimov"},
                    {"key": "m", "state": "uz", "signatory": f"minister-{n:02}"},
                    {"key": "e", "state": "kz", "signatory": "envoy", "office": {"en": f"No. {n}"}},
                ],
            )
            for n in range(30)
        )


def listed(client, address):
    """Return the status of the page and the agreements listed on it, in their order."""
    response = client.get(address)
    html = response.content.decode()
    sections = ("agreements", "signed", "supports")
    part = next(found for each in sections if (found := html.partition(f'id="{each}"')[2]))
    part = part.partition('id="together"')[0]
    links = [each.partition('"')[0] for each in part.split('href="/agreements/')[1:]]
    return response.status_code, list(dict.fromkeys(each.partition("?")[0] for each in links))


PAGES = [
    "/subjects/border/",
    "/sources/gazette/",
    "/states/uz/",
    "/signatories/karimov/",
    "/occasions/tashkent-1998/",
]


@pytest.mark.parametrize("address", PAGES)
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


def test_it_lists_commentaries_after_the_agreements_of_an_occasion(client, thirty):
    first, second = (
        client.get(f"/occasions/tashkent-1998/?page={n}").content.decode() for n in (1, 2)
    )
    assert "/commentaries/nematov-2022/" not in first
    assert "/commentaries/nematov-2022/" in second


@pytest.mark.parametrize("page", [1, 2])
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/states/uz/", "32 documents 1 recorded as in force; for 31 no entry"),
        ("/signatories/karimov/", "31 documents signed in this record, 1998 to 2012"),
        ("/occasions/tashkent-1998/", "31 of 17 documents reported are in this record"),
    ],
)
def test_it_counts_all_that_refers_to_a_record_whatever_the_page(
    client, thirty, address, words, page
):
    html = client.get(f"{address}?page={page}").content.decode()
    assert words in " ".join(re.sub(r"<[^>]+>", " ", html).split()).replace(" ;", ";").replace(
        " ,", ","
    )


def test_it_names_those_who_signed_most_and_says_that_there_are_others(client, thirty):
    html = client.get("/states/uz/").content.decode()
    people = html.partition('id="people"')[2].partition("</section>")[0]
    names = re.findall(r"/signatories/([a-z0-9-]+)/", people)
    assert names == ["karimov", *(f"minister-{n:02}" for n in range(24))]
    assert "Shown are those with the most documents." in people


def test_it_gives_the_office_under_the_last_agreement(client, thirty):
    html = client.get("/signatories/karimov/").content.decode()
    together = html.partition('id="together"')[2].partition("</section>")[0]
    assert "No. 29" in together
    html = client.get("/signatories/karimov/?on=2010-03-15").content.decode()
    together = html.partition('id="together"')[2].partition("</section>")[0]
    assert "No. 2<" in together


@pytest.mark.parametrize("query", ["page=9", "page=0", "colour=red"])
def test_it_refuses_a_page_that_is_not_there(client, thirty, query):
    assert client.get(f"/subjects/border/?{query}").status_code == 400
