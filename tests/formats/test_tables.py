"""The record as tables in one zip, with the dictionary of their columns."""

import csv
import tracemalloc
from datetime import date
from io import BytesIO, StringIO
from tempfile import TemporaryFile
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.documents.kinds import KINDS
from agreements.documents.structure import slots
from agreements.formats.address import PLACES
from agreements.formats.table import FORMULAS
from agreements.formats.tables import TABLES, write_zip
from tests.builders import agreement, commentary, event, occasion, signatory, source
from tests.public.builders import sample
from tests.strategies import documents

DAY = date(2010, 1, 1)


def written(records, on=DAY, site="https://x.example"):
    file = BytesIO()
    write_zip(file, iter(records), on, site)
    return file.getvalue()


def tables(records, **options):
    """Every table of the zip as rows by the names of their columns."""
    archive = ZipFile(BytesIO(written(records, **options)))
    assert archive.testzip() is None
    names = [name for name in archive.namelist() if name.endswith(".csv")]
    return {name.removesuffix(".csv"): read(archive.read(name)) for name in names}


def read(content):
    return list(csv.DictReader(StringIO(content.decode(), newline=""), strict=True))


def test_it_gives_an_agreement_one_row_with_what_follows_from_its_events():
    (treaty, protocol) = tables(sample())["agreements"]
    assert (protocol["slug"], protocol["status"]) == ("protocol-2003", "in_force")
    assert protocol["status_on"] == "2010-01-01"
    assert (protocol["concluded"], protocol["entry_into_force"]) == ("2003-03", "2004-05-06")
    assert (protocol["parties"], protocol["term_months"]) == ("kz uz", "360")
    assert protocol["address"] == "https://x.example/agreements/protocol-2003/"
    assert (treaty["title_ru"], treaty["entry_into_force"]) == ("Договор о вечной дружбе", "")


def test_it_gives_each_part_a_row_under_its_record():
    found = tables(sample())
    signed, law = sorted(found["agreement_events"][:2], key=lambda row: row["date"])
    assert (signed["slug"], signed["key"], signed["place_en"]) == (
        "friendship-1998", "signed", "Tashkent",
    )  # fmt: skip
    assert (law["act_kind"], law["act_number"], law["state"]) == ("law", "452", "kz")
    (amends,) = found["agreement_relations"]
    assert (amends["slug"], amends["kind"], amends["agreement"]) == (
        "protocol-2003", "amends", "friendship-1998",
    )  # fmt: skip
    assert [row["role"] for row in found["agreement_signatures"]] == ["empowered", "signed"]
    assert [row["title_en"] for row in found["signatory_offices"]] == ["President of Uzbekistan"]
    assert len(found["commentary_remarks"]) == 4


def test_it_leaves_empty_what_is_not_recorded_and_says_no_of_nothing():
    texts = [{"key": "t", "language": "uz", "role": "authentic"}]
    found = tables([agreement(texts=texts, events=[event("signed", not_later_than="2003")])])
    assert found["agreement_texts"][0]["prevailing"] == ""
    assert found["agreement_events"][0]["date"] == ""
    assert tables([occasion(documents_reported=0)])["occasions"][0]["documents_reported"] == "0"


def test_it_keeps_words_in_a_script_that_has_no_column():
    place = {"en": "Tashkent", "uz-Cyrl": "Тошкент"}
    found = tables([
        agreement(events=[event("signed", date="1998", act={"issuer": {"ky": "Өкмөт"}},
                                place=place)]),
        signatory(name={"uz-Cyrl": "Каримов"}),
    ])["other_languages"]  # fmt: skip
    assert [tuple(row.values()) for row in found] == [
        ("agreement", "friendship-1998", "signed", "place", "uz-Cyrl", "Тошкент"),
        ("agreement", "friendship-1998", "signed", "act_issuer", "ky", "Өкмөт"),
        ("signatory", "karimov", "", "name", "uz-Cyrl", "Каримов"),
    ]


def test_it_has_a_table_for_every_kind_and_every_list_of_parts():
    names = {table.name for table in TABLES}
    for kind, shape in KINDS.items():
        parts = {f"{kind}_{slot.name}" for slot in slots(shape) if slot.sort == "parts"}
        assert {PLACES[kind], *parts} <= names


def test_it_explains_every_column_that_it_writes():
    found = tables(sample())
    lines = found["dictionary"]
    explained = [(line["table"], line["column"]) for line in lines]
    assert len(set(explained)) == len(explained)
    assert all(line["meaning"] and line["type"] and line["example"] for line in lines)
    archive = ZipFile(BytesIO(written(sample())))
    for table in TABLES:
        header = archive.read(f"{table.name}.csv").decode().splitlines()[0].split(",")
        assert [(table.name, name) for name in header] == [
            pair for pair in explained if pair[0] == table.name
        ]


def test_it_leads_from_a_slug_to_the_table_that_has_it():
    found = tables(sample())
    references = [line for line in found["dictionary"] if line["refers_to"]]
    seen = 0
    for line in references:
        there = {row["slug"] for row in found[line["refers_to"]]}
        named = {slug for row in found[line["table"]] for slug in row[line["column"]].split()}
        assert named <= there, line
        seen += len(named)
    assert seen > 10


def test_it_lists_the_codes_of_every_column_that_holds_one():
    found = tables(sample())
    known = {(line["table"], line["column"], line["code"]) for line in found["codes"]}
    columns = [line for line in found["dictionary"] if line["type"] == "code"]
    assert {(line["table"], line["column"]) for line in columns} == {each[:2] for each in known}
    assert all((line["table"], line["column"], line["example"]) in known for line in columns)
    for table, column, _code in known:
        for row in found[table]:
            assert not row[column] or (table, column, row[column]) in known


def test_it_says_what_the_tables_are_and_are_not():
    words = ZipFile(BytesIO(written(sample()))).read("README.txt").decode()
    assert "Not an official publication of either state." in words
    assert "This record is incomplete." in words
    assert "on 2010-01-01" in words
    assert all(f"{table.name}.csv: " in words for table in TABLES)


def test_it_writes_the_same_bytes_of_the_same_record():
    assert written(sample()) == written(sample())
    assert written(sample()) != written(sample(), on=date(2000, 1, 1))


def test_it_reads_the_documents_as_they_come():
    taken = []

    def coming():
        for record in sample():
            taken.append(record.slug)
            yield record

    assert written(coming()) == written(sample())
    assert taken == [record.slug for record in sample()]


def test_it_takes_no_more_memory_for_more_records():
    few, many = (peak(number) for number in (50, 1_000))
    assert many < few + 500_000


def peak(number):
    """The most bytes that were in use while so many agreements were written."""
    tracemalloc.start()
    with TemporaryFile() as file:
        write_zip(file, (agreement(f"treaty-{n}") for n in range(number)), DAY, "")
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_it_writes_what_a_reader_of_csv_reads_again(kind, data):
    records = data.draw(st.lists(documents(kind), max_size=3))
    found = tables(records)
    for table in TABLES:
        columns = [column for column in table.columns if column.path]
        pieces = [piece for each in records if table.kind in ("", kind)
                  for piece in table.pieces(each)]  # fmt: skip
        assert [
            [row[column.name].removeprefix("'") for column in columns] for row in found[table.name]
        ] == [[column.cell(piece, {}).removeprefix("'") for column in columns] for piece in pieces]


def test_it_lets_no_cell_begin_a_formula():
    (row,) = tables([source(title="=HYPERLINK(1)")])["sources"]
    assert row["title"] == "'=HYPERLINK(1)"
    assert row["title"][1:].startswith(FORMULAS)


def test_it_counts_a_commentary_without_remarks():
    assert tables([commentary(remarks=[])])["commentary_remarks"] == []
