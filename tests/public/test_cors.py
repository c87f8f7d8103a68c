"""Scripts of other sites: they may read everything that is public, and change nothing."""

import pytest
from django.contrib.auth import get_user_model

PATH = "/agreements/friendship-1998"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        f"{PATH}/",
        f"{PATH}.json",
        "/agreements.csv",
        f"{PATH}/editions/1.json",
        "/nothing.json",
    ],
)
def test_it_opens_pages_formats_and_errors_to_scripts_of_other_sites(path, published, client):
    for _made_then_kept in range(2):
        response = client.get(path, headers={"origin": "https://elsewhere.example"})
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Access-Control-Expose-Headers"] == "*"
        assert not response.has_header("Access-Control-Allow-Credentials")
        assert "Origin" not in response.get("Vary", "")
        assert not response.cookies


def test_it_opens_an_answer_that_nothing_has_changed(published, client):
    etag = client.get(f"{PATH}.json")["ETag"]
    response = client.get(f"{PATH}.json", headers={"if-none-match": etag})
    assert (response.status_code, response["Access-Control-Allow-Origin"]) == (304, "*")


@pytest.mark.parametrize("path", ["/", f"{PATH}.json", "/agreements/nothing.json"])
def test_it_tells_a_browser_that_asks_first_that_there_is_only_reading(path, db, client):
    asked = {
        "origin": "https://elsewhere.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "accept-datetime",
    }
    response = client.options(path, headers=asked)
    assert (response.status_code, response.content) == (204, b"")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert response["Access-Control-Allow-Headers"] == "*"


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/"])
def test_it_leaves_the_staff_side_closed(path, db, client):
    client.force_login(get_user_model().objects.create_superuser("editor"))
    for response in (client.get(path), client.options(path)):
        assert not response.has_header("Access-Control-Allow-Origin")
        assert not response.has_header("Access-Control-Allow-Methods")
