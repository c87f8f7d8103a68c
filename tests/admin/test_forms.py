"""The forms: what is typed is what stands on the desk, and what stands there is shown."""

import pytest
from django.urls import reverse

from agreements.desk.compose import compose
from agreements.documents.kinds import KINDS
from tests import builders

from .office import address, put, row
from .paper import Paper


def fault_of(response):
    """Return the words of every error on the page."""
    context = response.context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += inline.formset.forms
    return [message for form in forms for errors in form.errors.values() for message in errors]


@pytest.mark.parametrize("kind", KINDS)
def test_it_shows_a_list_and_an_empty_form_of_every_kind(kind, editor):
    assert editor.get(reverse(f"admin:agreements_{kind}_changelist")).status_code == 200
    assert editor.get(reverse(f"admin:agreements_{kind}_add")).status_code == 200


@pytest.mark.parametrize(
    "build",
    [
        builders.agreement,
        builders.commentary,
        builders.occasion,
        builders.signatory,
        builders.source,
    ],
)
def test_it_keeps_a_record_as_it_is_when_its_form_is_sent_untouched(build, editor, desk):
    document = build()
    put(document)

    paper = Paper(editor.get(address(document.kind, document.slug)))
    response = paper.send(editor)
    assert response.status_code == 302, fault_of(response)

    assert compose(document.kind, [document.slug]) == [document]


def test_it_takes_words_in_every_language_and_shows_each_with_its_label(editor, desk):
    paper = Paper(editor.get(reverse("admin:agreements_subject_add")))
    words = {"name__en": "Water", "name__uz": "Suv", "name__kk": "Су", "name__ru": "Вода"}

    paper.send(editor, slug="water", **words)

    assert row("subject", "water").name == {"en": "Water", "uz": "Suv", "kk": "Су", "ru": "Вода"}
    page = editor.get(address("subject", "water")).content.decode()
    assert '<label for="id_name-kk" lang="kk">Қазақша</label>' in page
    assert "Суv" not in page


def test_it_keeps_words_in_a_script_that_the_site_does_not_speak(editor, desk):
    put(builders.subject("water", name={"en": "Water", "uz-Cyrl": "Сув"}))

    Paper(editor.get(address("subject", "water"))).send(editor, name__ru="Вода")

    assert row("subject", "water").name == {"en": "Water", "ru": "Вода", "uz-Cyrl": "Сув"}


def test_it_empties_words_that_were_taken_out(editor, desk):
    put(builders.subject("water", note={"en": "A note"}))

    Paper(editor.get(address("subject", "water"))).send(editor, note__en="")

    assert row("subject", "water").note == {}


def test_it_asks_for_a_name_in_one_language_at_least(editor, desk):
    paper = Paper(editor.get(reverse("admin:agreements_subject_add")))

    assert "Write it in one language at least." in fault_of(paper.send(editor, slug="water"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("22.12.2022", "2022-12-22"),
        ("22 December 2022", "2022-12-22"),
        ("22 желтоқсан 2022", "2022-12-22"),
        ("декабрь 2022", "2022-12"),
        ("2022", "2022"),
        ("", None),
    ],
)
def test_it_takes_dates_as_people_write_them(typed, kept, editor, desk):
    put(builders.occasion("visit"))

    Paper(editor.get(address("occasion", "visit"))).send(editor, begins_on=typed, ends_on="")

    assert row("occasion", "visit").begins_on == kept


def test_it_shows_a_date_back_in_words(editor, desk):
    put(builders.occasion("visit", begins_on="2022-12-22", ends_on=None))

    assert "22 December 2022" in editor.get(address("occasion", "visit")).content.decode()


def test_it_refuses_a_day_that_does_not_exist_and_keeps_what_was_typed(editor, desk):
    put(builders.occasion("visit"))
    paper = Paper(editor.get(address("occasion", "visit")))

    response = paper.send(editor, begins_on="30.02.2023", place__en="Turkistan")

    assert "2023-02-30: February 2023 has no day 30" in " ".join(fault_of(response))
    again = Paper(response)
    assert again.fields["begins_on"] == "30.02.2023"
    assert again.fields["place-en"] == "Turkistan"


def test_it_refuses_what_a_document_cannot_hold(editor, desk):
    put(builders.source("gazette"))
    paper = Paper(editor.get(address("source", "gazette")))

    response = paper.send(editor, title="A bell \x07 rings", url="ftp://example.org/x")

    words = " ".join(fault_of(response))
    assert "character 8 (U+0007) cannot be kept" in words
    assert "not written in the form that the record keeps" in words


def test_it_notes_who_changed_a_record(editor, desk):
    Paper(editor.get(address("subject", "border"))).send(editor, name__ru="Граница")

    assert row("subject", "border").changed_by == "Aziza Nur"


def test_it_refuses_the_second_of_two_editors_and_keeps_every_word(editor, desk):
    first = Paper(editor.get(address("subject", "border")))
    second = Paper(editor.get(address("subject", "border")))
    first.send(editor, name__en="The border")

    response = second.send(editor, name__en="State border", note__en="A long note")

    assert "Aziza Nur changed this record on" in " ".join(fault_of(response))
    assert row("subject", "border").name == {"en": "The border"}
    assert Paper(response).fields["note-en"] == "A long note"


def test_it_asks_for_the_kind_of_an_act_that_has_a_number(editor, desk):
    put(builders.agreement())
    paper = Paper(editor.get(address("agreement", "friendship-1998")))

    response = paper.send(editor, **{"events-0-act_number": "309-V"})

    assert "Choose the kind of the act." in " ".join(fault_of(response)) or (
        "Fill this in, or empty the fields that go with it." in fault_of(response)
    )


def test_it_refuses_an_act_of_a_state_that_is_no_party(editor, desk):
    put(builders.state("tm"), builders.agreement())
    paper = Paper(editor.get(address("agreement", "friendship-1998")))
    paper.add("events", kind="suspended", date="2005", state=str(row("state", "tm").pk))

    assert "This state is no party to the agreement." in fault_of(paper.send(editor))


def test_it_saves_sixty_events(editor, desk):
    put(builders.agreement())
    paper = Paper(editor.get(address("agreement", "friendship-1998")))
    for year in range(2000, 2060):
        paper.add("events", kind="prolonged", date=str(year))

    response = paper.send(editor)

    assert response.status_code == 302, fault_of(response)
    assert row("agreement", "friendship-1998").events.count() == 61
