"""Texts: typed in, or a file of them; a refused file costs nothing else that was typed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from agreements.shelf import files
from tests import builders

from .office import address, put, row
from .paper import Paper
from .test_forms import fault_of

FRIENDSHIP = ("agreement", "friendship-1998")
SCAN = SimpleUploadedFile


@pytest.fixture
def paper(editor, desk):
    """The form of an agreement with one more text, in Kazakh."""
    put(builders.agreement())
    paper = Paper(editor.get(address(*FRIENDSHIP)))
    paper.add("texts", language="kk", role="authentic", body="1-бап\nМәңгілік достық.\n")
    return paper


def upload(name, content):
    return {"texts-0-upload": SimpleUploadedFile(name, content)}


def text():
    return row(*FRIENDSHIP).texts.get()


def test_it_keeps_a_text_as_it_was_typed(paper, editor):
    paper.send(editor)

    assert text().body == "1-бап\nМәңгілік достық.\n"
    assert (text().key, text().file_sha256) == ("text-kk", None)


def test_it_stores_a_file_under_its_digest(paper, editor):
    paper.send(editor, **upload("scan.txt", "1-бап".encode()))

    kept = text()
    assert (kept.file_name, kept.file_media_type, kept.file_bytes) == ("scan.txt", "text/plain", 8)
    assert files.path(kept.file_sha256).read_bytes() == "1-бап".encode()


def test_it_takes_a_file_off_a_text(paper, editor):
    paper.send(editor, **upload("scan.txt", b"Article 1"))

    Paper(editor.get(address(*FRIENDSHIP))).send(editor, **{"texts-0-without_file": "on"})

    assert text().file_sha256 is None


@pytest.mark.parametrize(
    ("name", "content"),
    [("scan.pdf", b"Article 1"), ("scan.exe", b"MZ\x00\x01"), ("scan.txt", b"")],
)
def test_it_names_a_refused_file_and_keeps_everything_else(name, content, paper, editor):
    response = paper.send(editor, note__en="A long note", **upload(name, content))

    assert response.status_code == 200
    assert fault_of(response)
    again = Paper(response)
    assert again.fields["note-en"] == "A long note"
    assert again.fields["texts-0-body"].strip() == "1-бап\nМәңгілік достық."
    assert not row(*FRIENDSHIP).texts.exists()


def test_it_lets_only_one_text_prevail(paper, editor):
    paper.fields["texts-0-prevailing"] = "on"
    paper.add("texts", language="ru", role="authentic", body="Статья 1", prevailing="on")

    assert any("prevail" in words for words in fault_of(paper.send(editor)))
