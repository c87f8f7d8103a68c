"""Records as rows of CSV."""

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.documents.kinds import KINDS
from agreements.formats.table import columns, line, row
from tests.builders import agreement, commentary, event, occasion, signatory, source, state, subject
from tests.public.builders import protocol

DAY = date(2010, 1, 1)


def cells(record, on=DAY):
    return dict(zip(columns(record.kind), row(record, on, "https://x.example"), strict=True))


def test_it_gives_an_agreement_one_row_with_its_status_of_the_day():
    found = cells(protocol())
    assert found["slug"] == "protocol-2003"
    assert found["title_en"] == "Protocol on Friendship"
    assert found["parties"] == "kz uz"
    assert found["concluded"] == "2003-03"
    assert found["entry_into_force"] == "2004-05-06"
    assert (found["status"], found["status_on"]) == ("in_force", "2010-01-01")
    assert found["status_basis"] == "entry-into-force"
    assert found["address"] == "https://x.example/agreements/protocol-2003/"
    assert found["notice"].startswith("Not an official publication")


def test_it_leaves_a_date_empty_where_none_is_recorded():
    found = cells(agreement(events=[event("signed", not_later_than="2003")]))
    assert found["concluded"] == found["entry_into_force"] == ""
    assert found["status"] == "entry_not_recorded"
    assert found["status_since"] == "2003"


@pytest.mark.parametrize(
    "record", [commentary(published_on="2022-12"), occasion(), signatory(), source(), state(),
               subject()],
)  # fmt: skip
def test_it_gives_every_other_kind_a_row(record):
    found = cells(record)
    assert found["slug"] == record.slug
    assert found["date"] in {"", "2022-12", "1998-10-31"}


def test_it_knows_the_columns_of_every_kind():
    assert all(len(set(columns(kind))) == len(columns(kind)) for kind in KINDS)


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])
def test_it_lets_no_cell_begin_a_formula(formula):
    assert next(csv.reader(StringIO(line([formula, "x"]), newline=""))) == [f"'{formula}", "x"]


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1))
def test_it_writes_what_a_reader_of_csv_reads_again(given_cells):
    (found,) = csv.reader(StringIO(line(given_cells), newline=""))
    bare = [each.removeprefix("'") for each in found]
    assert bare == [each.removeprefix("'") for each in given_cells]
