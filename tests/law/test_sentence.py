"""The status in words, computed from the facts; row by row as the editorial rules word it."""

from datetime import date

import pytest

from agreements.law.sentence import headline, sentence
from agreements.law.status import status

from .builders import NAMES, EntryRule, Party, Relation, agreement, event, treaty_of_1998

TODAY = date(2026, 11, 23)


def short(agreement, on=TODAY):
    return headline(agreement, status(agreement, on), "en")


def told(agreement, on=TODAY, names=NAMES, language="en", uses=()):
    return sentence(agreement, status(agreement, on), names, language, uses)


def law(when, state):
    return event("domestic_approval", when, state, act="law")


NOT_RECORDED = "Signed 31 October 1998. Entry into force: not recorded here."


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (
            treaty_of_1998(event("entry_into_force", "2023-07-04")),
            "In force since 4 July 2023. No end recorded.",
        ),
        (treaty_of_1998(), NOT_RECORDED),
        (
            agreement(event("signed", "2021-12-06"), instrument="joint_declaration"),
            "Political document, signed 6 December 2021",
        ),
        (
            agreement(event("adopted", "2024-08-08"), instrument="programme"),
            "Programme, adopted 8 August 2024",
        ),
        (
            agreement(event("signed", "2021-12-06"), instrument="plan_of_action"),
            "Plan, signed 6 December 2021",
        ),
        (
            agreement(event("signed", "2023-01-06"), instrument="road_map"),
            "Road map, signed 6 January 2023",
        ),
        (treaty_of_1998(event("terminated", "2005-05-05")), "Terminated on 5 May 2005"),
        (treaty_of_1998(event("expired", "2005")), "Expired: 2005"),
        (treaty_of_1998(event("superseded", "2005-05")), "Superseded: May 2005"),
        (
            treaty_of_1998(event("declared_invalid", not_later_than="2005-05-05")),
            "Declared invalid: no later than 5 May 2005",
        ),
        (treaty_of_1998(event("suspended", "2005-05")), "Suspended since May 2005"),
        (
            treaty_of_1998(event("provisional_application_start", "1999-01-01")),
            "Applied provisionally since 1 January 1999",
        ),
        (treaty_of_1998(event("stated_not_in_force", "2010-05-05")), "Not in force on 5 May 2010"),
        (
            treaty_of_1998(event("stated_not_in_force", "2010")),
            "Stated not to be in force: 2010",
        ),
        (
            agreement(event("signed", not_later_than="2024-04-24")),
            "Signed no later than 24 April 2024. Entry into force: not recorded here.",
        ),
        (
            agreement(event("adopted", "1998-05-05")),
            "Adopted 5 May 1998. Entry into force: not recorded here.",
        ),
    ],
)
def test_it_has_short_words_for_each_status(agreement, words):
    assert short(agreement) == words


def test_it_says_of_a_past_day_that_the_agreement_entered_into_force_later():
    treaty = treaty_of_1998(event("entry_into_force", "2003-06-26"))
    words = "Signed 31 October 1998; entered into force later, on 26 June 2003"
    assert short(treaty, date(2003, 1, 1)) == words
    assert short(treaty, date(1998, 1, 1)) == "Not concluded by this day"


def test_it_does_not_say_that_no_end_is_recorded_when_one_is_recorded_later():
    treaty = treaty_of_1998(event("entry_into_force", "1999-05-05"), event("expired", "2009-05-05"))
    words = "In force since 5 May 1999. An end is recorded later: 5 May 2009."
    assert short(treaty, date(2001, 1, 1)) == words


def test_it_says_of_which_agreement_an_amending_protocol_in_force_is_part():
    protocol = treaty_of_1998(
        event("entry_into_force", "2015-12-04"),
        relations=(Relation("amends", "checkpoints-protocol-2006"),),
    )
    names = NAMES | {"checkpoints-protocol-2006": "the 2006 agreement"}
    words = "In force since 4 December 2015, as part of the 2006 agreement. No end recorded."
    assert told(protocol, names=names) == words
    assert told(protocol) == "In force since 4 December 2015. No end recorded."


def test_it_ends_every_sentence_with_a_full_stop():
    document = agreement(event("signed", "2021-12-06"), instrument="declaration")
    assert told(document) == "Political document, signed 6 December 2021."


def test_it_says_when_nothing_after_signature_is_recorded():
    assert told(treaty_of_1998()) == f"{NOT_RECORDED} Nothing after signature is recorded here."


def test_it_says_when_no_step_is_recorded_though_something_else_is():
    words = f"{NOT_RECORDED} No step towards entry into force is recorded here."
    assert told(treaty_of_1998(event("published", "1999-01-01"))) == words
    assert told(treaty_of_1998(event("other"))) == words


def test_it_names_the_step_of_one_side_and_what_is_not_recorded_of_the_other():
    words = (
        "Signed 31 October 1998. Kazakhstan's law on ratification: 2 July 2003. "
        "Uzbekistan's step and entry into force: not recorded here."
    )
    assert told(treaty_of_1998(law("2003-07-02", "kz"))) == words


def test_it_names_the_laws_of_all_sides_in_the_order_of_the_language():
    treaty = treaty_of_1998(law("2024-05-20", "kz"), law("2023-11-30", "uz"))
    words = (
        "Signed 31 October 1998. "
        "Laws on ratification: Uzbekistan 30 November 2023, Kazakhstan 20 May 2024. "
        "Exchange of instruments and entry into force: not recorded here."
    )
    assert told(treaty) == words
    russian = told(treaty, language="ru")
    assert russian.index("Kazakhstan") < russian.index("Uzbekistan")


def test_it_speaks_of_approvals_where_not_all_are_laws():
    treaty = treaty_of_1998(
        law("2003-07-02", "kz"), event("domestic_approval", "2003-05-05", "uz", act="decree")
    )
    assert told(treaty) == (
        "Signed 31 October 1998. Domestic approvals: Uzbekistan 5 May 2003, "
        "Kazakhstan 2 July 2003. Entry into force: not recorded here."
    )


def test_it_names_votes_and_submissions_when_they_are_the_last_known_steps():
    treaty = treaty_of_1998(
        event("submitted_to_parliament", "1999-03-23", "kz"),
        event("chamber_approved", "2000-05-05", "uz", chamber="lower"),
        event("chamber_approved", "2000-06-05", "uz", chamber="upper"),
    )
    assert told(treaty) == (
        "Signed 31 October 1998. "
        "Approval by the upper chamber of parliament, Uzbekistan: 5 June 2000. "
        "Submission to parliament, Kazakhstan: 23 March 1999. "
        "Uzbekistan's later steps, Kazakhstan's later steps and entry into force: "
        "not recorded here."
    )


def test_it_does_not_name_votes_that_a_law_has_followed():
    treaty = treaty_of_1998(
        event("chamber_approved", "2018-10-25", "kz", chamber="upper"), law("2018-11-05", "kz")
    )
    assert "chamber" not in told(treaty)


def test_it_says_that_the_day_of_a_law_is_not_recorded():
    words = "Kazakhstan's law on ratification: day not recorded."
    assert words in told(treaty_of_1998(law(None, "kz")))


def test_it_names_each_of_three_states():
    treaty = treaty_of_1998(law("2018-11-05", "kz"), states=("kz", "tm", "uz"))
    assert told(treaty).endswith(
        "Uzbekistan's step, Turkmenistan's step and entry into force: not recorded here."
    )


def test_it_counts_on_notifications_where_the_rule_does():
    treaty = treaty_of_1998(
        law("2003-07-02", "kz"),
        event("notification_received", "2003-08-01", "kz"),
        event("domestic_approval", "2003-05-05", "uz", act="government_resolution"),
        entry_rule=EntryRule("on_last_notification_received"),
    )
    assert told(treaty) == (
        "Signed 31 October 1998. Domestic approvals: Uzbekistan 5 May 2003, "
        "Kazakhstan 2 July 2003. Kazakhstan's notification received: 1 August 2003. "
        "Uzbekistan's notification and entry into force: not recorded here."
    )


def test_it_says_when_only_the_entry_into_force_is_missing_after_the_exchange():
    exchanged = treaty_of_1998(
        law("2003-07-02", "kz"), law("2003-05-05", "uz"), event("instruments_exchanged", "2003-09")
    )
    assert told(exchanged).endswith(
        "Instruments of ratification exchanged: September 2003. "
        "Entry into force: not recorded here."
    )


def test_it_names_the_ministries_of_an_interagency_agreement():
    parties = (
        Party("uz", {"en": "Ministry of Energy of Uzbekistan"}),
        Party("kz", {"ru": "Министерство энергетики Казахстана"}),
    )
    memorandum = treaty_of_1998(law("2003-07-02", "kz"), parties=parties, level="interagency")
    words = told(memorandum)
    assert "Министерство энергетики Казахстана's law" in words
    assert "Ministry of Energy of Uzbekistan's step" in words


def test_it_says_whose_day_of_signature_is_not_recorded():
    half = agreement(event("signed", "2017-03-11", "uz"))
    words = "Not concluded by this day. Day of Kazakhstan's signature: not recorded here."
    assert told(half) == words


def test_it_leaves_the_steps_open_beside_a_provisional_application():
    treaty = treaty_of_1998(event("provisional_application_start", "1999-01-01"))
    assert told(treaty) == (
        "Applied provisionally since 1 January 1999. Uzbekistan's step, Kazakhstan's step "
        "and entry into force: not recorded here."
    )


def test_it_adds_the_signs_of_use():
    uses = ["Recalled in the preamble of the 2022 treaty", "Amended by a protocol."]
    assert told(treaty_of_1998(), uses=uses).endswith(
        "recorded here. Recalled in the preamble of the 2022 treaty. Amended by a protocol."
    )


@pytest.mark.parametrize("language", ["en", "uz", "kk", "ru"])
def test_it_writes_its_dates_in_the_language(language):
    treaty = treaty_of_1998(event("entry_into_force", "2003-06-26"))
    when = treaty.events[1].date.words(language)
    assert when in headline(treaty, status(treaty, TODAY), language)


@pytest.mark.parametrize("when", ["1998-10-31", "1998-10", "1998"])
def test_it_never_puts_two_full_stops_after_a_russian_date(when):
    treaty = agreement(event("signed", when), event("entry_into_force", "2003-06-26"))
    for on in (date(1999, 1, 1), TODAY):
        assert ".." not in told(treaty, on, language="ru")
    unrecorded = agreement(event("signed", when), law("2003-07-02", "kz"))
    assert "1998 г. " in told(unrecorded, language="ru")
    assert ".." not in told(unrecorded, language="ru")


def test_it_tells_of_no_step_before_its_day():
    treaty = treaty_of_1998(law("1999-07-08", "kz"), event("notification_sent", "2000-02-01", "kz"))
    in_1998, in_1999 = told(treaty, date(1998, 12, 31)), told(treaty, date(1999, 12, 31))
    assert in_1998 == NOT_RECORDED
    assert "8 July 1999" in in_1999
    assert "2000" not in in_1999
    assert "1 February 2000" in told(treaty)
    assert "Nothing after signature is recorded here." in told(treaty_of_1998(), date(1998, 12, 31))


def test_it_tells_of_no_exchange_before_its_day():
    treaty = treaty_of_1998(event("instruments_exchanged", "2001-03-04"))
    assert "4 March 2001" in told(treaty)
    assert "2001" not in told(treaty, date(2001, 3, 3))
