"""An agreement as a BibTeX entry."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from agreements.formats.bibtex import bibtex, escaped
from tests.builders import agreement, event

ON = date(2026, 11, 24)


def entry(document=None, title="Treaty on Eternal Friendship"):
    document = document or agreement()
    return bibtex(document, title, "Treaty Record, edition 1", "https://x.example/a/", "No.", ON)


def test_it_names_the_title_the_day_the_record_and_the_address():
    assert (
        entry()
        == """\
@misc{friendship-1998,
  title        = {{Treaty on Eternal Friendship}},
  date         = {1998-10-31},
  howpublished = {Treaty Record, edition 1},
  url          = {https://x.example/a/},
  urldate      = {2026-11-24},
  note         = {No.}
}
"""
    )


def test_it_leaves_out_a_day_that_is_not_recorded():
    assert "  date " not in entry(agreement(events=[event("signed")]))


def test_it_gives_a_date_as_precisely_as_it_is_known():
    assert "{1998-10}" in entry(agreement(events=[event("signed", date="1998-10")]))


def test_it_writes_special_characters_so_that_they_stand_for_themselves():
    assert escaped("5 % & {a_b}") == r"5 \% \& \{a\_b\}"


@given(st.text())
def test_it_keeps_every_brace_in_balance(text):
    bare = re.sub(r"\\[{}]", "", escaped(text))
    assert bare.count("{") == bare.count("}")
