"""What a program is refused: problem details (RFC 9457), alike at every address of a format."""

import pytest

from agreements.formats.address import KINDS, PLACES
from agreements.public.representations import formats_of
from agreements.shelf.log import act

from .builders import sample
from .routes import filled, routes
from .test_routes import SAMPLES

REASON = "Entered twice by mistake"


def problem(response, status):
    """Return the problem that `response` tells, once it is one."""
    told = response.json()
    assert response["Content-Type"] == "application/problem+json"
    assert response.status_code == told["status"] == status
    assert told["title"]
    assert told["detail"]
    assert not response.has_header("ETag")
    assert not response.has_header("Last-Modified")
    return told


def formats(slug="friendship-1998"):
    """Yield every public address with an extension, of the record `slug` where it is one's.

    Stored files are for people, and crawlers ask for theirs with whatever query they like.
    """
    samples = SAMPLES | {"kind": list(KINDS), "slug": [slug], "number": ["1"]}
    for route in routes():
        if not route.startswith(("files/", "robots.txt", "sitemap")):
            yield from (each for each in filled(route, samples) if not each.endswith("/"))


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.json",
        "/agreements/nothing.json",
        "/agreements/nothing.bib",
        "/agreements/friendship-1998/editions/99.json",
        "/ru/agreements.json",
        "/ru/agreements/friendship-1998.json",
        "/agreements/%ff%fe.json",
        "/agreements/a%00b.json",
        "/.json",
    ],
)
def test_it_tells_a_program_that_nothing_is_there(path, published, client):
    assert problem(client.get(path), 404)["instance"].isascii()


def test_it_tells_it_at_any_address_to_a_program_that_takes_no_page(published, client):
    problem(client.get("/nothing/", headers={"accept": "application/json"}), 404)
    page = client.get("/nothing/", headers={"accept": "text/html,application/json;q=0.9"})
    assert page["Content-Type"].startswith("text/html")


def test_it_names_the_formats_that_every_kind_has(published, client):
    for kind, slug in published:
        for page in (f"/{PLACES[kind]}/{slug}", f"/{PLACES[kind]}/{slug}/editions/1"):
            told = problem(client.get(f"{page}.xyz"), 404)
            forms = formats_of(kind).items()
            assert told["formats"] == {f"{page}.{end}": form.media_type for end, form in forms}


@pytest.mark.parametrize(
    ("path", "formats"),
    [
        ("/agreements.xyz", {"/agreements.json", "/agreements.csv", "/agreements.atom"}),
        ("/kk/states.xyz", {"/states.json", "/states.csv", "/states.atom"}),
        ("/due.json", {"/due.atom", "/due.ics"}),
        ("/agreements/friendship-1998/editions.xyz", {"/agreements/friendship-1998/editions.json"}),
    ],
)
def test_it_names_the_formats_that_a_page_has(path, formats, published, client):
    assert formats <= problem(client.get(path), 404)["formats"].keys()


def test_it_names_no_format_where_no_page_is(published, client):
    assert "formats" not in problem(client.get("/nothing.json"), 404)


def test_it_refuses_every_format_a_query_it_cannot_use(published, client):
    found = [each for each in formats() if client.get(each).status_code == 200]
    for address in found:
        told = problem(client.get(f"{address}?colour=red&on=2011-02-31"), 400)
        assert {"detail": "This page knows no “colour”."} in told["errors"], address
        assert told["kept"] == address
    assert len(found) > 20


def test_it_says_all_that_is_wrong_and_what_could_be_kept(published, client):
    query = "on=2011-02-31&party=uz&status=pending&colour=red"
    told = problem(client.get(f"/agreements.json?{query}"), 400)
    assert [each.get("parameter") for each in told["errors"]] == ["on", "status", None]
    assert told["kept"] == "/agreements.json?party=uz"
    assert client.get(told["kept"]).status_code == 200
    for each in told["errors"]:
        assert each["detail"] in told["detail"]


def test_it_says_why_a_record_was_taken_down_in_every_format_of_every_kind(published, client):
    for record in sample():
        with act(note="", author="The editors") as writing:
            writing.retract(record.kind, record.slug, reason=REASON)
    for kind, slug in published:
        page = f"/{PLACES[kind]}/{slug}"
        for extension in formats_of(kind):
            for address in (f"{page}.{extension}", f"{page}/editions/1.{extension}"):
                assert problem(client.get(address), 410)["reason"] == REASON, address
        assert problem(client.get(f"{page}/editions.json"), 410)["reason"] == REASON
