"""The admin's first page: what needs doing, in a number of queries that does not grow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.admin.work import LISTED, work
from tests import builders

from .office import address, publish, put

FIRST_PAGE = reverse("admin:index")


def first_page(editor):
    return editor.get(FIRST_PAGE).content.decode()


@pytest.fixture
def to_do(admin_user):
    """Return what needs doing, for somebody with every right."""
    return lambda: work(admin_user)


def names(heaps):
    return {heap.kind: [entry.name for entry in heap.entries] for heap in heaps}


def test_it_bears_the_name_of_the_record(editor, db):
    page = first_page(editor)

    assert "What needs doing" in page
    assert "Treaty record: the desk" in page
    assert "Django administration" not in page


def test_it_says_when_nothing_needs_doing(editor, db):
    assert "Nothing: all records are published" in first_page(editor)


def test_it_names_drafts_with_the_way_to_their_forms(editor, desk):
    publish(*builders.groundwork())
    put(builders.agreement())

    page = first_page(editor)

    assert f'<a href="{address("agreement", "friendship-1998")}">Treaty on Eternal' in page
    assert "Subjects</h3>" not in page


def test_it_names_records_changed_since_their_edition_and_no_others(to_do, desk):
    publish(*builders.groundwork(), builders.agreement(), builders.agreement("border-2001"))
    put(builders.agreement(note={"en": "Corrected"}))

    assert names(to_do().changed) == {"agreements": ["Treaty on Eternal Friendship"]}


def test_it_takes_a_record_saved_as_it_was_for_unchanged(to_do, desk):
    publish(*builders.groundwork())
    put(builders.subject(name={"en": "Border line"}))
    put(builders.subject())

    assert to_do().changed == []


def test_it_counts_faults_and_warnings_those_that_stop_first(to_do, desk):
    late = builders.event("signed", date="2001")
    entry = builders.event("entry_into_force", date="2000")
    titles = [builders.title(), builders.title("uz", key="title-uz")]
    put(builders.agreement("late-2001", events=[entry, late], titles=titles))
    put(builders.agreement())

    found = [(doubt.address, doubt.faults, doubt.warnings) for doubt in to_do().doubts]

    assert found == [
        (address("agreement", "late-2001", "compare"), 1, 1),
        (address("agreement", "friendship-1998", "compare"), 0, 2),
    ]


def test_it_leads_to_a_page_that_tells_faults_to_editors_too(editor, desk):
    put(builders.agreement(parties=[{"key": "uz", "state": "uz"}]))

    page = editor.get(address("agreement", "friendship-1998", "compare")).content.decode()

    assert "An agreement has at least two parties." in page


def test_it_counts_what_names_no_source_and_leads_to_those_agreements(editor, to_do, desk):
    silent = builders.event("signed", date="1998-10-31", sources=[])
    put(builders.agreement(events=[silent]), builders.agreement("border-2001"))

    (events,) = to_do().silences

    assert (events.parts, events.count, events.agreements) == ("events", 1, 1)
    assert "1 agreement" in editor.get(events.address).content.decode()


def test_it_asks_no_source_for_a_title_made_here(to_do, desk):
    put(builders.agreement(titles=[builders.title(basis="made_here", sources=[])]))

    assert to_do().silences == []


def test_it_names_the_first_of_many_and_leads_to_the_list_of_all(editor, desk):
    put(*(builders.subject(f"subject-{number}") for number in range(LISTED + 3)))

    page = first_page(editor)

    listing = f"{reverse('admin:agreements_subject_changelist')}?standing=draft"
    assert f'<a href="{listing}">and 4 more subjects</a>' in page
    assert f"{LISTED + 4} subjects" in editor.get(listing).content.decode()


def test_it_needs_no_more_queries_for_many_records_than_for_few(editor, desk):
    def fill(first, last):
        slugs = [f"treaty-{number}" for number in range(first, last)]
        publish(*builders.groundwork(), *(builders.agreement(slug) for slug in slugs[::2]))
        put(*(builders.agreement(slug, note={"en": "Changed"}) for slug in slugs))

    fill(0, 4)
    first_page(editor)
    with CaptureQueriesContext(connection) as few:
        first_page(editor)
    fill(4, 60)
    with CaptureQueriesContext(connection) as many:
        first_page(editor)

    assert len(many) == len(few)


def test_it_shows_nothing_of_the_desk_to_staff_without_a_right(client, desk, django_user_model):
    put(builders.agreement())
    client.force_login(django_user_model.objects.create_user("clerk", is_staff=True))

    assert "Eternal Friendship" not in first_page(client)
