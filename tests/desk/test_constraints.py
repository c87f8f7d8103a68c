"""The desk refuses what cannot be: in words to the form, and in the database itself."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from agreements.desk.agreement import Agreement, Title
from agreements.desk.check import Check
from agreements.desk.event import Event
from agreements.desk.relation import Relation
from agreements.desk.restore import restore
from agreements.desk.signature import Signature
from agreements.desk.source import Source
from agreements.desk.state import State
from agreements.desk.text import Wording
from agreements.shelf.log import act
from tests.builders import agreement, groundwork, signatory, source, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def treaty():
    restore([*groundwork(), state("tm"), agreement()])
    return Agreement.objects.get()


def insert(row):
    """Write `row` past its form, as far as the database lets it."""
    with transaction.atomic():
        row.save()
        connection.check_constraints()


def refused(row, message, name):
    """Assert that the form says `message` and the database refuses by the constraint `name`."""
    with pytest.raises(ValidationError, match=message):
        row.full_clean()
    with pytest.raises(IntegrityError, match=name):
        insert(row)


@pytest.mark.parametrize(
    "slug", ["With-Capitals", "dots.and", "sla/sh", "-dash", "two--dashes", "ь"]
)
def test_a_slug_has_its_shape(slug):
    row = State(slug=slug, name={"en": "Nowhere"})
    refused(row, "lower-case letters, figures and single hyphens", "state_slug_shape")


def test_a_slug_stands_once_in_its_kind(treaty):
    refused(State(slug="uz", name={"en": "X"}), "has this address", "agreements_state_slug")


def test_a_key_stands_once_in_its_list(treaty):
    row = Event(record=treaty, key="signed", kind="signed")
    refused(row, "Another part of this record has this key", "event_key_once")


def test_there_is_one_title_in_a_language(treaty):
    row = Title(record=treaty, key="again", language="en", text="Again", basis="press")
    refused(row, "title in this language already", "title_once_a_language")


@pytest.mark.parametrize(
    ("fields", "message", "name"),
    [
        ({"kind": "other"}, "Say in words what happened", "event_other_has_a_label"),
        ({"kind": "chamber_approved"}, "Say which chamber", "event_chamber_is_named"),
        (
            {"kind": "signed", "date": "1998", "not_later_than": "1999"},
            "not later than, not both",
            "event_one_date",
        ),
        (
            {"kind": "signed", "act_number": "7"},
            "Choose the kind of the act",
            "event_act_has_a_kind",
        ),
        ({"kind": "sung"}, "is not a valid choice", "agreements_event_kind_check"),
        ({"kind": "signed", "date_basis": "guessed"}, "valid choice", "date_basis_check"),
    ],
)
def test_an_event_is_whole(treaty, fields, message, name):
    refused(Event(record=treaty, key="new", **fields), message, name)


@pytest.mark.parametrize(
    ("fields", "message", "name"),
    [
        ({"every_months": 12}, "counted from, not both", "check_is_counted_from_one"),
        (
            {"every_months": 12, "counted_from": "signature", "counted_on": "2030"},
            "counted from, not both",
            "check_is_counted_from_one",
        ),
        ({"every_months": 0, "counted_on": "2030"}, "from 1 to 1200", "check_comes_again"),
        ({"every_months": 1201, "counted_on": "2030"}, "from 1 to 1200", "check_comes_again"),
    ],
)
def test_a_check_comes_again_and_is_counted_from_one_thing(treaty, fields, message, name):
    refused(Check(record=treaty, key="new", label={"en": "Check"}, **fields), message, name)


def test_a_term_that_is_counted_is_said_in_words_as_well(treaty):
    treaty.term_until = "2030"
    refused(treaty, "Say the term in words", "agreement_term_has_words")


@pytest.mark.parametrize("date", ["1998-02-30", "tomorrow", "1998-13", "31.31.1998"])
def test_a_date_is_a_date(treaty, date):
    with pytest.raises(ValidationError, match="date"):
        Event(record=treaty, key="new", kind="signed", date=date).full_clean()


def test_a_date_in_the_database_has_the_shape_of_one(treaty):
    with pytest.raises(IntegrityError, match="agreements_event_date_check"), transaction.atomic():
        Event.objects.filter(record=treaty).update(date="22.12.22")


def test_a_date_may_be_typed_as_people_write_it(treaty):
    row = Event(record=treaty, key="new", kind="signed", date="22.12.2022")
    row.full_clean()
    row.save()
    assert Event.objects.get(key="new").date == "2022-12-22"


def test_an_event_is_of_a_party(treaty):
    stranger = State.objects.get(slug="tm")
    row = Event(record=treaty, key="new", kind="signed", state=stranger)
    with pytest.raises(IntegrityError, match="event_state_is_party"):
        insert(row)


def test_a_signature_is_for_a_party(treaty):
    restore([signatory("stranger", state="tm")])
    person = treaty.signatures.model._meta.get_field("signatory").related_model.objects.get(
        slug="stranger"
    )
    row = Signature(record=treaty, key="new", state=State.objects.get(slug="tm"), signatory=person)
    with pytest.raises(IntegrityError, match="signature_state_is_party"):
        insert(row)


def test_an_agreement_has_no_relation_to_itself(treaty):
    row = Relation(record=treaty, key="new", kind="amends", agreement=treaty)
    refused(row, "no relation to itself", "relation_not_to_itself")


def test_there_is_one_text_of_a_language_and_role(treaty):
    Wording.objects.create(record=treaty, key="one", language="uz", role="authentic")
    row = Wording(record=treaty, key="two", language="uz", role="authentic")
    refused(row, "of this language and role already", "wording_once_a_language_and_role")


def test_one_text_prevails(treaty):
    Wording.objects.create(
        record=treaty, key="one", language="uz", role="authentic", prevailing=True
    )
    row = Wording(record=treaty, key="two", language="kk", role="authentic", prevailing=True)
    refused(row, "Only one text can prevail", "wording_one_prevails")


def test_a_file_is_named_whole_or_not_at_all(treaty):
    row = Wording(record=treaty, key="one", language="uz", role="authentic", file_sha256="0" * 64)
    refused(row, "a digest, a name, a type and a size", "wording_file_is_whole")


def test_words_are_words_by_language():
    with pytest.raises(ValidationError, match="english"):
        State(slug="xx", name={"english": "Nowhere"}).full_clean()
    with pytest.raises(IntegrityError, match="agreements_state_name_check"), transaction.atomic():
        State(slug="xx", name=["Nowhere"]).save()


def test_a_source_that_is_cited_stays():
    restore([*groundwork(), agreement()])
    with pytest.raises(ProtectedError):
        Source.objects.get(slug="gazette").delete()


def test_a_source_that_nothing_cites_goes():
    restore([source("unused")])
    Source.objects.get().delete()
    assert not Source.objects.exists()


def test_the_parts_of_a_draft_go_with_it(treaty):
    treaty.delete()
    assert not Event.objects.exists()
    assert Source.objects.exists()


@pytest.fixture
def published():
    """A state whose slug an edition bears."""
    restore([state("uz")])
    with act(note="A test.", author="Tester") as writing:
        writing.publish([state("uz")])
    return State.objects.get()


def test_the_slug_of_a_published_record_never_changes(published):
    published.slug = "uzbekistan"
    with pytest.raises(IntegrityError, match="neither renamed nor deleted"), transaction.atomic():
        published.save()


def test_a_published_record_is_never_deleted(published):
    with pytest.raises(IntegrityError, match="neither renamed nor deleted"), transaction.atomic():
        published.delete()


def test_other_words_of_a_published_record_may_change(published):
    published.name = {"en": "Uzbekistan", "uz": "Oʻzbekiston"}
    published.save()
    assert State.objects.get().name["uz"] == "Oʻzbekiston"


def test_the_slug_of_a_draft_may_change_and_a_draft_may_go():
    restore([state("uz")])
    row = State.objects.get()
    row.slug = "xx"
    row.save()
    row.delete()
    assert not State.objects.exists()
