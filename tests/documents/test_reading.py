"""Files are read into documents; whatever is wrong is said with its file, line and field."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.documents.canonical import plain
from agreements.documents.library import Collection
from agreements.documents.places import places
from agreements.documents.reading import examine, read_path
from tests.builders import agreement, groundwork, source, state

NOTHING = Collection([])


@pytest.fixture
def put(tmp_path):
    """Write a file: a document, plain data or text."""

    def write(name, content):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            data = content if isinstance(content, str | dict | list) else plain(content)
            file.write_text(data if isinstance(data, str) else json.dumps(data, indent=2))
        return file

    return write


def said(reading):
    return [str(misprint) for misprint in reading.misprints]


def test_it_reads_one_document_from_a_file(put):
    assert read_path(put("uz.json", state("uz"))).documents == [state("uz")]


def test_it_reads_every_file_of_a_folder(put, tmp_path):
    put("state/uz.json", state("uz"))
    put("source/gazette.json", source())
    put("readme.txt", "not read")
    assert read_path(tmp_path).documents == [source(), state("uz")]


def test_it_reads_a_document_from_each_line_of_json_lines(put):
    lines = "\n".join(json.dumps(plain(each)) for each in groundwork()) + "\n\n"
    assert read_path(put("all.jsonl", lines)).documents == groundwork()


def test_it_names_file_line_and_field_of_every_fault(put, tmp_path):
    data = plain(agreement())
    data["instrument"] = "pact"
    data["events"][0]["date"] = "1998-02-30"
    data["colour"] = "teal"
    text = json.dumps(data, indent=2)
    put("a.json", text)
    put("b.json", '{\n"schema": 1,\n"kind": oops}')
    put("c.json", b'{"kind": "\xff"}')
    put("d.json", {"schema": 99, "kind": "state"})
    put("e.json", "")
    found = said(read_path(tmp_path))

    def line(field):
        return next(n for n, row in enumerate(text.splitlines(), 1) if f'"{field}"' in row)

    assert f"a.json:{line('instrument')}: instrument: " in found[0]
    assert any(
        row.startswith(f"a.json:{line('date')}: events/signed/date: 1998-02-30") for row in found
    )
    assert any(row.startswith(f"a.json:{line('colour')}: colour: ") for row in found)
    assert any(row.startswith("b.json:3: is no JSON") for row in found)
    assert "c.json:1: is not UTF-8 (byte 10)" in found
    assert "d.json:1: schema: version 99 is newer than 1, the newest known here" in found
    assert any(row.startswith("e.json:1: is no JSON") for row in found)


def test_it_counts_lines_in_json_lines(put):
    good = json.dumps(plain(state("uz")))
    bad = json.dumps({"schema": 1, "kind": "state", "slug": "kz", "name": {}})
    (misprint,) = read_path(put("all.jsonl", f"{good}\n\n{bad}\n")).misprints
    assert (misprint.line, misprint.field) == (3, "name")


def test_it_refuses_one_record_in_two_files(put, tmp_path):
    put("a.json", state("uz"))
    put("b.json", state("uz"))
    assert said(read_path(tmp_path)) == ["b.json:4: slug: state “uz” stands in a.json already"]


def test_it_says_that_a_folder_holds_nothing(tmp_path):
    assert "holds no .json or .jsonl file" in said(read_path(tmp_path))[0]


def test_it_survives_a_file_that_is_nested_without_end(put):
    (misprint,) = read_path(put("deep.json", "[" * 100_000)).misprints
    assert misprint.line == 1


def test_it_finds_references_that_lead_nowhere(put, tmp_path):
    file = put("treaty.json", agreement())
    found = examine(read_path(file), Collection([state("uz"), source()]))
    assert [(each.field, each.reason) for each in found] == [
        ("parties/kz/state", "There is no state “kz”.")
    ]
    assert file.read_text().splitlines()[found[0].line - 1].strip().startswith('"state": "kz"')


def test_it_looks_references_up_among_the_documents_read(put, tmp_path):
    for each in (agreement(), *groundwork()):
        put(f"{each.kind}-{each.slug}.json", each)
    assert examine(read_path(tmp_path), NOTHING) == []


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.from_regex(r"[a-z]+"), inner),
    )
)
def test_it_knows_the_line_of_every_value_of_any_json(data):
    text = json.dumps(data, indent=1)
    lines = text.split("\n")

    def check(value, path):
        row = lines[places(text)[path] - 1]
        begins = json.dumps(value, indent=1).split("\n")[0]
        assert begins in row

    def walk(value, path):
        check(value, path)
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, f"{path}/{name}".lstrip("/"))
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                name = inner.get("key", number) if isinstance(inner, dict) else number
                if not isinstance(name, int):
                    continue
                walk(inner, f"{path}/{name}".lstrip("/"))

    walk(data, "")
