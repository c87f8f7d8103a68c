"""Publishing: what is shown is what goes out, or nothing does."""

import pytest

from agreements.desk.restore import restore
from agreements.shelf.edition import Edition
from tests import builders

from .office import address, publish, put, row
from .paper import Paper

FRIENDSHIP = ("agreement", "friendship-1998")


def page_of(editor, *name):
    return editor.get(address(*name, "publish"))


def words_of(response):
    return response.content.decode()


def test_it_publishes_a_record_with_the_records_it_refers_to(editor, desk):
    put(builders.agreement())
    page = page_of(editor, *FRIENDSHIP)
    assert "Uzbekistan" in words_of(page)
    assert "As printed in gazette" in words_of(page)
    assert not Edition.objects.exists()

    Paper(page).send(editor, note="The first treaty")

    published = Edition.objects.order_by("id")
    names = {(each.kind, each.slug) for each in published}
    assert names == {("state", "uz"), ("state", "kz"), ("source", "gazette"), FRIENDSHIP}
    assert {(each.act, each.note, each.author) for each in published} == {
        (1, "The first treaty", "Aziza Nur")
    }


def test_it_publishes_what_those_records_refer_to_in_their_turn(editor, desk):
    signature = {"key": "signature-uz", "state": "uz", "signatory": "karimov"}
    occasion = builders.occasion(sources=["visit-report"])
    put(builders.source("visit-report"), occasion)
    put(builders.agreement(signatures=[signature], occasion="tashkent-1998"))

    Paper(page_of(editor, *FRIENDSHIP)).send(editor, note="All of it")

    slugs = set(Edition.objects.values_list("slug", flat=True))
    assert {"karimov", "tashkent-1998", "visit-report"} <= slugs


def test_it_asks_for_a_note(editor, desk):
    response = Paper(page_of(editor, "subject", "border")).send(editor, note="")

    assert "This field is required." in words_of(response)
    assert not Edition.objects.exists()


def test_it_lists_every_fault_with_a_link_to_its_field_and_publishes_nothing(editor, desk):
    late = builders.event("signed", date="2001")
    entry = builders.event("entry_into_force", date="2000")
    put(builders.agreement(events=[entry, late], parties=[{"key": "uz", "state": "uz"}]))

    page = page_of(editor, *FRIENDSHIP)

    form = address(*FRIENDSHIP)
    assert f'<a href="{form}#parties-group">An agreement has at least two parties.</a>' in (
        words_of(page)
    )
    assert f"{form}#id_events-1-date" in words_of(page)
    assert "There is no title in “uz”." in words_of(page)
    assert 'name="note"' not in words_of(page)


def test_it_refuses_to_publish_faults_even_when_it_is_told_to(editor, desk):
    put(builders.agreement(parties=[{"key": "uz", "state": "uz"}]))
    shown = page_of(editor, *FRIENDSHIP).context["plan"].digest

    response = editor.post(address(*FRIENDSHIP, "publish"), {"note": "Anyway", "shown": shown})

    assert response.status_code == 409
    assert "Nothing was published" in words_of(response)
    assert not Edition.objects.exists()


def test_it_sends_to_an_agreement_that_has_to_be_published_first(editor, desk):
    relation = {"key": "amends", "kind": "amends", "agreement": "friendship-1998"}
    put(builders.agreement(), builders.agreement("protocol-2012", relations=[relation]))

    page = words_of(page_of(editor, "agreement", "protocol-2012"))

    assert "There is no agreement “friendship-1998”." in page
    assert f'<a href="{address(*FRIENDSHIP)}">Open that record</a>' in page


def test_it_refuses_when_the_desk_changed_after_the_page_was_shown(editor, desk):
    paper = Paper(page_of(editor, "subject", "border"))
    restore([builders.subject("border", name={"en": "State border"})], by="Bolat")

    response = paper.send(editor, note="The border")

    assert response.status_code == 409
    assert "Bolat" in words_of(response)
    assert "The border" in Paper(response).fields["note"]
    assert not Edition.objects.exists()
    Paper(response).send(editor)
    assert Edition.objects.get().record.name == {"en": "State border"}


def test_it_makes_one_edition_of_a_double_click(editor, desk):
    put(builders.agreement())
    paper = Paper(page_of(editor, *FRIENDSHIP))

    paper.send(editor, note="Once")
    second = paper.send(editor, note="Once")

    assert second.status_code == 302
    assert Edition.objects.of(*FRIENDSHIP).count() == 1


def test_it_publishes_a_correction_as_the_next_edition(editor, desk):
    publish(*builders.groundwork(), builders.agreement())
    changed = builders.agreement(note={"en": "Corrected"})
    put(changed)

    Paper(page_of(editor, *FRIENDSHIP)).send(editor, note="A correction")

    assert [each.number for each in Edition.objects.of(*FRIENDSHIP).order_by("id")] == [1, 2]
    assert Edition.objects.head().record == changed


def test_it_says_that_nothing_has_changed_since_the_last_edition(editor, desk):
    publish(*builders.groundwork())

    assert "Nothing has changed since edition 1." in words_of(page_of(editor, "subject", "border"))


@pytest.mark.parametrize("page", ["publish", "retract"])
def test_it_lets_nobody_publish_or_retract_without_the_right(page, client, desk, django_user_model):
    publish(*builders.groundwork())
    clerk = django_user_model.objects.create_user("clerk", is_staff=True)
    client.force_login(clerk)

    where = address("subject", "border", page)

    assert client.get(where).status_code == 403
    assert client.post(where, {"note": "Mine", "reason": "Mine"}).status_code == 403


def test_it_fixes_the_address_of_a_published_record(editor, desk):
    publish(*builders.groundwork())

    Paper(editor.get(address("subject", "border"))).send(editor, slug="frontier")

    assert row("subject", "border")
