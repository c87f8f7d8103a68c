"""Publishing: one door, all or nothing."""

from datetime import UTC, datetime

import pytest

from agreements.documents.canonical import canonical, digest
from agreements.documents.chain import header
from agreements.documents.kinds import KINDS
from agreements.shelf.card import Card
from agreements.shelf.edition import Body, Edition
from agreements.shelf.log import NotPublished, Refused, act
from tests.builders import agreement, groundwork, source, state, title
from tests.shelf.builders import lay_groundwork, publish, retract

pytestmark = pytest.mark.django_db


def test_it_publishes_documents_in_any_order_each_after_what_it_refers_to():
    editions = publish(agreement(), *groundwork())
    kinds = [edition.kind for edition in editions]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert kinds[-1] == "agreement"
    assert [edition.id for edition in editions] == [1, 2, 3, 4, 5, 6]
    assert {edition.number for edition in editions} == {1}


def test_it_gives_an_act_the_first_id_one_note_one_author_and_one_moment():
    lay_groundwork()
    editions = publish(
        agreement("first"), agreement("second"), note="Two treaties", author="Dilnoza"
    )
    assert {edition.act for edition in editions} == {6}
    assert {(edition.note, edition.author) for edition in editions} == {("Two treaties", "Dilnoza")}
    assert len({edition.published_at for edition in editions}) == 1


def test_it_chains_every_edition_to_the_one_before_in_the_whole_log():
    lay_groundwork()
    publish(agreement())
    log = list(Edition.objects.order_by("id"))
    assert [edition.previous for edition in log] == [None, *(each.digest for each in log[:-1])]


@pytest.mark.parametrize(
    "changed",
    [
        {"id": 2},
        {"act": 2},
        {"kind": "subject"},
        {"slug": "kz"},
        {"number": 2},
        {"body_id": "0" * 64},
        {"reason": "None"},
        {"note": "Another"},
        {"author": "Another"},
        {"published_at": datetime(2022, 12, 22, 5, 0, 0, 1, tzinfo=UTC)},
        {"previous": "0" * 64},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_it_covers_every_field_of_the_header_with_the_digest(changed):
    publish(state())
    edition = Edition.objects.get()
    assert digest(header(edition.entry)) == edition.digest
    for name, value in changed.items():
        setattr(edition, name, value)
    assert digest(header(edition.entry)) != edition.digest


def test_it_keeps_the_canonical_text_once_however_often_it_is_published():
    publish(state(), state("kz"))
    retract("state", "uz")
    publish(state())
    assert Body.objects.count() == 2
    assert Edition.objects.of("state", "uz").newest().get().body.text == canonical(state())


def test_it_makes_no_edition_of_a_document_that_has_not_changed():
    lay_groundwork()
    assert publish(*groundwork()) == []
    assert Edition.objects.count() == 5


def test_it_makes_editions_only_of_what_has_changed():
    lay_groundwork()
    changed = state(name={"en": "Republic of Uzbekistan"})
    [edition] = publish(changed, state("kz"))
    assert (edition.slug, edition.number, edition.id) == ("uz", 2, 6)


def test_it_refuses_documents_with_faults_and_names_every_one_of_them():
    with pytest.raises(Refused) as refused:
        publish(state(), agreement("first"), agreement("second", titles=[]), note="Too early")
    assert {
        name: {fault.path for fault in faults} for name, faults in refused.value.faults.items()
    } == {
        ("agreement", "first"): {
            "parties/kz/state",
            "titles/en/sources",
            "events/signed/sources",
        },
        ("agreement", "second"): {"parties/kz/state", "titles", "events/signed/sources"},
    }
    assert "agreement/first, agreement/second" in str(refused.value)
    assert not Edition.objects.exists()
    assert not Card.objects.exists()


def test_it_lets_warnings_pass():
    lay_groundwork()
    assert publish(agreement(titles=[title(sources=[])]))


def test_it_lets_documents_of_one_act_refer_to_each_other():
    lay_groundwork()
    amends = {"key": "r1", "kind": "amends", "agreement": "older"}
    assert len(publish(agreement("newer", relations=[amends]), agreement("older"))) == 2


def test_it_refuses_a_reference_to_a_record_that_was_taken_down():
    publish(source())
    retract("source", "gazette")
    with pytest.raises(Refused) as refused:
        publish(state(sources=["gazette"]))
    [fault] = refused.value.faults["state", "uz"]
    assert fault.words("en") == "The source “gazette” was taken down."


def test_it_refuses_one_record_twice_in_one_publication():
    with pytest.raises(ValueError, match="state “uz” stands twice"):
        publish(state(), state(name={"en": "Another name"}))


def test_it_refuses_an_act_without_an_author():
    with pytest.raises(ValueError, match="empty"):
        publish(state(), author="  ")


def test_it_takes_a_record_down_with_a_reason_and_leaves_no_card():
    publish(state(), state("kz"))
    edition = retract("state", "uz", "A test that went public.")
    assert (edition.number, edition.body_id, edition.reason) == (
        2,
        None,
        "A test that went public.",
    )
    assert list(Card.objects.values_list("slug", flat=True)) == ["kz"]


def test_it_publishes_a_record_again_under_the_next_number():
    publish(state())
    retract("state", "uz")
    [edition] = publish(state())
    assert edition.number == 3
    assert Card.objects.get().number == 3


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("tm", "The state “tm” was never published."),
        ("uz", "The state “uz” was taken down already."),
    ],
)
def test_it_says_why_there_is_nothing_to_take_down(slug, words):
    publish(state())
    retract("state", "uz")
    with pytest.raises(NotPublished) as refused:
        retract("state", slug)
    assert str(refused.value) == words
    assert Edition.objects.count() == 2


def test_it_publishes_and_retracts_within_one_act():
    publish(state(), state("kz"))
    with act(note="Mended", author="Registrar") as writing:
        published = writing.publish([state(name={"en": "Republic of Uzbekistan"})])
        retracted = writing.retract("state", "kz", "Read wrongly.")
    assert [(each.id, each.act) for each in [*published, retracted]] == [(3, 3), (4, 3)]
    assert retracted.previous == published[0].digest


def test_it_writes_nothing_when_the_block_fails():
    def fail():
        with act(note="", author="Registrar") as writing:
            writing.publish(groundwork())
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert not Edition.objects.exists()


def test_it_never_dates_an_edition_before_the_one_before_it():
    later = datetime(2099, 1, 1, tzinfo=UTC)
    body = Body.objects.create(digest=digest(canonical(state())), text=canonical(state()))
    head = Edition(id=1, act=1, kind="state", slug="uz", number=1, body=body, published_at=later)
    head.sealed().save(force_insert=True)
    [edition] = publish(state("kz"))
    assert edition.published_at == later
