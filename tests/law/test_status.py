"""The status of an agreement on a day: the table, row by row."""

from datetime import date

import pytest

from agreements.law.status import Span, signed_on, spans, status

from .builders import agreement, event, treaty_of_1998


def on(agreement, day="2026-11-23"):
    return status(agreement, date.fromisoformat(day))


def code_on(agreement, day="2026-11-23"):
    return on(agreement, day).code


# Row 1: not concluded


def test_it_is_not_concluded_before_the_day_of_signature_and_is_from_that_day():
    treaty = treaty_of_1998()
    assert code_on(treaty, "1998-10-30") == "not_concluded"
    assert code_on(treaty, "1998-10-31") == "entry_not_recorded"


def test_it_is_concluded_on_the_last_of_two_signatures():
    treaty = agreement(event("signed", "2017-03-11", "uz"), event("signed", "2017-03-14", "kz"))
    assert code_on(treaty, "2017-03-13") == "not_concluded"
    assert code_on(treaty, "2017-03-14") == "entry_not_recorded"
    assert signed_on(treaty) == "2017-03-14"


def test_it_is_concluded_on_the_last_day_of_a_signing_in_two_places():
    protocol = agreement(event("signed", "2017-03-14"), event("signed", "2017-03-11"))
    assert signed_on(protocol) == "2017-03-14"
    assert code_on(protocol, "2017-03-12") == "not_concluded"


def test_it_is_not_concluded_while_one_signature_is_not_recorded_and_says_whose():
    answer = on(agreement(event("signed", "2017-03-11", "uz"), states=("uz", "kz", "tm")))
    assert answer.code == "not_concluded"
    assert answer.gap == ("signed:kz", "signed:tm")
    assert answer.since is None


def test_it_counts_an_undated_signature_from_the_day_that_it_is_not_later_than():
    treaty = agreement(event("signed", not_later_than="2024-04-24"))
    assert code_on(treaty, "2024-04-23") == "not_concluded"
    assert code_on(treaty, "2024-04-24") == "entry_not_recorded"
    assert on(treaty, "2024-04-24").approximate


def test_it_does_not_count_a_signature_without_any_day():
    answer = on(agreement(event("signed")))
    assert (answer.code, answer.gap) == ("not_concluded", ("signed:uz", "signed:kz"))


def test_it_counts_a_signature_ad_referendum_once_it_is_confirmed():
    treaty = agreement(
        event("signed", "2001-06-15", "uz"),
        event("signed_ad_referendum", "2001-06-15", "kz"),
        event("signature_confirmed", "2001-09-01", "kz"),
    )
    assert code_on(treaty, "2001-08-31") == "not_concluded"
    assert code_on(treaty, "2001-09-01") == "entry_not_recorded"


def test_it_dates_an_agreement_adopted_and_then_signed_by_its_signature():
    treaty = agreement(event("adopted", "2001-05-01"), event("signed", "2001-09-01"))
    assert on(treaty, "2001-06-01").since == "2001-05-01"
    assert on(treaty).since == signed_on(treaty) == "2001-09-01"


def test_it_has_no_day_of_conclusion_when_nothing_is_recorded():
    assert signed_on(agreement()) is None
    assert code_on(agreement()) == "not_concluded"


# Rows 2 and 3: political and working documents


@pytest.mark.parametrize("instrument", ["declaration", "joint_declaration", "joint_statement"])
def test_it_takes_no_view_on_the_force_of_a_political_document(instrument):
    document = agreement(
        event("signed", "2021-12-06"),
        event("entry_into_force", "2021-12-07"),
        event("terminated", "2022"),
        instrument=instrument,
    )
    answer = on(document)
    assert (answer.code, answer.gap, answer.since) == ("political", (), "2021-12-06")


@pytest.mark.parametrize("instrument", ["programme", "plan_of_action", "road_map"])
def test_it_calls_a_programme_a_working_document_from_its_adoption(instrument):
    programme = agreement(event("adopted", "2024-08-08"), instrument=instrument)
    assert code_on(programme, "2024-08-07") == "not_concluded"
    assert code_on(programme, "2024-08-08") == "working"


# Row 4: ended


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("terminated", "terminated"),
        ("denunciation_effective", "denounced"),
        ("expired", "expired"),
        ("superseded", "superseded"),
        ("declared_invalid", "invalid"),
    ],
)
def test_it_is_ended_from_the_day_of_its_end_and_says_how(kind, how):
    treaty = treaty_of_1998(event("entry_into_force", "1999-05-05"), event(kind, "2005-05-05"))
    assert code_on(treaty, "2005-05-04") == "in_force"
    answer = on(treaty, "2005-05-05")
    assert (answer.code, answer.how, answer.since) == ("ended", how, "2005-05-05")


def test_it_lets_the_effective_day_of_an_end_decide_over_the_day_of_the_act():
    treaty = treaty_of_1998(event("terminated", "2005-05-05", effective_on="2006-01-01"))
    assert code_on(treaty, "2005-12-31") == "entry_not_recorded"
    assert code_on(treaty, "2006-01-01") == "ended"


def test_it_is_not_ended_by_a_notice_of_denunciation_alone():
    notice = event("denunciation_notified", "2005-05-05", "kz", effective_on="2006-05-05")
    assert code_on(treaty_of_1998(notice)) == "entry_not_recorded"


def test_it_is_ended_by_the_first_of_its_ends():
    treaty = treaty_of_1998(event("superseded", "2010-01-01"), event("expired", "2008-01-01"))
    assert (on(treaty).how, on(treaty).since) == ("expired", "2008-01-01")


def test_it_is_ended_by_the_denunciation_of_one_of_two_parties_but_not_of_three():
    left = event("denunciation_effective", "2005-05-05", "uz")
    assert code_on(treaty_of_1998(left)) == "ended"
    assert code_on(treaty_of_1998(left, states=("uz", "kz", "kg"))) == "entry_not_recorded"


def test_it_is_ended_and_not_in_force_when_both_fall_on_one_day():
    treaty = treaty_of_1998(
        event("entry_into_force", "2005-05-05"), event("terminated", "2005-05-05")
    )
    assert code_on(treaty, "2005-05-05") == "ended"


# Row 5: suspended


def test_it_is_suspended_until_it_is_resumed_and_then_in_force_again():
    treaty = treaty_of_1998(
        event("entry_into_force", "1999-05-05"),
        event("suspended", "2005-03-01"),
        event("resumed", "2005-06-01"),
    )
    assert spans(treaty)[2:] == (
        Span(date(1999, 5, 5), date(2005, 2, 28), "in_force"),
        Span(date(2005, 3, 1), date(2005, 5, 31), "suspended"),
        Span(date(2005, 6, 1), None, "in_force"),
    )


def suspended_2005_resumed_june():
    return treaty_of_1998(
        event("entry_into_force", "1999-05-05"),
        event("suspended", "2005"),
        event("resumed", "2005-06"),
    )


def test_it_is_not_suspended_for_ever_when_suspended_2005_and_resumed_june_2005():
    treaty = suspended_2005_resumed_june()
    for day in ("2005-12-31", "2006-01-01", "2026-11-23"):
        assert code_on(treaty, day) == "in_force"
        assert not on(treaty, day).approximate


def test_it_marks_the_days_on_which_it_may_have_been_suspended_as_approximate():
    treaty = suspended_2005_resumed_june()
    assert [
        on(treaty, day).approximate
        for day in ("2004-12-31", "2005-01-01", "2005-06-29", "2005-06-30", "2005-09-01")
    ] == [False, True, True, False, False]


def test_it_marks_the_days_on_which_it_may_have_been_resumed_as_approximate():
    treaty = treaty_of_1998(event("suspended", "2005-01-01"), event("resumed", "2005-06"))
    assert [
        (on(treaty, day).code, on(treaty, day).approximate)
        for day in ("2005-05-31", "2005-06-01", "2005-06-30")
    ] == [("suspended", False), ("suspended", True), ("entry_not_recorded", False)]


def test_it_lets_the_end_win_when_suspended_and_resumed_on_one_day():
    treaty = treaty_of_1998(event("resumed", "2005-06-01"), event("suspended", "2005-06-01"))
    assert code_on(treaty, "2005-06-01") == code_on(treaty) == "entry_not_recorded"


def test_it_is_suspended_again_by_a_second_suspension():
    treaty = treaty_of_1998(
        event("suspended", "2003-05-01"),
        event("resumed", "2004-03-01"),
        event("suspended", "2004"),
    )
    assert code_on(treaty, "2004-04-01") == "entry_not_recorded"
    assert on(treaty).since == "2004"


def test_it_stays_suspended_by_one_state_when_only_the_other_resumes():
    treaty = treaty_of_1998(
        event("suspended", "2005-01-01", "uz", key="by-uz"),
        event("suspended", "2005-02-01", "kz", key="by-kz"),
        event("resumed", "2005-03-01", "uz"),
    )
    assert on(treaty, "2005-02-15").basis == ("by-uz",)
    assert on(treaty).basis == ("by-kz",)


def test_it_is_no_longer_suspended_once_it_has_ended():
    assert code_on(treaty_of_1998(event("suspended", "2005"), event("expired", "2010"))) == "ended"


# Rows 6 and 8: in force, not yet in force


def test_it_is_in_force_from_a_sourced_entry_into_force_and_not_yet_before():
    treaty = treaty_of_1998(event("entry_into_force", "2003-06-26", key="entry"))
    before, after = on(treaty, "2003-06-25"), on(treaty, "2003-06-26")
    assert (before.code, before.basis, before.since) == (
        "not_yet_in_force",
        ("entry",),
        "1998-10-31",
    )
    assert (after.code, after.basis, after.since) == ("in_force", ("entry",), "2003-06-26")
    assert before.gap == after.gap == ()


def test_it_counts_the_first_of_several_recorded_entries():
    treaty = treaty_of_1998(
        event("entry_into_force", "2005-01-01", "kg", key="second"),
        event("entry_into_force", "2003-06-26", key="first"),
        states=("uz", "kz", "kg"),
    )
    for day in ("2000-01-01", "2004-01-01", "2026-11-23"):
        assert on(treaty, day).basis == ("first",)


def test_it_counts_an_entry_into_force_without_a_source_for_nothing():
    treaty = treaty_of_1998(event("entry_into_force", "2003-06-26", sources=()))
    for day in ("2000-01-01", "2026-11-23"):
        assert code_on(treaty, day) == "entry_not_recorded"
        assert "entry_into_force" in on(treaty, day).gap


def test_it_counts_an_imprecise_entry_from_its_last_possible_day_and_says_so():
    treaty = treaty_of_1998(event("entry_into_force", "2003"))
    assert (code_on(treaty, "2003-12-30"), code_on(treaty, "2003-12-31")) == (
        "not_yet_in_force",
        "in_force",
    )
    assert on(treaty, "2003-05-05").approximate
    assert on(treaty, "2003-12-31").approximate
    assert not on(treaty, "2002-12-31").approximate


# Row 7: applied provisionally


def test_it_is_applied_provisionally_from_its_beginning_to_its_end():
    treaty = treaty_of_1998(
        event("provisional_application_start", "1999-01-01"),
        event("provisional_application_end", "2000-01-01"),
        event("entry_into_force", "2003-01-01"),
    )
    assert [span.code for span in spans(treaty)] == [
        "not_concluded",
        "not_yet_in_force",
        "provisional",
        "not_yet_in_force",
        "in_force",
    ]


def test_it_is_in_force_and_no_longer_applied_provisionally_once_it_has_entered_into_force():
    treaty = treaty_of_1998(
        event("provisional_application_start", "1999-01-01"),
        event("entry_into_force", "2003-01-01"),
    )
    assert code_on(treaty, "2002-12-31") == "provisional"
    assert code_on(treaty, "2003-01-01") == "in_force"


# Row 9: stated not to be in force


def test_it_is_not_in_force_when_a_source_says_so_and_nothing_is_recorded_later():
    treaty = treaty_of_1998(event("stated_not_in_force", "2010-05-05"))
    assert code_on(treaty, "2010-05-04") == "entry_not_recorded"
    assert (code_on(treaty), on(treaty).since) == ("not_in_force", "2010-05-05")


def test_it_keeps_to_a_statement_beside_another_event_of_the_same_day():
    published = event("published", "2010-05-05")
    assert code_on(treaty_of_1998(event("stated_not_in_force", "2010-05-05"), published)) == (
        "not_in_force"
    )


def test_it_takes_a_statement_for_nothing_without_source_or_date_or_with_anything_later():
    statement = event("stated_not_in_force", "2010-05-05")
    for events in (
        [event("stated_not_in_force", "2010-05-05", sources=())],
        [event("stated_not_in_force", not_later_than="2010-05-05")],
        [statement, event("domestic_approval", "2010-05-06", "kz")],
        [statement, event("domestic_approval", "2010", "kz")],
    ):
        assert code_on(treaty_of_1998(*events)) == "entry_not_recorded"


def test_it_keeps_to_a_statement_that_a_later_one_repeats():
    treaty = treaty_of_1998(
        event("stated_not_in_force", "2010-05-05"), event("stated_not_in_force", "2015-05-05")
    )
    assert on(treaty, "2012-01-01").since == "2010-05-05"
    assert on(treaty).since == "2015-05-05"


# Row 10: entry into force not recorded


def test_it_says_which_steps_are_not_recorded():
    one_side = treaty_of_1998(event("domestic_approval", "2003-07-02", "kz", act="law"))
    assert on(one_side).gap == ("domestic_approval:uz", "entry_into_force")


def test_it_misses_the_exchange_of_instruments_once_all_have_ratified_by_law():
    laws = treaty_of_1998(
        event("domestic_approval", "2023-11-30", "uz", act="law"),
        event("domestic_approval", "2024-05-20", "kz", act="law"),
    )
    assert on(laws).gap == ("instruments_exchanged", "entry_into_force")


def test_it_has_the_status_entry_not_recorded_whatever_its_steps():
    steps = [
        event("submitted_to_parliament", "1999-03-23", "kz"),
        event("domestic_approval", "1999-05-01", act="law"),
        event("instruments_exchanged", "1999-06-01"),
    ]
    for count in range(len(steps) + 1):
        assert code_on(treaty_of_1998(*steps[:count])) == "entry_not_recorded"
