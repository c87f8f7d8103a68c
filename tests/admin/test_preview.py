"""Preview: the public page of what stands in the form, and nothing kept."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from agreements.desk.kinds import MODELS
from agreements.shelf.edition import Edition
from tests import builders

from .office import address, publish, put, row
from .paper import Paper

FRIENDSHIP = ("agreement", "friendship-1998")


def previewed(paper, editor, **values):
    response = paper.send(editor, button="_preview", **values)
    assert response.status_code == 200
    return response.content.decode()


def test_it_shows_the_unsaved_form_as_the_public_would_see_it(editor, desk):
    put(builders.agreement())
    paper = Paper(editor.get(address(*FRIENDSHIP)))
    paper.add("events", kind="entry_into_force", date="4 July 2023")
    paper.fields["events-1-sources"] = [str(row("source", "gazette").pk)]

    page = previewed(paper, editor, summary__en="A treaty of friendship.")

    for words in ("Nothing of this was kept", "4 July 2023", "A treaty of friendship.", "In force"):
        assert words in page


def test_it_keeps_nothing_of_what_was_previewed(editor, desk):
    put(builders.agreement())
    before = row(*FRIENDSHIP)
    paper = Paper(editor.get(address(*FRIENDSHIP)))

    previewed(paper, editor, summary__en="A treaty of friendship.")

    after = row(*FRIENDSHIP)
    assert (after.summary, after.changed_at) == ({}, before.changed_at)
    assert not LogEntry.objects.exists()
    assert paper.send(editor).status_code == 302


def test_it_previews_a_record_that_was_never_saved(editor, desk):
    paper = Paper(editor.get(reverse("admin:agreements_subject_add")))

    assert "Water" in previewed(paper, editor, slug="water", name__en="Water")
    assert not MODELS["subject"].objects.filter(slug="water").exists()


def test_it_shows_the_faults_of_a_form_that_cannot_be_previewed(editor, desk):
    put(builders.occasion())
    paper = Paper(editor.get(address("occasion", "tashkent-1998")))

    assert "has no day 30" in previewed(paper, editor, begins_on="30.02.1998")


@pytest.mark.parametrize(
    "document", [*builders.groundwork(), builders.occasion(), builders.commentary()]
)
def test_it_previews_every_kind(document, editor, desk):
    put(document)
    paper = Paper(editor.get(address(document.kind, document.slug)))

    assert "Nothing of this was kept" in previewed(paper, editor)


def test_it_shows_the_number_that_the_next_edition_would_have(editor, desk):
    publish(*builders.groundwork())
    paper = Paper(editor.get(address("subject", "border")))

    assert "edition 2" in previewed(paper, editor, name__en="State border")
    assert Edition.objects.of("subject", "border").count() == 1
