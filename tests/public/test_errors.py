"""Addresses that lead nowhere: a clear answer, and never a failure."""

import pytest
from django.test import Client


@pytest.mark.parametrize(
    "path",
    [
        "/agreements/nothing-here/",
        "/agreements/two--hyphens/",
        "/agreements/..%2F..%2Fetc%2Fpasswd/",
        "/agreements/a.b/",
        "/agreements/UPPER/",
        "/agreements/friendship-1998%00/",
        "/agreements/%ff%fe/",
        "/fr/agreements/",
        "/en/agreements/",
        "/ru/admin/",
        "/agreements/friendship-1998/text/uz/",
        "/changes/0/",
        "/" + "x" * 3000,
        "/files/" + "0" * 64 + "/a.pdf",
        "/files/../secret",
    ],
)
def test_it_answers_404_with_ways_on(path, published, client):
    response = client.get(path)
    assert response.status_code == 404
    assert "/agreements/" in response.content.decode()


@pytest.mark.parametrize(
    "query", ["on=2011-02-31", "colour=red", "%00=1", "%ff=1", "on=%00", "q=" + "x" * 100_000]
)
@pytest.mark.parametrize(
    "path",
    ["/", "/about/", "/changes/", "/states/uz/", "/agreements/friendship-1998/", "/ru/sources/"],
)
def test_it_answers_400_with_the_page_and_what_is_wrong(path, query, published, client):
    response = client.get(f"{path}?{query}")
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()


def test_it_has_a_page_for_a_failure(published, client):
    from agreements.public.errors import server_error

    response = server_error(None)
    assert response.status_code == 500
    assert "Something failed here" in response.content.decode()


@pytest.mark.parametrize("path", ["/", "/agreements/", "/agreements/friendship-1998.json"])
def test_it_only_reads(path, published):
    client = Client(enforce_csrf_checks=False)
    assert client.head(path).status_code == 200
    for method in (client.post, client.put, client.delete, client.patch):
        assert method(path).status_code == 405
