"""The first staff account, and the way in through a browser."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import call_command


def first_account() -> str:
    said = StringIO()
    call_command("first_account", stdout=said)
    return said.getvalue()


@pytest.mark.django_db
def test_it_makes_one_account_and_says_its_password_once():
    said = first_account()
    password = said.partition("password ")[2].split()[0]
    assert authenticate(username="admin", password=password).is_superuser
    assert first_account() == ""


@pytest.mark.django_db
def test_it_keeps_the_password_only_as_a_scrypt_hash():
    password = first_account().partition("password ")[2].split()[0]
    stored = User.objects.get().password
    assert stored.startswith("scrypt$")
    assert password not in stored


@pytest.mark.django_db
def test_it_makes_no_account_where_staff_exist():
    User.objects.create_user("curator", is_staff=True)
    assert first_account() == ""
    assert User.objects.count() == 1


def test_it_lets_staff_in_under_the_content_policy(page, server):
    name, password = server.staff()
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")
    assert page.locator("#user-tools").inner_text().lower().count(name) == 1
