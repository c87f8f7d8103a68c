"""A session that ended while somebody typed: the form waits for the password, and is then sent."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from agreements.shelf.edition import Edition
from tests import builders

from .office import address, put, row
from .paper import Paper
from .test_forms import fault_of

WORD = "a word of passage"


@pytest.fixture
def away(editor, django_user_model):
    """A client whose session ends when the test says so; the account has a password."""
    staff = django_user_model.objects.get(username="aziza")
    staff.set_password(WORD)
    staff.save()
    editor.force_login(staff)
    return editor


def logged_in(paper, client, name="aziza", password=WORD):
    """Fill in name and password in the page that asks for them, and send all of it."""
    asked = Paper(paper)
    return asked.send(client, button="log_in", login__username=name, login__password=password)


def test_it_saves_what_was_typed_once_the_password_is_given(away, desk):
    paper = Paper(away.get(address("subject", "border")))
    away.logout()

    asked = paper.send(away, name__en="State border", note__en="Two\nlines")
    assert "Your session had ended." in asked.content.decode()
    assert row("subject", "border").name == {"en": "Border"}
    response = logged_in(asked, away)

    assert response.status_code == 302
    kept = row("subject", "border")
    assert (kept.name, kept.changed_by) == ({"en": "State border"}, "Aziza Nur")
    assert kept.note["en"].splitlines() == ["Two", "lines"]


def test_it_keeps_what_was_typed_through_a_wrong_password(away, desk):
    paper = Paper(away.get(address("subject", "border")))
    away.logout()

    again = logged_in(paper.send(away, name__en="State border"), away, password="wrong")
    assert "correct username and password" in again.content.decode()
    logged_in(again, away)

    assert row("subject", "border").name == {"en": "State border"}


def test_it_comes_back_filled_when_something_in_it_is_wrong(away, desk):
    put(builders.occasion("visit"))
    paper = Paper(away.get(address("occasion", "visit")))
    away.logout()

    response = logged_in(paper.send(away, begins_on="30.02.2023", place__en="Turkistan"), away)

    assert "has no day 30" in " ".join(fault_of(response))
    assert Paper(response).fields["place-en"] == "Turkistan"


def test_it_publishes_with_the_note_that_was_typed(away, desk):
    paper = Paper(away.get(address("subject", "border", "publish")))
    away.logout()

    logged_in(paper.send(away, note="The border"), away)

    assert Edition.objects.get().note == "The border"


def test_it_gives_nobody_a_right_that_the_account_has_not(away, desk, django_user_model):
    django_user_model.objects.create_user("reader", password=WORD)
    paper = Paper(away.get(address("subject", "border")))
    away.logout()

    logged_in(paper.send(away, name__en="Mine"), away, name="reader")

    assert row("subject", "border").name == {"en": "Border"}


def test_it_names_the_files_that_have_to_be_chosen_again(away, desk):
    put(builders.agreement())
    paper = Paper(away.get(address("agreement", "friendship-1998")))
    paper.add("texts", language="kk", role="authentic", body="1-бап")
    away.logout()

    scan = SimpleUploadedFile("scan.txt", b"Article 1")
    asked = paper.send(away, **{"texts-0-upload": scan})
    assert "Files have to be chosen again afterwards: scan.txt" in asked.content.decode()
    logged_in(asked, away)

    assert row("agreement", "friendship-1998").texts.get().body == "1-бап"


def test_it_leaves_no_page_of_the_admin_in_any_cache(away, desk):
    away.logout()

    for page in (away.get(address("subject", "border")), away.post("/admin/", {"a": "b"})):
        assert "no-store" in page["Cache-Control"]
        assert "private" in page["Cache-Control"]
