"""Partial dates: a day, a month or a year, as precisely as it is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.dates import NotADate, PartialDate, months

from .strategies import partial_dates


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2022-12-22", "day", date(2022, 12, 22), date(2022, 12, 22)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", "year", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_it_knows_the_first_and_last_day_that_it_may_mean(text, precision, first, last):
    when = PartialDate(text)
    assert (when.precision, when.first, when.last) == (precision, first, last)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-02-30", "2023-02-30: February 2023 has no day 30"),
        ("2023-02-29", "2023-02-29: February 2023 has no day 29"),
        ("2022-12-00", "2022-12-00: December 2022 has no day 0"),
        ("2023-13", "2023-13: there is no month 13"),
        ("2023-00-10", "2023-00-10: there is no month 00"),
        ("1799", "1799: dates here lie between 1800 and 2199"),
        ("2200-01-01", "2200-01-01: dates here lie between 1800 and 2199"),
        ("22.12.2022", "22.12.2022: write a date as 2022-12-22, 2022-12 or 2022"),
        ("2022-1-5", "2022-1-5: write a date as 2022-12-22, 2022-12 or 2022"),
        ("2022-12-22\n", "2022-12-22\n: write a date as 2022-12-22, 2022-12 or 2022"),
        ("٢٠٢٢", "٢٠٢٢: write a date as 2022-12-22, 2022-12 or 2022"),
        ("", ": write a date as 2022-12-22, 2022-12 or 2022"),
    ],
)
def test_it_refuses_what_is_no_date_and_names_what_is_wrong(text, reason):
    with pytest.raises(NotADate) as refusal:
        PartialDate(text)
    assert isinstance(refusal.value, ValueError)
    assert str(refusal.value) == reason


def test_it_names_the_month_of_a_refused_day_in_the_reader_s_language():
    with pytest.raises(NotADate) as refusal:
        PartialDate("2023-02-30")
    assert "февраль 2023" in refusal.value.words("ru")


def test_it_does_not_repeat_a_long_text_in_its_refusal():
    with pytest.raises(NotADate) as refusal:
        PartialDate("x" * 100_000)
    assert len(str(refusal.value)) < 120


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("2022-12-22", "en", "22 December 2022"),
        ("2022-12", "en", "December 2022"),
        ("2022", "en", "2022"),
        ("2022-12-22", "ru", "22 декабря 2022 г."),
        ("2022-12", "ru", "декабрь 2022 г."),
        ("2022-12-22", "uz", "2022-yil 22-dekabr"),
        ("2022-12", "uz", "2022-yil dekabr"),
        ("2022", "uz", "2022-yil"),
        ("2022-12-22", "kk", "2022 жылғы 22 желтоқсан"),
        ("2022-12", "kk", "2022 жылғы желтоқсан"),
        ("2022", "kk", "2022 жыл"),
        ("2022-12-22", "fr", "22 December 2022"),
    ],
)
def test_it_is_written_as_each_language_writes_it(text, language, words):
    assert PartialDate(text).words(language) == words


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("2022-12-22", "en", "22 Dec 2022"),
        ("2022-12", "en", "Dec 2022"),
        ("2022", "en", "2022"),
        ("2022-12-22", "ru", "22 дек. 2022 г."),
    ],
)
def test_it_has_a_short_form(text, language, words):
    assert PartialDate(text).short(language) == words


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2022-12-22", "2022-12-22"),
        (" 2022-12 ", "2022-12"),
        ("2022", "2022"),
        ("2022 г.", "2022"),
        ("22.12.2022", "2022-12-22"),
        ("5/6/2005", "2005-06-05"),
        ("2022.12.5", "2022-12-05"),
        ("12.2022", "2022-12"),
        ("22 December 2022", "2022-12-22"),
        ("December 22, 2022", "2022-12-22"),
        ("Dec 2022", "2022-12"),
        ("22 декабря 2022 года", "2022-12-22"),
        ("Декабрь 2022 г.", "2022-12"),
        ("22-dekabr 2022-yil", "2022-12-22"),
        ("2022-yil 22-dekabr", "2022-12-22"),
        ("2022 йил 22 декабр", "2022-12-22"),
        ("2022 жылғы 22 желтоқсан", "2022-12-22"),
        ("қаңтар 2022", "2022-01"),
    ],
)
def test_it_reads_what_people_type(typed, iso):
    assert PartialDate.typed(typed) == iso


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("31.02.2023", "February 2023 has no day 31"),
        ("22.13.2022", "there is no month 13"),
        ("22.12.22", "write the year once, with its four figures"),
        ("2021 2022", "write the year once, with its four figures"),
        ("yesterday", "write the year once, with its four figures"),
        ("22 Decembre 2022", "“decembre” is no month"),
        ("May June 2003", "write one day, one month and one year"),
        ("1.2.3.2022", "write one day, one month and one year"),
        ("5³ 2022", "“³” is no month"),
        ("", "write the year once, with its four figures"),
    ],
)
def test_it_refuses_what_people_mistype_with_the_reason(typed, reason):
    with pytest.raises(NotADate, match=reason):
        PartialDate.typed(typed)


@given(partial_dates(), st.sampled_from(["en", "ru", "uz", "kk"]), st.booleans())
def test_it_reads_every_date_that_it_writes(when, language, shorten):
    written = when.short(language) if shorten else when.words(language)
    assert PartialDate.typed(written) == when


def reading(text):
    """The date that `text` is read as, or the reason why it is refused."""
    try:
        return PartialDate.typed(text)
    except NotADate as refusal:
        return str(refusal)


@given(st.text() | st.text(alphabet="0123456789.-/ мая"))
def test_it_reads_or_refuses_any_text_and_never_breaks(text):
    assert reading(text)


@given(st.lists(partial_dates()))
def test_it_sorts_as_text_by_first_possible_day(dates):
    days = [when.first for when in sorted(dates)]
    assert days == sorted(days)


@given(partial_dates())
def test_it_covers_exactly_the_days_whose_iso_form_it_begins(when):
    day = timedelta(days=1)
    for inside in (when.first, when.last):
        assert inside.isoformat().startswith(when)
    for outside in (when.first - day, when.last + day):
        assert not outside.isoformat().startswith(when)


def test_it_knows_twelve_months_by_name():
    assert set(months().values()) == set(range(1, 13))
