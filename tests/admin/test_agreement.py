"""The form of an agreement: a whole one from paper in one form, and what can be exchanged in it."""

import pytest
from django.urls import reverse

from agreements.desk.compose import compose
from agreements.desk.text import Wording
from tests import builders

from .office import address, put, row
from .paper import Paper
from .test_forms import fault_of

BORDER = ("agreement", "border-2001")
SOURCES = ("gazette", "law-uz", "law-kz", "register")


def ids(kind, *slugs):
    return [str(row(kind, slug).pk) for slug in slugs]


def cite(paper, part, number, *slugs):
    """Name sources at one part of the form."""
    paper.fields[f"{part}-{number}-sources"] = ids("source", *slugs)


@pytest.fixture
def sheet(editor, desk):
    """An empty form of an agreement, and the records that it may refer to."""
    put(*(builders.source(slug) for slug in SOURCES))
    put(builders.signatory("nazarbayev", state="kz"), builders.occasion("astana-2001"))
    return Paper(editor.get(reverse("admin:agreements_agreement_add")))


def fill_in(sheet):
    """Write a whole agreement into `sheet`, as it stands on paper."""
    uz, kz = ids("state", "uz", "kz")
    for state in (uz, kz):
        sheet.add("parties", state=state)
    for language, text in {"en": "State Border Treaty", "ru": "Договор о границе"}.items():
        number = sheet.add("titles", language=language, basis="press", text=text)
        cite(sheet, "titles", number, "register")
    for kind, state, date, source in (
        ("signed", "", "16 November 2001", "gazette"),
        ("domestic_approval", uz, "2002-08-30", "law-uz"),
        ("domestic_approval", kz, "02.07.2003", "law-kz"),
        ("notification_received", uz, "2003-08", "register"),
        ("notification_received", kz, "2003-09-05", "register"),
        ("entry_into_force", "", "5 September 2003", "register"),
    ):
        cite(sheet, "events", sheet.add("events", kind=kind, state=state, date=date), source)
    for state, signatory in ((uz, "karimov"), (kz, "nazarbayev")):
        (person,) = ids("signatory", signatory)
        number = sheet.add("signatures", state=state, signatory=person, office__en="President")
        cite(sheet, "signatures", number, "gazette")
    for language, body in {"uz": "1-modda\n", "kk": "1-бап\n", "ru": "Статья 1\n"}.items():
        number = sheet.add("texts", language=language, role="authentic", body=body)
        cite(sheet, "texts", number, "gazette")


def test_it_takes_a_whole_agreement_in_one_form(sheet, editor):
    fill_in(sheet)

    response = sheet.send(
        editor,
        slug="border-2001",
        instrument="treaty",
        level="interstate",
        occasion=ids("occasion", "astana-2001")[0],
        summary__en="The line of the border.",
    )

    assert response.status_code == 302, fault_of(response)
    (document,) = compose(*BORDER[:1], [BORDER[1]])
    parts = ("parties", "titles", "events", "signatures", "texts")
    assert [len(getattr(document, name)) for name in parts] == [2, 2, 6, 2, 3]
    assert {slug for event in document.events for slug in event.sources} == set(SOURCES)
    assert {event.key: str(event.date) for event in document.events} == {
        "signed": "2001-11-16",
        "domestic-approval-uz": "2002-08-30",
        "domestic-approval-kz": "2003-07-02",
        "notification-received-uz": "2003-08",
        "notification-received-kz": "2003-09-05",
        "entry-into-force": "2003-09-05",
    }


def test_it_takes_a_term_and_a_check_that_can_be_counted(sheet, editor):
    fill_in(sheet)
    check = {"label__en": "Joint check", "every_months": "120", "counted_from": "entry_into_force"}
    cite(sheet, "checks", sheet.add("checks", **check), "register")
    term = {"term_words__en": "for five years", "term_months": "60"}
    term |= {"term_counted_from": "signature", "term_notice_months": "6"}
    response = sheet.send(editor, slug="border-2001", instrument="treaty", **term)
    assert response.status_code == 302, fault_of(response)
    (document,) = compose(*BORDER[:1], [BORDER[1]])
    assert (document.term.months, document.term.notice_months) == (60, 6)
    assert [(each.key, each.every_months) for each in document.checks] == [("check", 120)]


@pytest.fixture
def form(editor, desk):
    """The form of an agreement with two texts, of which the Uzbek one prevails."""
    texts = [
        {"key": "text-kk", "language": "kk", "role": "authentic", "body": "1-бап\n"},
        {
            "key": "text-uz",
            "language": "uz",
            "role": "authentic",
            "body": "1-modda\n",
            "prevailing": True,
        },
    ]
    titles = [builders.title("en", text="Dostyk"), builders.title("ru", text="Friendship")]
    put(builders.agreement("border-2001", texts=texts, titles=titles))
    return Paper(editor.get(address(*BORDER)))


def prevailing():
    return set(Wording.objects.filter(prevailing=True).values_list("language", flat=True))


def test_it_lets_another_text_prevail_in_one_save(form, editor):
    del form.fields["texts-1-prevailing"]

    response = form.send(editor, **{"texts-0-prevailing": "on"})

    assert response.status_code == 302, fault_of(response)
    assert prevailing() == {"kk"}


def test_it_lets_a_text_prevail_in_the_place_of_one_that_is_deleted(form, editor):
    response = form.send(editor, **{"texts-0-prevailing": "on", "texts-1-DELETE": "on"})

    assert response.status_code == 302, fault_of(response)
    assert prevailing() == {"kk"}


def test_it_keeps_what_prevails_when_something_else_is_changed(form, editor):
    form.send(editor, **{"texts-0-body": "1-бап\nДостық\n"})

    assert prevailing() == {"uz"}


def test_it_refuses_two_texts_that_prevail(form, editor):
    response = form.send(editor, **{"texts-0-prevailing": "on"})

    assert "Only one text can prevail (VCLT 33)." in fault_of(response)
    assert prevailing() == {"uz"}


def test_it_lets_titles_exchange_their_languages_in_one_save(form, editor):
    response = form.send(editor, **{"titles-0-language": "ru", "titles-1-language": "en"})

    assert response.status_code == 302, fault_of(response)
    titles = {title.language: title.text for title in row(*BORDER).titles.all()}
    assert titles == {"ru": "Dostyk", "en": "Friendship"}


def test_it_lets_texts_exchange_their_languages_in_one_save(form, editor):
    response = form.send(editor, **{"texts-0-language": "uz", "texts-1-language": "kk"})

    assert response.status_code == 302, fault_of(response)
    assert prevailing() == {"kk"}


def test_it_refuses_a_second_title_in_a_language_in_words(form, editor):
    response = form.send(editor, **{"titles-1-language": "en"})

    assert response.status_code == 200
    assert "There is a title in this language already." in response.content.decode()


def test_it_refuses_a_relation_to_itself_in_words(form, editor):
    form.add("relations", kind="amends", agreement=str(row(*BORDER).pk))

    assert "An agreement has no relation to itself." in form.send(editor).content.decode()


def test_it_refuses_parties_that_exchange_their_states_in_words(form, editor):
    uz, kz = ids("state", "uz", "kz")
    states = dict.fromkeys(("parties-0-state", "parties-1-state"))
    states |= {name: kz if form.fields[name] == uz else uz for name in states}

    assert "This state is a party already." in form.send(editor, **states).content.decode()
