"""Importing and exporting: files become records, records become files, and nothing is lost."""

import hashlib
import json
import zipfile
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from agreements.desk.compose import compose
from agreements.desk.state import State
from agreements.documents.canonical import canonical, plain
from agreements.documents.kinds import KINDS
from agreements.shelf import files
from agreements.shelf.card import Card
from agreements.shelf.edition import Body, Edition
from agreements.shelf.log import act
from agreements.shelf.verify import verify
from tests.builders import agreement, commentary, event, groundwork, occasion, source, state

pytestmark = pytest.mark.django_db

CONTENT, DRAFT = b"A text of our own.", b"A text that nothing published names."


def sha256(content):
    return hashlib.sha256(content).hexdigest()


FILE = {"sha256": sha256(CONTENT), "name": "own.txt", "media_type": "text/plain", "bytes": 18}
TEXT = {"key": "t", "language": "en", "role": "unofficial_translation", "file": FILE}

RECORD = [
    *groundwork(),
    occasion(),
    agreement(occasion="tashkent-1998", texts=[TEXT]),
    commentary(),
]


def run(name, *arguments, **options):
    """Run a command and return what it said, on both streams."""
    said = StringIO()
    call_command(name, *arguments, stdout=said, stderr=said, **options)
    return said.getvalue()


def refuse(name, *arguments, **options):
    """Run a command that ends with an error and return what it said."""
    said = StringIO()
    with pytest.raises(CommandError) as error:
        call_command(name, *arguments, stdout=said, stderr=said, **options)
    return said.getvalue() + str(error.value)


@pytest.fixture
def folder(tmp_path):
    """A folder of JSON files, one document each."""
    for document in RECORD:
        file = tmp_path / "record" / document.kind / f"{document.slug}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(plain(document), ensure_ascii=False, indent=2))
    return tmp_path / "record"


def on_the_desk():
    return [document for kind in KINDS for document in compose(kind)]


def published():
    return [Card.objects.of(kind).order_by("slug").with_documents() for kind in KINDS]


def texts():
    """Return the canonical text of every current edition."""
    return {card.edition.body.text for cards in published() for card in cards}


def test_it_imports_a_folder_onto_the_desk_and_publishes_nothing(folder):
    assert f"{len(RECORD)} documents read, {len(RECORD)} changed" in run("import_record", folder)
    assert {each.slug for each in on_the_desk()} == {each.slug for each in RECORD}
    assert not Edition.objects.exists()


def test_it_publishes_what_it_imports_when_asked(folder):
    said = run("import_record", folder, publish=True, note="First act", author="Registrar")
    assert f"{len(RECORD)} editions were published" in said
    assert texts() == {canonical(each) for each in RECORD}
    assert set(Edition.objects.values_list("note", "author")) == {("First act", "Registrar")}


def test_it_publishes_after_the_desk_was_changed(folder):
    run("import_record", folder, publish=True)
    moment = Edition.objects.first().published_at
    assert all(row.changed_at <= moment for row in State.objects.all())


def test_it_changes_nothing_when_it_imports_the_same_again(folder):
    run("import_record", folder, publish=True)
    before = list(Edition.objects.values()), list(State.objects.values())
    said = run("import_record", folder, publish=True)
    assert f"{len(RECORD)} documents read, 0 changed" in said
    assert "0 editions were published" in said
    assert (list(Edition.objects.values()), list(State.objects.values())) == before


def test_it_changes_nothing_in_a_dry_run_and_says_what_it_would_do(folder):
    said = run("import_record", folder, publish=True, dry_run=True)
    assert f"{len(RECORD)} would change on the desk" in said
    assert f"{len(RECORD)} editions would be published" in said
    assert on_the_desk() == []
    assert not Edition.objects.exists()


def test_it_leaves_a_record_alone_that_is_not_empty_when_told_to(folder):
    run("import_record", folder, publish=True)
    (folder / "state" / "uz.json").write_text(json.dumps(plain(state("uz", name={"en": "New"}))))
    assert "nothing was imported" in run("import_record", folder, publish=True, when_empty=True)
    assert State.objects.get(slug="uz").name == {"en": "Uzbekistan"}


def test_it_lists_every_fault_with_file_line_and_field_and_saves_nothing(folder):
    broken = plain(agreement()) | {"instrument": "pact", "colour": "teal"}
    (folder / "agreement" / "friendship-1998.json").write_text(json.dumps(broken, indent=2))
    (folder / "state" / "tm.json").write_text('{"schema": 99}')
    said = refuse("import_record", folder)
    assert "agreement/friendship-1998.json:16: instrument: 'pact' is not one of" in said
    assert "colour: Extra inputs are not permitted" in said
    assert "state/tm.json:1: schema: version 99 is newer" in said
    assert "3 faults" in said
    assert on_the_desk() == []


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"occasion": "nowhere"}, "occasion: There is no occasion “nowhere”."),
        (
            {"events": [event("signed", date="1999"), event("entry_into_force", date="1998")]},
            "events/signed/date: Signed on 1999, after the recorded entry into force.",
        ),
    ],
)
def test_it_refuses_documents_with_faults_and_saves_nothing(folder, fields, words):
    file = folder / "agreement" / "friendship-1998.json"
    file.write_text(json.dumps(plain(agreement(**fields)), indent=2))
    said = refuse("import_record", folder, publish=True)
    assert words in said
    assert "agreement/friendship-1998.json:" in said
    assert on_the_desk() == []


def test_it_refuses_a_circle_of_supersessions(tmp_path):
    for slug, other in (("a-one", "b-two"), ("b-two", "a-one")):
        relation = {"key": "r", "kind": "supersedes", "agreement": other, "sources": ["gazette"]}
        file = tmp_path / f"{slug}.json"
        file.write_text(json.dumps(plain(agreement(slug, relations=[relation]))))
    for document in groundwork():
        (tmp_path / f"{document.kind}-{document.slug}.json").write_text(json.dumps(plain(document)))
    said = refuse("import_record", tmp_path)
    assert said.count("a circle") == 2


def test_it_names_a_file_that_is_not_there(tmp_path):
    assert "there is no such file" in refuse("import_record", tmp_path / "nothing.json")


def test_an_export_imported_elsewhere_gives_the_same_documents(folder, tmp_path):
    run("import_record", folder, publish=True)
    run("export_record", tmp_path / "current.jsonl")
    lines = (tmp_path / "current.jsonl").read_text().splitlines()
    assert set(lines) == texts()
    again = run("import_record", tmp_path / "current.jsonl", publish=True)
    assert f"{len(RECORD)} documents read, 0 changed" in again


def everything():
    return [
        list(Edition.objects.order_by("id").values()),
        list(Body.objects.order_by("digest").values()),
        list(Card.objects.order_by("edition").values()),
    ]


@dataclass
class History:
    """A history file, and all that stood in the tables when it was written."""

    file: Path
    rows: list
    texts: set


@pytest.fixture
def history(tmp_path, settings):
    """Publish, correct, take down, publish again, export; then the record is empty once more."""
    settings.FILES = tmp_path / "elsewhere"
    files.put(sha256(CONTENT), CONTENT)
    files.put(sha256(DRAFT), DRAFT)
    before = transaction.savepoint()
    with act(note="One", author="Registrar") as writing:
        writing.publish(RECORD)
    with act(note="Two", author="Registrar") as writing:
        writing.publish([state("uz", name={"en": "Republic of Uzbekistan"})])
        writing.retract("commentary", "nematov-2022", reason="Asked for by its author.")
    with act(note="Three", author="Deputy") as writing:
        writing.publish([commentary(title={"en": "Published again"}), source("later")])
    run("export_record", tmp_path / "history.zip", history=True)
    found = History(tmp_path / "history.zip", everything(), texts())
    transaction.savepoint_rollback(before)
    settings.FILES = tmp_path / "here"
    return found


def test_a_history_read_elsewhere_gives_the_same_editions(history):
    assert f"{len(history.rows[0])} editions read" in run("import_record", history.file)
    assert everything() == history.rows
    assert list(verify(lambda number: None)) == []
    assert {canonical(each) for each in on_the_desk()} == history.texts


def test_a_history_carries_the_files_that_were_published_and_no_other(history):
    run("import_record", history.file)
    assert files.path(sha256(CONTENT)).read_bytes() == CONTENT
    assert files.stored() == [sha256(CONTENT)]


def test_a_history_needs_an_empty_record(history):
    run("import_record", history.file)
    assert "needs an empty record" in refuse("import_record", history.file)


def rewritten(file, change):
    """Write the archive anew, each member's bytes as `change(name, bytes)` returns them."""
    other = file.with_name("changed.zip")
    with zipfile.ZipFile(file) as source_, zipfile.ZipFile(other, "w") as target:
        for name in source_.namelist():
            target.writestr(name, change(name, source_.read(name)))
    return other


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"Asked for by its author", b"Asked for by a reader", "The header was changed"),
        (b"As printed in gazette", b"As printed in gazelle", "does not have the digest"),
        (b'"note":"Three"', b'"note":"Threw"', "The header was changed"),
        (b'"number":2', b'"number":"x"', "no whole history"),
    ],
)
def test_a_history_with_a_changed_byte_is_refused(history, old, new, words):
    file = rewritten(history.file, lambda name, content: content.replace(old, new))
    assert words in refuse("import_record", file)
    assert not Edition.objects.exists()
    assert on_the_desk() == []


def test_an_archive_that_is_no_history_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("readme.txt", "Nothing here.")
    assert "no whole history" in refuse("import_record", tmp_path / "other.zip")
