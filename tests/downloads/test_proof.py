"""The proof of a download: one altered byte anywhere is found and named, without a database."""

import json
import os
import subprocess
import sys
import zipfile
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.downloads import lines
from agreements.downloads.proof import Proof, Unproved
from agreements.shelf.edition import Edition
from agreements.shelf.history import left_out, write_history
from project.postgres import ROOT

from .builders import lay_log, tick

FLIPS = given(place=st.integers(0, 10**9), mask=st.integers(1, 255))
MANY = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def scan(db, settings, tmp_path):
    """A log with everything in it; yields the file that is stored with it."""
    settings.FILES = tmp_path / "files"
    return lay_log()


@pytest.fixture
def history(scan, tmp_path):
    """The history of the record, as the public is given it."""
    write_history(tmp_path / "history.zip", tick, left_out())
    return tmp_path / "history.zip"


@pytest.fixture
def editions(scan, tmp_path):
    """All editions of the record with their documents."""
    lines.write(tmp_path / "editions.jsonl", lines.editions(left_out()), tick)
    return tmp_path / "editions.jsonl"


def wrong(path):
    """Return all that is wrong with the download at `path`."""
    return [str(each) for each in Proof(path).wrong(tick)]


def flipped(path, place, mask):
    """Return a copy of the file in which one byte is another."""
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= mask
    copy = path.with_name("copy") / path.name
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(content)
    return copy


@pytest.mark.parametrize("name", ["history", "editions"])
def test_it_finds_nothing_wrong_with_a_download_and_tells_its_head(name, request):
    path = request.getfixturevalue(name)
    assert wrong(path) == []
    proof = Proof(path)
    assert list(proof.wrong(tick)) == []
    assert proof.head == Edition.objects.head().digest


def test_it_knows_a_copy_that_a_browser_has_numbered(history):
    copy = history.rename(history.with_name("history (1).zip"))
    assert Proof(copy).chained
    assert wrong(copy) == []


@FLIPS
@MANY
def test_it_finds_any_altered_byte_of_a_history(history, place, mask):
    assert wrong(flipped(history, place, mask))


@FLIPS
@MANY
def test_it_finds_any_altered_byte_of_the_editions(editions, place, mask):
    (first, *_rest) = wrong(flipped(editions, place, mask))
    assert first.startswith(("edition ", "line "))


def test_it_finds_an_altered_byte_at_every_place_of_the_archive_s_own_structure(history):
    content = history.read_bytes()
    for place in range(content.index(b"PK\x01\x02"), len(content)):
        assert wrong(flipped(history, place, 0x20)), place


def altered(history, change):
    """Return a copy of the archive, its members as `change(name, content)` returns them."""
    copy = history.with_name("copy") / history.name
    copy.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(history) as source, zipfile.ZipFile(copy, "w") as target:
        target.comment = source.comment
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                target.writestr(name, content)
    return copy


def test_it_names_the_member_that_was_altered(history, scan):
    copy = altered(history, lambda name, content: content.replace(b"Kazakhstan", b"Kazakhstam"))
    body = Edition.objects.of("state", "kz").get().body_id
    assert f"bodies/{body}.json: The document has another digest: it was changed." in wrong(copy)
    copy = altered(history, lambda name, content: content.replace(b"scan", b"scam"))
    name = f"files/{scan.sha256}"
    assert f"{name}: The content has another digest: it was changed." in wrong(copy)


def test_it_names_the_edition_that_was_altered(history, editions):
    note = Edition.objects.get(id=10).note.encode()
    words = f"edition 10 ({Edition.objects.get(id=10)}): The header was changed."
    copy = altered(history, lambda name, content: content.replace(note, note.upper()))
    assert words in wrong(copy)
    place = editions.read_bytes().index(note)
    assert words in wrong(flipped(editions, place, 0x20))


def test_it_names_what_was_taken_out_or_put_in(history, scan):
    name = f"files/{scan.sha256}"
    copy = altered(history, lambda each, content: None if each == name else content)
    assert f"{name}: It is missing." in wrong(copy)
    with zipfile.ZipFile(copy, "a") as archive:
        archive.writestr("files/else", b"Words that nobody published.")
    assert "files/else: Nothing in the log names it." in wrong(copy)


def test_it_finds_a_line_that_was_taken_out(editions):
    log = editions.read_text().splitlines(keepends=True)
    editions.write_text("".join(log[:3] + log[4:]))
    found = wrong(editions)
    assert "edition 5 (signatory/karimov/1): An edition before it is missing." in found


def test_it_tells_a_log_without_its_end_by_the_head_alone(editions):
    log = editions.read_text().splitlines(keepends=True)
    editions.write_text("".join(log[:-1]))
    head = Edition.objects.head().digest
    assert wrong(editions) == []
    with pytest.raises(CommandError, match=f"The head {head} stands nowhere in it"):
        call_command("verify_record", file=editions, head=head, stdout=StringIO())


def test_it_finds_the_head_that_was_noted_in_a_log_that_went_on(editions):
    noted, said = Edition.objects.get(id=5).digest, StringIO()
    call_command("verify_record", file=editions, head=noted, stdout=said)
    assert said.getvalue().endswith("The head that was noted is that of edition 5.\n")


def test_it_carries_no_document_of_a_record_that_was_taken_down(history, editions):
    reason = "Published by mistake."
    down = Edition.objects.get(kind="commentary", number=1)
    entry = next(
        each
        for line in editions.read_text().splitlines()
        if (each := json.loads(line))["body"] == down.body_id
    )
    assert (entry["withheld"]["reason"], "document" in entry) == (reason, False)
    with zipfile.ZipFile(history) as archive:
        assert archive.read(f"bodies/{down.body_id}.withheld").decode() == reason
        assert f"bodies/{down.body_id}.json" not in archive.namelist()


def test_it_writes_the_same_archive_of_the_same_log(history):
    again = history.with_name("again.zip")
    write_history(again, tick, left_out())
    assert again.read_bytes() == history.read_bytes()


def test_it_needs_a_manifest_for_a_file_without_the_chain(tmp_path):
    (tmp_path / "current.jsonl").write_text("{}\n")
    with pytest.raises(Unproved, match=r"is proved by the manifest\.json that lists it"):
        Proof(tmp_path / "current.jsonl")


@pytest.mark.parametrize("content", [b"", b"PK", b"\n", b"{}\n", b"[1]\n", b"\xff\n"])
@pytest.mark.parametrize("name", ["history.zip", "editions.jsonl"])
def test_it_refuses_what_is_no_download(name, content, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert wrong(tmp_path / name)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {
            "DATABASE_URL": "postgresql://nobody@localhost:1/nothing",
            "SECRET_KEY": "k" * 50,
            "ALLOWED_HOSTS": "treaties.example",
        },
    ],
    ids=["none", "unreachable"],
)
def test_the_command_asks_no_database(environment, history):
    names = ("DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS")
    kept = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [sys.executable, "manage.py", "verify_record", "--file", str(history)],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
    )
    head = Edition.objects.head().digest
    assert done.stdout.endswith(f"by the chain of its editions. Head: {head}.\n"), done.stderr
