"""The day that an agreement's own rule gives for its entry into force, never a status."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.entry import expected, note
from agreements.law.status import status
from agreements.law.vocabulary import ENTRY_RULES

from .builders import NAMES, EntryRule, agreement, event, treaty_of_1998
from .strategies import agreements


def ruled(kind, *events, **rule):
    return treaty_of_1998(*events, entry_rule=EntryRule(kind, **rule))


def received(when, state):
    return event("notification_received", when, state)


def noted(agreement, language="en"):
    return note(expected(agreement), NAMES, language)


@pytest.mark.parametrize(
    ("agreement", "day"),
    [
        (ruled("on_signature"), "1998-10-31"),
        (ruled("on_fixed_date", date=event("other", "1999-01-01").date), "1999-01-01"),
        (
            ruled(
                "on_last_notification_received",
                received("2003-05-05", "kz"),
                received("2003-02-01", "uz"),
            ),
            "2003-05-05",
        ),
        (
            ruled(
                "n_days_after_last_notification",
                received("2003-05-05", "kz"),
                received("2003-02-01", "uz"),
                days=30,
            ),
            "2003-06-04",
        ),
        (
            ruled("on_exchange_of_instruments", event("instruments_exchanged", "2003-05-05")),
            "2003-05-05",
        ),
        (
            ruled("n_days_after_exchange", event("instruments_exchanged", "2003-12-31"), days=1),
            "2004-01-01",
        ),
    ],
)
def test_it_gives_the_day_that_each_rule_gives(agreement, day):
    answer = expected(agreement)
    assert answer.day == day
    assert answer.missing == ()
    assert not answer.approximate


@pytest.mark.parametrize(
    ("agreement", "missing"),
    [
        (
            agreement(event("signed", "1998", "kz"), entry_rule=EntryRule("on_signature")),
            ("signed:uz",),
        ),
        (ruled("on_fixed_date"), ("date",)),
        (
            ruled("on_last_notification_received", received("2003-05-05", "kz")),
            ("notification_received:uz",),
        ),
        (
            ruled("on_last_notification_received", received(None, "kz")),
            ("notification_received:uz", "notification_received:kz"),
        ),
        (ruled("on_exchange_of_instruments"), ("instruments_exchanged",)),
        (ruled("n_days_after_exchange", event("instruments_exchanged", "2003-05-05")), ("days",)),
        (
            ruled("n_days_after_exchange", event("instruments_exchanged", "2003"), days=2**31 - 1),
            ("days",),
        ),
    ],
)
def test_it_gives_no_day_and_says_what_is_missing(agreement, missing):
    assert expected(agreement).day is None
    assert expected(agreement).missing == missing


def test_it_gives_nothing_where_the_text_states_no_rule():
    for treaty in (treaty_of_1998(), ruled("not_stated")):
        assert expected(treaty).day is None
        assert expected(treaty).missing == ()
        assert noted(treaty) == ""


def test_it_takes_a_notification_of_all_parties_for_that_of_each():
    assert expected(ruled("on_last_notification_received", received("2003", None))).missing == ()


def test_it_gives_a_range_when_it_counts_from_an_imprecise_date():
    answer = expected(
        ruled("n_days_after_exchange", event("instruments_exchanged", "2003-05"), days=10)
    )
    assert (answer.first, answer.last) == (date(2003, 5, 11), date(2003, 6, 10))
    assert answer.approximate
    assert answer.day == "2003-06-10"


@pytest.mark.parametrize(
    ("recorded", "contradicted"),
    [
        ("1998-10-31", False),
        ("1998-10", False),
        ("1998", False),
        ("1998-11-01", True),
        ("1999", True),
        ("1997", True),
    ],
)
def test_it_sees_whether_a_recorded_entry_contradicts_the_rule(recorded, contradicted):
    treaty = ruled("on_signature", event("entry_into_force", recorded))
    assert expected(treaty).recorded == recorded
    assert expected(treaty).contradicted is contradicted


def test_it_sees_no_contradiction_in_an_entry_without_a_source():
    treaty = ruled("on_signature", event("entry_into_force", "2005", sources=()))
    assert not expected(treaty).contradicted


def test_it_notes_the_day_that_no_source_confirms():
    treaty = ruled("on_exchange_of_instruments", event("instruments_exchanged", "2003-05-05"))
    assert noted(treaty) == "Its rule would give 5 May 2003; no source for it recorded."


def test_it_notes_the_latest_day_of_a_range():
    treaty = ruled("on_exchange_of_instruments", event("instruments_exchanged", "2003-05"))
    words = "Its rule would give 31 May 2003 at the latest; no source for it recorded."
    assert noted(treaty) == words


def test_it_notes_a_contradiction_and_is_silent_about_agreement():
    entry = event("entry_into_force", "1999-05-05")
    words = "Its rule would give 31 October 1998; recorded here is 5 May 1999."
    assert noted(ruled("on_signature", entry)) == words
    assert noted(ruled("on_signature", event("entry_into_force", "1998-10-31"))) == ""


def test_it_notes_what_is_missing_in_the_order_of_the_language():
    treaty = ruled("n_days_after_last_notification", days=30)
    words = (
        "What its rule counts from is not recorded here: receipt of Uzbekistan's notification "
        "and receipt of Kazakhstan's notification."
    )
    assert noted(treaty) == words
    russian = noted(treaty, "ru")
    assert russian.index("Kazakhstan") < russian.index("Uzbekistan")


def test_it_notes_the_missing_exchange_and_the_missing_number_of_days_together():
    treaty = ruled("n_days_after_exchange", event("instruments_exchanged", "2003-05-05"))
    assert noted(treaty).endswith("not recorded here: the number of days.")


@given(agreements(), st.sampled_from(list(ENTRY_RULES)), st.integers(0, 400))
def test_it_never_makes_a_status(plain, kind, days):
    ruled = type(plain)(
        plain.instrument,
        plain.level,
        plain.parties,
        plain.events,
        entry_rule=EntryRule(kind, days, date=plain.events[0].date if plain.events else None),
    )
    day = date(2002, 6, 1)
    assert expected(ruled).recorded == expected(plain).recorded
    assert status(ruled, day).code == status(plain, day).code
