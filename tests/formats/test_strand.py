"""The row that draws an agreement's life."""

import re
from datetime import date

from agreements.formats.strand import BEGINNING, axis, share, stay, strand
from tests.builders import agreement, event

ON = date(2026, 11, 24)


def drawn(*events, on=ON, **fields):
    return strand(agreement(events=list(events), **fields), on)


def test_it_places_days_on_one_axis_from_1991_to_the_day_of_the_page():
    assert share(BEGINNING, ON) == 0
    assert share(ON, ON) == 100
    assert share(date(1980, 1, 1), ON) == 0
    assert 50 < share(date(2010, 1, 1), ON) < 53


def test_it_draws_a_bar_from_the_entry_into_force():
    row = drawn(event("signed", date="1998-10-31"), event("entry_into_force", date="1999-06-11"))
    assert row.count('<rect class="f"') == 1
    assert row.count('<line class="w"') == 2


def test_it_draws_dots_after_the_last_known_step_and_never_a_waiting_line():
    row = drawn(
        event("signed", date="1998-10-31"),
        event("domestic_approval", state="kz", date="1999-07-02"),
    )
    assert row.count('class="u"') == 2
    assert row.count('class="u dots"') == 2
    assert 'class="w"' not in row


def test_it_draws_a_ring_for_a_political_document():
    row = drawn(event("signed", date="2021-12-06"), instrument="declaration")
    assert '<circle class="mo"' in row
    assert "<rect" not in row


def test_it_hollows_the_bar_once_the_agreement_has_ended():
    row = drawn(
        event("signed", date="1998-10-31"),
        event("entry_into_force", date="1999-06-11"),
        event("terminated", date="2005-01-01"),
    )
    assert '<rect class="e"' in row
    assert '<rect class="f"' not in row


def test_it_draws_nothing_that_lies_after_the_day_of_the_page():
    row = drawn(event("signed", date="1998-10-31"), on=date(1998, 10, 30))
    assert "<circle" not in row
    assert "<rect" not in row


def test_it_heads_a_column_of_rows_with_years_that_do_not_touch():
    assert re.findall(r">(\d{4})<", axis(ON)) == ["2026", "2000", "2010"]
    assert re.findall(r">(\d{4})<", axis(date(1995, 1, 1))) == ["1995"]


def test_it_draws_an_office_in_ink_for_no_status():
    row = stay(date(1997, 1, 1), date(2013, 6, 30), ON)
    assert row.count('<rect class="m"') == 1
    assert 'class="f"' not in row


def test_it_ends_no_bar_beyond_the_day_of_the_page():
    for day in range(1, 28):
        row = drawn(
            event("signed", date="1998-10-31"), event("entry_into_force", date=f"1999-06-{day:02}")
        )
        ((begins, width),) = re.findall(r'<rect class="f" x="([\d.]+)%".* width="([\d.]+)%"', row)
        assert float(begins) + float(width) <= 100
