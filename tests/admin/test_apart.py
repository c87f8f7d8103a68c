"""The admin apart from the public pages: no byte of one reaches a cache through the other."""

import pytest
from django.urls import reverse

from tests import builders

from .office import address, publish

PUBLIC = [
    "/",
    "/about/",
    "/agreements/",
    "/agreements/friendship-1998/",
    "/ru/agreements/friendship-1998/",
    "/agreements/friendship-1998.json",
    "/agreements/friendship-1998/editions/",
    "/changes/",
    "/nothing/",
]


@pytest.fixture
def shelf(desk):
    publish(*builders.groundwork(), builders.agreement())


@pytest.mark.parametrize("path", PUBLIC)
def test_it_shows_staff_the_same_public_bytes_as_everybody(path, editor, client, shelf):
    seen_by_staff = editor.get(path)
    client.logout()
    seen_by_all = client.get(path)

    assert seen_by_staff.content == seen_by_all.content
    assert seen_by_staff.headers == seen_by_all.headers
    assert not seen_by_staff.cookies
    assert "Cookie" not in seen_by_staff.get("Vary", "")


def test_it_shows_nobody_a_page_that_staff_have_opened(editor, client, shelf):
    pages = [reverse("admin:index"), address("agreement", "friendship-1998", "publish")]
    for page in pages:
        assert editor.get(page).status_code == 200
    client.logout()

    for page in pages:
        assert client.get(page)["Location"].startswith(reverse("admin:login"))


def test_it_keeps_no_page_of_the_admin(editor, shelf):
    names = ("change", "history", "delete", "compare", "publish", "retract", "restore", "document")
    pages = [address("agreement", "friendship-1998", name) for name in names]
    pages += [reverse(f"admin:{name}") for name in ("index", "jsi18n", "password_change")]
    pages += [reverse("admin:agreements_agreement_changelist")]

    for page in pages:
        kept = editor.get(page).get("Cache-Control", "")
        assert {"no-store", "private"} <= set(kept.split(", ")), page
