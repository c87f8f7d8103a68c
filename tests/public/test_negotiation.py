"""What a reader takes: pages to people, and to programs the format that they like better."""

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from agreements.formats.address import PLACES
from agreements.public.negotiation import Negotiation
from agreements.public.representations import formats_at, formats_of

PATH = "/agreements/friendship-1998"
CHROMIUM = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
    "image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7"
)


def led(client, path, accept):
    """Return where a reader who accepts that is led from `path`."""
    response = client.get(path, headers={"accept": accept})
    assert (response.status_code, response.content) == (303, b"")
    assert response["Vary"] == "Accept"
    assert response["Cache-Control"] == "no-cache"
    assert not response.has_header("ETag")
    return response["Location"]


def test_it_leads_from_the_page_of_every_kind_and_edition_to_each_of_its_formats(published, client):
    for kind, slug in published:
        for page in (f"/{PLACES[kind]}/{slug}", f"/{PLACES[kind]}/{slug}/editions/1"):
            for extension, form in formats_of(kind).items():
                place = led(client, f"{page}/", form.media_type)
                assert place == f"{page}.{extension}"
                assert client.get(place)["Content-Type"] == form.media_type


@pytest.mark.parametrize(
    ("page", "accept", "place"),
    [
        ("/agreements/", "application/json", "/agreements.json"),
        ("/agreements/?party=uz&on=2005", "text/csv", "/agreements.csv?party=uz&on=2005"),
        ("/kk/states/?page=1", "application/atom+xml", "/states.atom"),
        ("/due/", "text/calendar", "/due.ics"),
        ("/search/?q=treaty", "application/json", "/search.json?q=treaty"),
        (f"{PATH}/editions/", "application/link-format", f"{PATH}/editions.link"),
        (f"/ru{PATH}/?on=2005", "application/json", f"{PATH}.json?on=2005"),
        (f"{PATH}/?cite=7", "application/x-bibtex", f"{PATH}.bib"),
        (f"{PATH}/", "text/plain", f"{PATH}.txt"),
        (f"{PATH}/", "application/*", f"{PATH}.json"),
        (f"{PATH}/", "application/json;q=0.5", f"{PATH}.json"),
        (f"{PATH}/", "application/json; charset=utf-8", f"{PATH}.json"),
        (f"{PATH}/", "text/plain;charset=UTF-8;q=0.9", f"{PATH}.txt"),
        (f"{PATH}/", "application/json, text/html;q=0.9", f"{PATH}.json"),
        (f"{PATH}/", "application/json, */*;q=0.1", f"{PATH}.json"),
        (f"{PATH}/", "text/html;q=0, */*", f"{PATH}.json"),
        (f"{PATH}/", "text/*;q=0.1, */*;q=0.2", f"{PATH}.json"),
        (f"{PATH}/", "text/turtle, application/json;q=0.2, text/html;q=0.1", f"{PATH}.json"),
    ],
)
def test_it_leads_to_the_format_that_a_program_likes_better(page, accept, place, published, client):
    client.get(page)
    assert led(client, page, accept) == place
    assert client.get(place).status_code == 200


@pytest.mark.parametrize(
    "accept",
    [
        CHROMIUM,
        "*/*",
        "",
        "text/html",
        "text/*",
        "application/json, text/html",
        "application/json, text/plain, */*",
        "application/json;q=0.9, text/html",
        "text/turtle, text/html;q=0.5",
        "text/html;q=2",
        "text/*;q=0.1, text/html",
        "*/*;q=0",
    ],
)
def test_it_gives_the_page_to_who_likes_it_as_well_or_does_not_say(accept, published, client):
    response = client.get(f"{PATH}/", headers={"accept": accept})
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/html")
    assert "Accept" not in response["Vary"].split(", ")
    assert response["ETag"] == client.get(f"{PATH}/")["ETag"]


RANGES = ["text/html", "text/*", "text/csv", "application/json", "application/*", "*/*"]


def liked(weights, media_type):
    """Return the weight of the narrowest range that a type falls under."""
    main = media_type.partition("/")[0]
    falls_under = (media_type, f"{main}/*", "*/*")
    return next((weights[each] for each in falls_under if each in weights), 0)


@given(st.dictionaries(st.sampled_from(RANGES), st.integers(0, 10), min_size=1), st.randoms())
def test_it_goes_by_the_weights_in_whatever_order_they_stand(weights, chance):
    written = [f"{each};q={weight / 10}" for each, weight in weights.items()]
    chance.shuffle(written)
    request = RequestFactory().get("/agreements/", headers={"accept": ", ".join(written)})
    answer = Negotiation(None).process_view(request, None)
    forms = formats_at("/agreements/")
    page, best = liked(weights, "text/html"), max(liked(weights, each) for each in forms.values())
    if answer is None:
        assert page >= best
    elif answer.status_code == 303:
        assert liked(weights, forms[answer["Location"]]) == best > page
    else:
        assert (answer.status_code, page, best) == (406, 0, 0)


def test_it_leads_on_even_a_reader_who_has_the_page(published, client):
    etag = client.get(f"{PATH}/")["ETag"]
    headers = {"accept": "application/json", "if-none-match": etag}
    assert client.get(f"{PATH}/", headers=headers).status_code == 303


@pytest.mark.parametrize("accept", ["text/turtle", "image/*", "nonsense", ",;q"])
@pytest.mark.parametrize(
    ("path", "known"),
    [
        (f"{PATH}/", {f"{PATH}/": "text/html", f"{PATH}.json": "application/json"}),
        (f"/uz{PATH}/", {f"/uz{PATH}/": "text/html", f"{PATH}.json": "application/json"}),
        ("/agreements/", {"/agreements/": "text/html", "/agreements.json": "application/json"}),
        ("/about/", {"/about/": "text/html"}),
        ("/data/api/", {"/data/api/": "text/html"}),
    ],
)
def test_it_says_what_there_is_to_who_takes_none_of_it(path, known, accept, published, client):
    client.get(path)
    response = client.get(path, headers={"accept": accept})
    told = response.json()
    assert response.status_code == told["status"] == 406
    assert response["Content-Type"] == "application/problem+json"
    assert response["Vary"] == "Accept"
    assert not response.has_header("ETag")
    assert known.items() <= told["formats"].items()
    assert all(each in told["detail"] for each in known.values())


def test_it_leads_nobody_on_who_would_change_something(published, client):
    headers = {"accept": "application/json"}
    for method in (client.post, client.put, client.delete):
        assert method(f"{PATH}/", headers=headers).status_code == 405


@pytest.mark.parametrize("path", [f"{PATH}.json", "/agreements.csv", "/admin/login/"])
def test_it_asks_nobody_what_he_takes_where_there_is_no_choice(path, published, client):
    assert client.get(path, headers={"accept": "text/turtle"}).status_code == 200
