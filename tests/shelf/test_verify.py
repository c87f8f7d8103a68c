"""Verification: every byte changed behind the triggers' back is found, and its place is named."""

from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection

from agreements.documents.canonical import canonical, digest
from agreements.shelf import files
from agreements.shelf.alteration import Alteration
from agreements.shelf.card import Card
from agreements.shelf.edition import Edition
from tests.builders import agreement, commentary, event, state
from tests.shelf.builders import found_wrong, lay_groundwork, publish, retract, seal, superuser

pytestmark = pytest.mark.django_db


@pytest.fixture
def record(settings, tmp_path):
    """A log of three acts with everything in it: a correction, a retraction and a file."""
    settings.FILES = tmp_path
    lay_groundwork()
    scan = files.store(ContentFile(b"%PDF-1.7 scan", name="scan.pdf"))
    text = {"key": "t1", "language": "en", "role": "authentic", "file": scan}
    publish(agreement(texts=[text]), commentary(), note="Two", author="Dilnoza")
    publish(agreement(events=[event("signed", date="1998-10-30")], texts=[text]))
    retract("commentary", "nematov-2022")
    return scan


KAZAKHSTAN = digest(canonical(state("kz")))


def edition_of_kazakhstan():
    return Edition.objects.of("state", "kz").get().id


def place(edition):
    return f"edition {edition} ({Edition.objects.get(id=edition)})"


def test_it_finds_nothing_wrong_with_what_was_published(record):
    assert found_wrong() == []


def test_it_finds_a_changed_byte_of_a_body(record):
    with superuser() as cursor:
        cursor.execute(
            "UPDATE agreements_body SET text = replace(text, 'Kazakhstan', 'Kazakhstam') "
            "WHERE digest = %s",
            [KAZAKHSTAN],
        )
    assert f"body {KAZAKHSTAN}: The text has another digest: it was changed." in found_wrong()


def test_it_finds_a_body_that_is_no_document(record):
    text = '{"kind":"state","name":{},"schema":1}'
    with superuser() as cursor:
        cursor.execute(
            "INSERT INTO agreements_body (digest, text, withheld) VALUES (%s, %s, '')",
            [digest(text), text],
        )
    [no_document, unheld] = found_wrong()
    assert no_document.startswith(f"body {digest(text)}: The text is no document")
    assert unheld == f"body {digest(text)}: No edition has this body."


def test_it_finds_a_body_that_is_not_in_canonical_form(record):
    text = canonical(state("tm")).replace(":", ": ")
    with superuser() as cursor:
        cursor.execute(
            "INSERT INTO agreements_body (digest, text, withheld) VALUES (%s, %s, '')",
            [digest(text), text],
        )
    assert f"body {digest(text)}: The document does not print as this text." in found_wrong()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("note = 'Twe' WHERE id = 7", "The header was changed."),
        ("slug = 'friendship-1999' WHERE id = 6", "The header was changed."),
        ("digest = repeat('0', 64) WHERE id = 6", "The header was changed."),
        ("previous = repeat('0', 64) WHERE id = 7", "It does not follow the digest"),
        ("act = 6 WHERE id = 8", "It differs from the rest of its act."),
        ("act = 7 WHERE id = 7", "The header was changed."),
        ("published_at = published_at - interval '1 day' WHERE id = 8", "It was published before"),
        ("number = 3 WHERE id = 8", "Its number should be 2."),
        ("reason = 'Another reason' WHERE id = 9", "The header was changed."),
    ],
)
def test_it_finds_a_changed_header(record, change, words):
    with superuser() as cursor:
        cursor.execute(f"UPDATE agreements_edition SET {change}")
    number = change[-1]
    assert any(
        wrong.startswith(f"edition {number} (") and words in wrong for wrong in found_wrong()
    )


def test_it_finds_an_edition_that_was_taken_out_of_the_log(record):
    with superuser() as cursor:
        cursor.execute("DELETE FROM agreements_edition WHERE id = 7")
    found = found_wrong()
    name = "edition 8 (agreement/friendship-1998/2)"
    assert f"{name}: An edition before it is missing." in found
    assert f"{name}: It does not follow the digest of the edition before." in found
    assert "edition 9 (commentary/nematov-2022/2): Its number should be 1." in found


def test_it_finds_the_body_of_another_record_under_a_header_that_was_sealed_again(record):
    with superuser() as cursor:
        cursor.execute(
            "UPDATE agreements_edition SET body_id = %s, reason = '' WHERE id = 9", [KAZAKHSTAN]
        )
        sealed = Edition.objects.get(id=9).sealed()
        cursor.execute("UPDATE agreements_edition SET digest = %s WHERE id = 9", [sealed.digest])
    assert found_wrong() == [f"{place(9)}: Its body is that of another record."]


def test_it_finds_a_body_that_was_taken_out(record):
    with superuser() as cursor:
        cursor.execute("DELETE FROM agreements_body WHERE digest = %s", [KAZAKHSTAN])
    assert found_wrong() == [f"{place(edition_of_kazakhstan())}: Its body cannot be read."]


def test_it_passes_a_body_that_is_withheld_with_its_reason(record):
    seal(KAZAKHSTAN, "By order of a court.")
    call_command("rebuild_catalogue")
    assert not Card.objects.filter(slug="kz").exists()
    assert found_wrong() == []


@pytest.mark.parametrize(
    ("change", "row", "edition", "words"),
    [
        ("UPDATE agreements_card SET titles = '{}' WHERE edition_id = 8", "card 0", 8, "titles"),
        (
            "UPDATE agreements_card SET dated_on = NULL WHERE edition_id = 8",
            "card 0",
            8,
            "dated_on",
        ),
        ("UPDATE agreements_span SET how = 'expired' WHERE position = 1", "span 1", 8, "how"),
        ("UPDATE agreements_passage SET text = 'x' WHERE card_id = 8", "passage 0", 8, "text"),
        ("UPDATE agreements_alteration SET old = '1'", "alteration 0", 8, "old"),
    ],
)
def test_it_finds_a_changed_row_of_the_catalogue(record, change, row, edition, words):
    with connection.cursor() as cursor:
        cursor.execute(change)
    assert found_wrong() == [f"{row} of {place(edition)}: Changed: {words}."]


def test_it_finds_a_row_of_the_catalogue_that_is_gone_and_one_that_is_too_many(record):
    Alteration.objects.create(edition_id=6, position=0, path="note")
    Alteration.objects.filter(edition_id=8).delete()
    assert sorted(found_wrong()) == [
        f"alteration 0 of {place(6)}: It should not be there.",
        f"alteration 0 of {place(8)}: It is missing.",
    ]


def test_it_finds_a_changed_byte_of_a_file(record):
    files.path(record.sha256).write_bytes(b"%PDF-1.7 scam")
    assert found_wrong() == [
        f"file {record.sha256}: The content has another digest: it was changed."
    ]


def test_it_finds_a_file_that_is_gone(record):
    files.path(record.sha256).unlink()
    words = f"The file {record.sha256} is not stored."
    assert found_wrong() == [
        f"{place(6)}: {words}",
        f"{place(8)}: {words}",
    ]


def test_the_command_says_that_nothing_is_wrong_and_gives_the_head(record):
    said = StringIO()
    call_command("verify_record", stdout=said)
    head = Edition.objects.head()
    assert said.getvalue().startswith("9 editions, nothing is wrong.")
    assert head.digest in said.getvalue()


def test_the_command_fails_and_names_the_place_when_something_is_wrong(record):
    files.path(record.sha256).write_bytes(b"%PDF-1.7 scam")
    said = StringIO()
    with pytest.raises(CommandError, match="Wrong in 1 places"):
        call_command("verify_record", stdout=said)
    assert record.sha256 in said.getvalue()
