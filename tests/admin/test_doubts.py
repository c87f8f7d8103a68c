"""What the desk keeps but doubts: told before it is published, with the way to the field."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from agreements.shelf.edition import Edition
from tests import builders

from .office import address, publish, put, row
from .paper import Paper
from .test_forms import fault_of

FRIENDSHIP = ("agreement", "friendship-1998")


@pytest.fixture
def paper(editor, desk):
    """The form of an agreement that is in force."""
    entry = builders.event("entry_into_force", date="1999-01-10")
    put(builders.agreement(events=[builders.event("signed", date="1998-10-31"), entry]))
    return Paper(editor.get(address(*FRIENDSHIP)))


def doubts(editor, which):
    """Return what the page that publishes says of the agreement: its faults, or its warnings."""
    found = editor.get(address(*FRIENDSHIP, "publish")).context[which]
    return {(finding.words, finding.address.split("#")[1]) for finding in found}


def number_of(key, part="events"):
    keys = list(getattr(row(*FRIENDSHIP), part).values_list("key", flat=True))
    return keys.index(key)


def test_it_does_not_publish_a_signature_dated_after_entry_into_force(paper, editor):
    paper.send(editor, **{f"events-{number_of('signed')}-date": "11 January 1999"})

    place = f"id_events-{number_of('signed')}-date"
    words = "Signed on 11 January 1999, after the recorded entry into force."
    assert (words, place) in doubts(editor, "faults")
    where = address(*FRIENDSHIP, "publish")
    shown = editor.get(where).context["plan"].digest
    response = editor.post(where, {"note": "Anyway", "shown": shown})
    assert response.status_code == 409
    assert not Edition.objects.exists()


def test_it_refuses_the_signature_of_a_state_that_is_no_party(paper, editor):
    put(builders.state("tm"), builders.signatory("niyazov", state="tm"))
    niyazov = str(row("signatory", "niyazov").pk)
    paper.add("signatures", state=str(row("state", "tm").pk), signatory=niyazov)

    response = paper.send(editor, note__en="Kept")

    assert "This state is no party to the agreement." in fault_of(response)
    assert Paper(response).fields["note-en"] == "Kept"


def test_it_refuses_to_drop_a_party_that_acts(paper, editor):
    kz = str(row("state", "kz").pk)
    paper.add("events", kind="domestic_approval", date="1999", state=kz)
    paper.send(editor)
    again = Paper(editor.get(address(*FRIENDSHIP)))
    party = next(n for n in "01" if again.fields[f"parties-{n}-state"] == kz)

    response = again.send(editor, **{f"parties-{party}-DELETE": "on"})

    assert "This state is no party to the agreement." in fault_of(response)


def test_it_warns_of_articles_that_do_not_number_on_and_keeps_the_text(paper, editor):
    body = "Article 1\n\nFriendship.\n\nArticle 3\n\nTrade.\n"
    paper.add("texts", language="en", role="unofficial_translation", body=body)

    paper.send(editor)

    warned = {place for _words, place in doubts(editor, "warnings")}
    assert "id_texts-0-body" in warned
    assert row(*FRIENDSHIP).texts.get().body == body
    assert doubts(editor, "faults") == set()


def test_it_does_not_publish_a_reference_to_a_record_taken_down(paper, editor):
    publish(*builders.groundwork())
    Paper(editor.get(address("source", "gazette", "retract"))).send(editor, reason="A forgery")

    words = {words for words, _place in doubts(editor, "faults")}
    assert "The source “gazette” was taken down." in words


def test_it_keeps_every_other_word_when_one_file_is_of_the_wrong_type(paper, editor):
    for year in range(2000, 2010):
        paper.add("events", kind="prolonged", date=str(year), place__ru=f"Ташкент {year}")
    paper.add("facts", label__en="Length", value__en="2,356 km")
    paper.add("texts", language="kk", role="authentic", body="1-бап\n")
    paper.add("texts", language="uz", role="authentic", body="1-modda\n")
    typed = dict(paper.fields)

    program = SimpleUploadedFile("scan.pdf", b"MZ\x00\x01")
    response = paper.send(editor, **{"texts-1-upload": program})

    (fault,) = (words for words in fault_of(response))
    assert "scan.pdf" in fault
    kept = Paper(response).fields
    lost = {name for name in typed if bare(kept.get(name)) != bare(typed[name])}
    assert lost == {"csrfmiddlewaretoken"}
    assert not row(*FRIENDSHIP).texts.exists()


def bare(value):
    """Return what stands in a field, without the line ends that a form adds or drops."""
    return value.strip() if isinstance(value, str) else value
