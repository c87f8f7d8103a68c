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


NAMES = {"uz": "Abadiy doʻstlik shartnomasi", "ru": "Договор о вечной дружбе"}


@pytest.mark.parametrize(
    "typed",
    [
        "ДРУЖБЕ",
        "дружбе вечной",
        "Eternal",
        "friendship",
        "do'stlik",
        "Дўстлик",
        "АБАДИЙ",
        "dostlik",
    ],
)
def test_it_finds_a_record_by_its_words_in_any_case_and_script(typed, editor, desk):
    titles = [
        builders.title(language, key=f"title-{language}", text=text)
        for language, text in NAMES.items()
    ]
    put(builders.agreement(titles=[*titles, builders.title(text="Treaty on Eternal Friendship")]))
    put(builders.agreement("border-2001", titles=[builders.title(text="State Border Treaty")]))

    page = list_of(editor, q=typed)

    assert "1 agreement" in page
    assert "State Border" not in page


def test_it_looks_for_words_and_not_for_the_names_of_languages(editor, desk):
    put(builders.agreement(summary={"en": "A treaty"}, short_title={"kk": "Шарт"}))

    assert "0 agreements" in list_of(editor, q="kk")


@pytest.mark.parametrize("typed", ["(", "\\", "a\0b", "%", "[а-я", "ь", "  "])
def test_it_takes_any_sign_for_what_it_is(typed, editor, desk):
    put(builders.agreement())
    query = {"app_label": "agreements", "model_name": "signature", "field_name": "signatory"}

    assert editor.get(reverse(AGREEMENTS), {"q": typed}).status_code == 200
    assert editor.get(reverse("admin:autocomplete"), query | {"term": typed}).status_code == 200


def test_it_offers_references_by_their_names_in_either_script(editor, desk):
    put(builders.signatory("mirziyoyev", name={"uz": "Mirziyoyev", "en": "Mirziyoyev"}))
    query = {"app_label": "agreements", "model_name": "signature", "field_name": "signatory"}

    found = editor.get(reverse("admin:autocomplete"), query | {"term": "мирзиёев"}).json()

    assert [each["text"] for each in found["results"]] == ["Mirziyoyev (mirziyoyev)"]


@pytest.mark.parametrize(
    ("standing", "slug"),
    [("draft", "border-2002"), ("changed", "friendship-1998"), ("retracted", "border-2001")],
)
def test_it_narrows_a_list_by_publication(standing, slug, editor, desk):
    publish(*builders.groundwork(), builders.agreement(), builders.agreement("border-2001"))
    put(builders.agreement(note={"en": "Changed"}), builders.agreement("border-2002"))
    with act(note="Doubtful", author="Bolat") as writing:
        writing.retract("agreement", "border-2001", "Doubtful")

    response = editor.get(reverse(AGREEMENTS), {"standing": standing})

    assert [row.slug for row in response.context["cl"].result_list] == [slug]


def test_it_says_how_many_records_each_filter_leaves(editor, desk):
    publish(*builders.groundwork(), builders.agreement())
    put(builders.agreement("border-2001"), builders.agreement("border-2002"))

    page = list_of(editor)

    assert "draft (2)" in page
    assert "published (1)" in page
    assert "Treaty (3)" in page
