"""The shipped record: one document per file, complete and without a fault that stops."""

import json
from collections import Counter

import pytest

from agreements.documents.canonical import canonical, parse, plain
from agreements.documents.faults import faults, stopping
from agreements.documents.references import links

from .shipped import FILES, FOLDER, documents, library, of_kind


def test_it_ships_the_whole_record():
    assert Counter(each.kind for each in documents()) == {
        "agreement": 42,
        "commentary": 14,
        "occasion": 14,
        "signatory": 18,
        "source": 119,
        "state": 4,
        "subject": 21,
    }


def test_it_keeps_nothing_but_documents_in_the_folder():
    assert [path for path in FOLDER.rglob("*") if path.is_file() and path not in FILES] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_it_keeps_each_document_under_its_kind_and_slug_as_readable_text(file):
    text = file.read_text(encoding="utf-8")
    document = parse(text)
    assert (document.kind, document.slug) == (file.parent.name, file.stem)
    assert text == json.dumps(plain(document), ensure_ascii=False, indent=2) + "\n"


def test_it_gives_every_document_back_from_its_canonical_form():
    for document in documents():
        assert parse(canonical(document)) == document


def test_it_has_no_fault_that_stops_a_publication():
    found = {
        f"{document.kind}/{document.slug}": stopping(faults(document, library()))
        for document in documents()
    }
    assert {name: each for name, each in found.items() if each} == {}


def test_it_warns_of_missing_titles_in_uzbek_and_kazakh_and_of_nothing_else():
    phrases = {fault.phrase for document in documents() for fault in faults(document, library())}
    assert phrases == {"There is no title in “%(language)s”."}


def test_it_ships_no_source_person_or_subject_that_nothing_refers_to():
    used = {link for document in documents() for link in links(document)}
    for kind in ("source", "signatory", "subject", "state"):
        assert [each.slug for each in of_kind(kind) if (kind, each.slug) not in used] == []
