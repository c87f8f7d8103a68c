"""What falls due: terms, renewals, notices and checks, each day counted and said to be so."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.dates import PartialDate, length, months_later
from agreements.law.due import LAST_DAY, Due, articles, due, dues, told
from agreements.law.wording import LANGUAGES

from .builders import Check, Term, agreement, event, treaty_of_1998
from .strategies import partial_dates

TODAY = date(2026, 11, 24)
LONG = Term(months=600, counted_from="signature")
IN_FORCE = event("entry_into_force", "2003-07-04")


def days(agreement, on=TODAY):
    return [(each.kind, str(day) if day else None) for each, day in due(agreement, on)]


def lasting(*events, **term):
    return treaty_of_1998(*events, term=Term(**term))


def until(day, **term):
    return lasting(until=PartialDate(day), **term)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2023-07-04", 120, "2033-07-04"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2023-08-31", -6, "2023-02-28"),
        ("2023-01-15", -1, "2022-12-15"),
    ],
)
def test_it_counts_months_to_the_same_day_or_to_the_end_of_a_short_month(day, months, expected):
    assert months_later(date.fromisoformat(day), months).isoformat() == expected


@pytest.mark.parametrize(
    ("months", "language", "words"),
    [(120, "en", "10 years"), (18, "en", "18 months"), (60, "ru", "5 лет"), (12, "uz", "1 yil")],
)
def test_it_says_a_time_in_years_where_it_is_whole_years(months, language, words):
    assert length(months, language) == words


def test_it_knows_nothing_due_before_an_agreement_is_concluded():
    assert dues(agreement(term=Term(until=PartialDate("2030")))) == []


def test_a_recorded_last_day_is_taken_as_it_is():
    treaty = until("2034")
    assert days(treaty) == [("term_end", "2034")]
    (found,) = dues(treaty)
    assert not found.computed
    assert told(found, "en") == "This day is recorded."


def test_a_term_is_counted_from_the_signature_or_from_the_entry_into_force():
    from_signature = lasting(IN_FORCE, months=360, counted_from="signature")
    from_entry = lasting(IN_FORCE, months=360, counted_from="entry_into_force")
    assert days(from_signature) == [("term_end", "2028-10-31")]
    assert days(from_entry) == [("term_end", "2033-07-04")]
    (found,) = dues(from_entry)
    assert found.computed
    assert told(found, "en") == "Computed here: 30 years from the entry into force, 4 July 2003."


def test_a_term_is_counted_from_no_entry_into_force_that_is_not_recorded():
    treaty = lasting(months=60, counted_from="entry_into_force", notice_months=6)
    assert days(treaty) == [("term_end", None), ("notice", None)]
    assert told(dues(treaty)[0], "en") == (
        "Counted from the entry into force, which is not recorded here."
    )


def test_a_term_is_renewed_again_and_again_and_a_notice_goes_before_each_end():
    treaty = lasting(
        IN_FORCE,
        months=60,
        counted_from="entry_into_force",
        renewed_by_months=60,
        notice_months=6,
    )
    assert days(treaty) == [("notice", "2028-01-04"), ("renewal", "2028-07-04")]
    assert days(treaty, date(2028, 1, 5)) == [("renewal", "2028-07-04"), ("notice", "2033-01-04")]
    renewal, notice = dues(treaty)
    first = "Computed here: 5 years from the entry into force, 4 July 2003."
    renewed = "Then renewed by 5 years each time, unless notice is given."
    assert told(renewal, "en") == f"{first} {renewed}"
    assert told(notice, "en") == (
        f"{first} {renewed} A notice must be given 6 months before the end."
    )


def test_a_term_that_has_run_out_is_due_no_more():
    assert days(until("2020-01-01")) == []


def test_a_check_comes_every_so_many_months_from_an_event_or_a_day():
    line = Check(120, "entry_into_force")
    treaty = treaty_of_1998(IN_FORCE, checks=(line, Check(12, counted_on=PartialDate("2001-03"))))
    assert days(treaty) == [("check", "2027-03-31"), ("check", "2033-07-04")]
    assert [told(each, "en") for each in dues(treaty)] == [
        "Computed here: every 10 years from the entry into force, 4 July 2003.",
        "Computed here: every 1 year from March 2001. The last possible day is taken.",
    ]


def test_a_check_on_the_day_itself_is_still_due():
    treaty = treaty_of_1998(IN_FORCE, checks=(Check(120, "entry_into_force"),))
    assert days(treaty, date(2013, 7, 4)) == [("check", "2013-07-04")]
    assert days(treaty, date(2013, 7, 5)) == [("check", "2023-07-04")]


def test_nothing_but_the_end_falls_due_from_a_recorded_end_on():
    treaty = treaty_of_1998(
        IN_FORCE, event("terminated", "2033-07-04"), checks=(Check(12, "entry_into_force"),)
    )
    assert days(treaty) == [("check", "2027-07-04"), ("end", "2033-07-04")]
    assert days(treaty, date(2032, 7, 5)) == [("end", "2033-07-04")]
    assert days(treaty, date(2033, 7, 5)) == []


def test_a_notified_denunciation_is_due_on_the_day_that_it_takes_effect():
    notice = event("denunciation_notified", "2026-06-01", "kz", effective_on="2027-06-01")
    treaty = treaty_of_1998(notice, checks=(Check(120, counted_on=PartialDate("2030")),))
    assert days(treaty) == [("denunciation", "2027-06-01"), ("check", "2040-12-31")]


def test_it_leaves_out_what_was_not_concluded_by_the_day():
    treaty = treaty_of_1998(checks=(Check(12, "signature"),))
    assert days(treaty, date(1998, 10, 30)) == []
    assert days(treaty, date(1998, 10, 31)) == [("check", "1999-10-31")]


def test_it_says_how_a_day_is_known_in_every_language():
    treaty = lasting(
        IN_FORCE,
        months=60,
        counted_from="entry_into_force",
        renewed_by_months=60,
        notice_months=6,
    )
    sayings = {told(dues(treaty)[1], language) for language in LANGUAGES}
    assert len(sayings) == len(LANGUAGES)


@given(
    start=partial_dates((1990, 2030)),
    on=st.dates(date(1990, 1, 1), date(2190, 1, 1)),
    months=st.integers(0, 300),
    every=st.integers(0, 300),
    before=st.integers(0, 60),
)
def test_the_next_day_is_the_first_of_all_that_is_not_past(start, on, months, every, before):
    found = Due("check", "c", start, date.min, LAST_DAY, "day", months, every, before)
    turns = range(2_500) if every else [0]
    days = (months_later(start.last, months + every * turn) for turn in turns)
    days = (months_later(day, -before) for day in days if day < LAST_DAY + timedelta(days=2_000))
    first = next((day for day in days if day >= on), None)
    expected = first if first and first <= LAST_DAY else None
    assert (day.last if (day := found.next(on)) else None) == expected
    if found.final:
        assert found.next(found.final).last == found.final
        assert found.next(found.final + timedelta(days=1)) is None
    else:
        assert expected is None


@pytest.mark.parametrize(
    ("instrument", "cited"), [("treaty", "54(a)"), ("programme", ""), ("joint_statement", "")]
)
def test_it_cites_the_law_of_treaties_only_for_what_may_be_one(instrument, cited):
    document = agreement(*treaty_of_1998().events, instrument=instrument, term=LONG)
    [(each, _day)] = due(document, TODAY)
    assert articles(document, each) == cited
