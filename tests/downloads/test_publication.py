"""The downloads: all of one moment, offered at once, complete, and true to the record."""

import csv
import io
import json
import os
import sqlite3
import zipfile
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from agreements.documents.canonical import canonical
from agreements.downloads.proof import Proof
from agreements.downloads.publication import FILES, Nothing, offered, opened
from agreements.shelf.card import Card
from agreements.shelf.edition import Edition
from tests.builders import agreement, event, state
from tests.shelf.builders import lay_groundwork, publish, retract, seal

from .builders import lay_log, offer, tick

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """The folder of the downloads."""
    settings.FILES, settings.DATA = tmp_path / "files", tmp_path / "data"
    return settings.DATA


@pytest.fixture
def record():
    """A log with everything in it, and its downloads."""
    lay_log()
    return offer()


def content(name):
    _told, file = opened(name)
    with file:
        return file.read()


def test_it_offers_each_file_with_its_size_and_digest_and_names_the_head(record, folder):
    assert [each.name for each in record.files] == list(FILES)[1:]
    for each in record.files:
        path = folder / "current" / each.name
        assert path.stat().st_size == each.bytes > 0
        assert list(Proof(path).wrong(tick)) == []
        assert Proof(path).chained or Proof(path).head == record.head
    head = Edition.objects.head()
    assert (record.head, record.editions) == (head.digest, head.id)
    assert json.loads(content("manifest.json"))["head"] == head.digest


@pytest.mark.parametrize("name", list(FILES)[1:])
def test_it_finds_a_changed_byte_of_each_file_by_the_manifest_beside_it(name, record, folder):
    path = folder / "current" / name
    changed = bytearray(path.read_bytes())
    changed[len(changed) // 2] ^= 1
    path.write_bytes(changed)
    words = f"{name}: The manifest.json gives another SHA-256: it was changed."
    assert words in map(str, Proof(path).wrong(tick))


def test_it_gives_the_current_documents_byte_for_byte_and_no_others(record):
    call_command("rebuild_catalogue", stdout=io.StringIO())
    found = content("current.jsonl").decode().splitlines()
    assert len(found) == 6
    assert sorted(found) == sorted(card.edition.body.text for card in Card.objects.all())


def test_it_gives_a_database_with_the_tables_and_the_documents(record, folder):
    with sqlite3.connect(folder / "current" / "record.sqlite") as database:
        database.row_factory = sqlite3.Row
        (found,) = database.execute("SELECT * FROM agreements").fetchall()
        (signed,) = database.execute("SELECT * FROM agreement_events").fetchall()
        documents = database.execute("SELECT slug, document FROM documents WHERE kind='agreement'")
        assert found["address"] == "https://treaties.example/agreements/friendship-1998/"
        assert (signed["slug"], signed["kind"], signed["date"]) == (
            *("friendship-1998", "signed", "1998-10-31"),
        )
        assert found["summary_en"] is None
        (stored,) = documents.fetchall()
        assert stored["document"] == Edition.objects.get(id=record.editions - 1).body.text
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_gives_the_same_rows_as_tables_and_as_a_database(record, folder):
    archive = zipfile.ZipFile(io.BytesIO(content("tables.zip")))
    database = sqlite3.connect(folder / "current" / "record.sqlite")
    tables = [name for name in archive.namelist() if name.endswith(".csv")]
    for name in tables:
        _names, *rows = csv.reader(archive.read(name).decode().splitlines())
        table = name.removesuffix(".csv")
        found = database.execute(f'SELECT * FROM "{table}"').fetchall()
        assert len(found) == len(rows), name
    assert len(tables) > 20


def test_it_tells_a_status_of_the_day_given(folder):
    lay_groundwork()
    events = [event("signed", date="1998-10-31"), event("entry_into_force", date="1999-05-06")]
    publish(agreement(events=events))
    for on, status in ((date(1999, 5, 5), "not_yet_in_force"), (date(1999, 5, 6), "in_force")):
        offer(on=on)
        with sqlite3.connect(folder / "current" / "record.sqlite") as database:
            assert database.execute("SELECT status FROM agreements").fetchall() == [(status,)]


def test_it_makes_the_same_bytes_of_the_same_record(record):
    assert offer() == record


def test_it_replaces_all_at_once_and_lets_a_reader_finish_the_old(record, folder):
    old = content("editions.jsonl")
    told, reading = opened("editions.jsonl")
    start = reading.read(10)
    publish(state("uz", name={"en": "Another name"}))
    new = offer()
    assert start + reading.read() == old
    assert told.sha256 != new.file("editions.jsonl").sha256
    assert content("editions.jsonl").startswith(old)
    assert len([each for each in folder.iterdir() if each.is_dir()]) == 2
    assert os.readlink(folder / "current") in {each.name for each in folder.iterdir()}


def test_it_keeps_the_old_when_the_new_cannot_be_made(record, folder, settings):
    before = sorted(each.name for each in folder.iterdir())
    with pytest.raises(NotADirectoryError):
        _offer_without_files(settings)
    assert sorted(each.name for each in folder.iterdir()) == before
    assert offered().manifest == record


def _offer_without_files(settings):
    """Make downloads while the folder of files cannot be read: a file stands in its place."""
    settings.FILES = settings.DATA / "lock"
    offer()


def test_it_offers_nothing_once_a_record_was_taken_down_until_they_are_made_anew(record):
    retract("agreement", "friendship-1998", reason="Another's rights.")
    assert offered() is None
    with pytest.raises(FileNotFoundError):
        opened("current.jsonl")
    offer()
    assert canonical(agreement()).encode() not in content("editions.jsonl")
    assert b"Another's rights." in content("editions.jsonl")


def test_it_offers_nothing_once_a_body_was_sealed_by_law_until_they_are_made_anew():
    lay_groundwork()
    offer()
    sealed = Edition.objects.get(slug="kz").body
    seal(sealed.digest, "By order of a court.")
    assert offered() is None
    offer()
    assert sealed.text.encode() not in content("editions.jsonl")


def test_it_offers_nothing_under_a_manifest_in_another_form(record, folder):
    (folder / "current" / "manifest.json").write_text('{"head": "unknown"}')
    assert offered() is None
    assert offer() == offered().manifest


def test_it_has_nothing_to_offer_of_an_empty_record(folder):
    with pytest.raises(Nothing):
        offer()
    assert offered() is None
    with pytest.raises(CommandError, match="Nothing was published yet"):
        call_command("publish_data")


def test_it_makes_them_once_when_told_to_make_what_is_missing(folder, capsys):
    lay_groundwork()
    call_command("publish_data", when_missing=True)
    first = offered()
    call_command("publish_data", when_missing=True)
    assert offered() == first
    said = capsys.readouterr().out
    assert first.manifest.file("history.zip").sha256 in said
    assert said.endswith("The downloads are there.\n")
