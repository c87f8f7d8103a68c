"""The description for programs: every address that there is, none that there is not."""

import pytest
from django.conf import settings
from openapi_spec_validator import OpenAPIV31SpecValidator

from agreements.formats.address import KINDS
from agreements.public.representations import formats_of, listings_of
from agreements.public.views.api import LIMITS

from .routes import filled, routes
from .test_routes import SAMPLES


@pytest.fixture
def described(published, client):
    return client.get("/openapi.json").json()


def test_it_is_openapi(described):
    OpenAPIV31SpecValidator(described).validate()


def places(route):
    """Yield the addresses of a route with its kinds and extensions filled, as it is described."""
    parts = [*SAMPLES, "slug"]
    samples = {name: [f"{{{name}}}"] for name in parts}
    kinds = list(KINDS) if "<kind:" in route else [""]
    for place in kinds:
        kind = KINDS.get(place, "")
        given = formats_of(kind) if "<name:slug>" in route else listings_of(kind)
        yield from filled(route, samples | {"kind": [place], "extension": list(given)})


def test_it_describes_every_address_for_programs_and_no_other(described):
    there = {
        address
        for route in routes()
        if not route.startswith("<other_language") and route and not route.endswith("/")
        for address in places(route)
    }
    assert described["paths"].keys() == there


def test_it_names_each_operation_once_and_says_what_it_gives(described):
    operations = [each["get"] for each in described["paths"].values()]
    names = [each["operationId"] for each in operations]
    assert len(set(names)) == len(names)
    assert all(each["summary"] for each in operations)


def test_it_describes_the_same_site_alike_each_time(published, client):
    first, second = (client.get("/openapi.json").content for _ in range(2))
    assert first == second


def test_it_knows_the_parameters_that_the_forms_check(described):
    given = {
        each["name"]: each["schema"]
        for each in described["paths"]["/agreements.json"]["get"]["parameters"]
    }
    assert {"on", "q", "order", "cursor", "status", "party", "year"} <= given.keys()
    assert "page" not in given
    assert "in_force" in given["status"]["items"]["enum"]
    whole = described["paths"]["/agreements.csv"]["get"]["parameters"]
    assert not {"page", "cursor"} & {each["name"] for each in whole}


def test_its_page_shows_every_address_parameter_and_answer(described, client):
    html = client.get("/data/api/").content.decode()
    for path, item in described["paths"].items():
        folder, slash, name = path.rpartition("/")
        assert f"<code>{folder}{slash}{name.partition('.')[0]}</code>" in html, path
        for each in item["get"]["parameters"] if path == "/agreements.json" else ():
            assert f"<code>{each['name']}</code>" in html
    for code in ("200", "304", "400", "404", "410", "429"):
        assert code in html


def test_the_proxy_keeps_the_limit_that_the_page_states():
    proxy = (settings.ROOT / "docs" / "nginx.conf").read_text()
    assert f"rate={LIMITS['a_second']}r/s;" in proxy
    assert f"burst={LIMITS['at_once']} nodelay;" in proxy


@pytest.mark.parametrize("path", ["/openapi.json", "/data/api/"])
def test_it_refuses_a_query_that_nobody_knows(path, published, client):
    assert client.get(f"{path}?colour=red").status_code == 400


@pytest.mark.parametrize("language", ["", "/ru", "/uz", "/kk"])
def test_it_has_a_page_in_every_language(language, published, client):
    assert client.get(f"{language}/data/api/").status_code == 200
