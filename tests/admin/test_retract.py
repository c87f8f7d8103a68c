"""Taking a record down, and what cannot be deleted."""

from agreements.desk.kinds import MODELS
from agreements.shelf.edition import Edition
from tests import builders

from .office import address, publish, put, row
from .paper import Paper

FRIENDSHIP = ("agreement", "friendship-1998")


def test_it_names_who_refers_to_a_record_before_it_is_taken_down(editor, desk):
    publish(*builders.groundwork(), builders.agreement())

    page = editor.get(address("source", "gazette", "retract")).content.decode()

    assert f'<a href="{address(*FRIENDSHIP)}">Treaty on Eternal Friendship</a>' in page


def test_it_takes_a_record_down_for_a_reason(editor, desk):
    publish(*builders.groundwork(), builders.agreement())

    Paper(editor.get(address(*FRIENDSHIP, "retract"))).send(editor, reason="Not signed after all")

    head = Edition.objects.head()
    assert (head.slug, head.number, head.reason) == ("friendship-1998", 2, "Not signed after all")
    assert row(*FRIENDSHIP)


def test_it_asks_for_the_reason(editor, desk):
    publish(*builders.groundwork(), builders.agreement())

    Paper(editor.get(address(*FRIENDSHIP, "retract"))).send(editor, reason=" ")

    assert Edition.objects.of(*FRIENDSHIP).count() == 1


def test_it_says_that_a_draft_cannot_be_taken_down(editor, desk):
    response = Paper(editor.get(address("subject", "border", "retract"))).send(editor, reason="No")

    assert response.status_code == 409
    assert "was never published" in response.content.decode()


def test_it_publishes_a_record_again_after_it_was_taken_down(editor, desk):
    publish(*builders.groundwork(), builders.agreement())
    Paper(editor.get(address(*FRIENDSHIP, "retract"))).send(editor, reason="Doubtful")

    Paper(editor.get(address(*FRIENDSHIP, "publish"))).send(editor, note="Confirmed")

    head = Edition.objects.head()
    assert (head.number, head.reason) == (3, "")


def test_it_shows_a_reference_to_a_record_taken_down_as_a_fault(editor, desk):
    publish(*builders.groundwork(), builders.agreement())
    Paper(editor.get(address("source", "gazette", "retract"))).send(editor, reason="A forgery")
    put(builders.agreement(note={"en": "Corrected"}))

    page = editor.get(address(*FRIENDSHIP, "publish")).content.decode()

    assert "The source “gazette” was taken down." in page


def test_it_deletes_a_draft(editor, desk):
    editor.post(address("subject", "border", "delete"), {"post": "yes"})

    assert not MODELS["subject"].objects.filter(slug="border").exists()


def test_it_names_what_refers_to_a_draft_that_cannot_be_deleted(editor, desk):
    put(builders.agreement())

    page = editor.post(address("source", "gazette", "delete"), {"post": "yes"}).content.decode()

    assert f'<a href="{address(*FRIENDSHIP)}">friendship-1998</a>' in page
    assert row("source", "gazette")


def test_it_does_not_delete_a_published_record(editor, desk):
    publish(*builders.groundwork())

    page = editor.post(address("subject", "border", "delete"), {"post": "yes"}).content.decode()

    assert "it can be taken down, not deleted" in page
    assert row("subject", "border")
