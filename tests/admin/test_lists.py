"""Lists: where each record stands today, in a number of queries that does not grow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.shelf.log import act
from tests import builders

from .office import publish, put

AGREEMENTS = "admin:agreements_agreement_changelist"


def list_of(editor, **query):
    return editor.get(reverse(AGREEMENTS), query).content.decode()


def test_it_shows_title_parties_day_and_status(editor, desk):
    put(builders.agreement())

    page = list_of(editor)

    for words in ("Treaty on Eternal Friendship", "uz, kz", "31 Oct 1998", "not recorded here"):
        assert words in page


def test_it_tells_a_draft_from_an_edition_and_from_one_changed_since(editor, desk):
    publish(*builders.groundwork(), builders.agreement(), builders.agreement("border-2001"))
    put(builders.agreement(note={"en": "Changed"}), builders.agreement("border-2002"))

    page = list_of(editor)

    assert "changed since edition 1" in page
    assert ">edition 1<" in page
    assert ">draft<" in page


def test_it_says_that_a_record_was_taken_down(editor, desk):
    publish(*builders.groundwork(), builders.agreement())
    with act(note="Doubtful", author="Bolat") as writing:
        writing.retract("agreement", "friendship-1998", "Doubtful")

    assert "taken down by edition 2" in list_of(editor)


def test_it_needs_no_more_queries_for_thirty_records_than_for_one(editor, desk):
    put(builders.agreement("treaty-0"))
    list_of(editor)
    with CaptureQueriesContext(connection) as one:
        list_of(editor)
    publish(*builders.groundwork(), *(builders.agreement(f"treaty-{n}") for n in range(30)))

    with CaptureQueriesContext(connection) as thirty:
        list_of(editor)

    assert len(thirty) == len(one)


@pytest.mark.parametrize("typed", ["ДРУЖБЕ", "дружбе", "Eternal", "friendship"])
def test_it_finds_a_record_by_its_words_in_any_case(typed, editor, desk):
    russian = builders.title("ru", text="Договор о вечной дружбе")
    put(builders.agreement(titles=[builders.title(text="Treaty on Eternal Friendship"), russian]))
    put(builders.agreement("border-2001", titles=[builders.title(text="State Border Treaty")]))

    page = list_of(editor, q=typed)

    assert "1 agreement" in page
    assert "State Border" not in page


def test_it_offers_references_by_their_names(editor, desk):
    put(builders.signatory("nazarbayev", name={"ru": "Назарбаев"}, state="kz"))
    query = {"app_label": "agreements", "model_name": "signature", "field_name": "signatory"}

    found = editor.get(reverse("admin:autocomplete"), query | {"term": "назарбаев"}).json()

    assert [each["text"] for each in found["results"]] == ["Назарбаев (nazarbayev)"]
