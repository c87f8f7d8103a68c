"""Stored files: kept once under the SHA-256 of their bytes, their type found by their content."""

import hashlib
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from hypothesis import example, given
from hypothesis import strategies as st

from agreements.shelf import files
from tests.builders import agreement
from tests.shelf.builders import lay_groundwork, publish, retract

PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES = tmp_path / "files"
    return settings.FILES


def package(*names):
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name in names:
            archive.writestr(name, "<xml/>")
    return written.getvalue()


DOCX = package("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("scan.pdf", PDF, files.PDF),
        ("SCAN.PDF", PDF, files.PDF),
        ("text.docx", DOCX, files.DOCX),
        ("text.txt", "Oʻzbekiston – Қазақстан".encode(), files.TEXT),
    ],
)
def test_it_keeps_a_file_under_its_sha256_with_the_type_of_its_content(name, content, media_type):
    kept = files.store(ContentFile(content, name=name))
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert (kept.name, kept.media_type, kept.bytes) == (name, media_type, len(content))
    assert files.path(kept.sha256).read_bytes() == content
    assert files.stored() == [kept.sha256]


def test_it_keeps_the_same_bytes_once():
    first = files.store(ContentFile(PDF, name="scan.pdf"))
    second = files.store(ContentFile(PDF, name="copy.pdf"))
    assert first.sha256 == second.sha256
    assert files.stored() == [first.sha256]


def test_it_lets_nobody_but_its_owner_write_to_a_kept_file(settings):
    kept = files.store(ContentFile(PDF, name="scan.pdf"))
    assert files.path(kept.sha256).stat().st_mode & 0o777 == settings.FILE_UPLOAD_PERMISSIONS


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("scan.pdf", b"", "“scan.pdf” is empty."),
        ("scan.pdf", b"\x89PNG\r\n", "“scan.pdf” is no PDF, no DOCX and no plain text in UTF-8."),
        ("text.txt", b"a\0b", "“text.txt” is no PDF, no DOCX and no plain text in UTF-8."),
        ("text.txt", "Шарт".encode("cp1251"), "“text.txt” is no PDF"),
        ("text.txt", "Шарт".encode()[:-1], "“text.txt” is no PDF"),
        ("table.docx", package("[Content_Types].xml", "xl/workbook.xml"), "is no PDF, no DOCX"),
        ("text.docx", DOCX[:-30], "“text.docx” is no PDF, no DOCX"),
        (
            "text.docx",
            PDF,
            "By its content “text.docx” is application/pdf, so its name must end in",
        ),
        ("scan.pdf", b"Plain words", "is text/plain, so its name must end in “.txt”."),
        ("scan", PDF, "must end in “.pdf”."),
        ("page.html", b"<script>", "must end in “.txt”."),
    ],
)
def test_it_refuses_what_it_cannot_keep_and_says_why(name, content, words):
    with pytest.raises(ValidationError) as refused:
        files.store(ContentFile(content, name=name))
    assert words in refused.value.messages[0]
    assert files.stored() == []


def test_it_keeps_50_megabytes_and_refuses_one_byte_more(folder):
    content = PDF.ljust(files.LIMIT)
    assert files.store(ContentFile(content, name="scan.pdf")).bytes == 52_428_800
    with pytest.raises(ValidationError) as refused:
        files.store(ContentFile(content + b" ", name="scan.pdf"))
    assert "“scan.pdf” is too large: at most 50 MB" in refused.value.messages[0]
    assert len(list(folder.iterdir())) == 1


@given(st.binary(min_size=1, max_size=40))
@example(b"PK\x05\x06" + b"\0" * 18)
@example(b"\xef\xbb\xbf\xd1\x88")
def test_it_takes_for_plain_text_exactly_what_is_utf8_without_nul(tmp_path_factory, content):
    copy = tmp_path_factory.mktemp("any") / "copy"
    copy.write_bytes(content)
    try:
        expected = "\0" not in content.decode()
    except UnicodeDecodeError:
        expected = False
    assert files.TESTS[files.TEXT](copy) == expected


@pytest.mark.django_db
def test_it_tells_why_the_record_that_named_it_was_taken_down():
    lay_groundwork()
    kept = files.store(ContentFile(PDF, name="scan.pdf"))
    named = agreement(texts=[{"key": "t1", "language": "en", "role": "authentic",
                              "file": kept.model_dump()}])  # fmt: skip
    publish(named)
    assert files.taken_down(kept.sha256) is None
    publish(agreement())
    retract("agreement", "friendship-1998", reason="Wrong scan.")
    assert files.taken_down(kept.sha256).reason == "Wrong scan."
    publish(named)
    assert files.taken_down(kept.sha256) is None
