"""The shipped record: what each agreement amounts to on a day."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.status import status

from .shipped import agreement, of_kind

TODAY = date(2026, 11, 24)

IN_FORCE = {
    "double-taxation-1996": "1997-04-21",
    "investment-1997": "1997-09-08",
    "travel-2000": "2003-06-26",
    "checkpoints-2001": "2005-06-14",
    "checkpoints-protocol-2006": "2011-11-11",
    "checkpoints-protocol-2012": "2015-12-04",
    "checkpoints-protocol-2017": "2017-07-15",
    "road-protocol-2017": "2017-11-17",
    "demarcation-2022": "2023-07-04",
}
POLITICAL = {
    "declaration-2017": "2017-03-23",
    "allied-declaration-2021": "2021-12-06",
    "statement-2025": "2025-11-15",
}
WORKING = {
    "trade-plan-2021": "2021-12-06",
    "kambarata-roadmap-2023": "2023-01-06",
    "programme-2024": "2024-08-08",
}
ENTRY_NOT_RECORDED = {
    "single-economic-space-1994": "1994-01",
    "eternal-friendship-1997": "1997-01-10",
    "central-asian-battalion-1997": "1997-07-24",
    "eternal-friendship-1998": "1998-10-31",
    "tripoint-kg-2001": "2001-06-15",
    "border-2001": "2001-11-16",
    "border-sections-2002": "2002-09-09",
    "road-2006": "2006-03-20",
    "travel-protocol-2012": "2012-09-07",
    "strategic-partnership-2013": "2013-06-14",
    "double-taxation-protocol-2017": "2017-03-23",
    "interregional-2017": "2017-03-23",
    "tripoint-tm-2017": "2017-11-10",
    "emergencies-2021": "2021-12-06",
    "space-2021": "2021-12-06",
    "customs-2021": "2021-12-06",
    "allied-relations-2022": "2022-12-22",
    "environment-2022": "2022-12-22",
    "higher-education-2022": "2022-12-22",
    "industrial-centre-2022": "2022-12-22",
    "travel-protocol-2022": "2022-12-22",
    "industrial-centre-regulation-2023": "2023-11-09",
    "kambarata-ministries-2024": "2026-11-23",
    "water-2025": "2025-11-15",
    "customs-offices-2025": "2025-11-15",
    "exercises-2025": "2025-11-15",
    "investment-platform-2025": "2025-11-15",
}
TABLE = {
    "in_force": IN_FORCE,
    "political": POLITICAL,
    "working": WORKING,
    "entry_not_recorded": ENTRY_NOT_RECORDED,
}
ROWS = [(slug, code, since) for code, row in TABLE.items() for slug, since in row.items()]


@pytest.mark.parametrize(("slug", "code", "since"), ROWS)
def test_it_shows_each_agreement_in_its_row_today(slug, code, since):
    found = status(agreement(slug), TODAY)
    assert (found.code, found.since) == (code, since)


def test_it_counts_nine_in_force_and_twenty_seven_without_a_recorded_entry():
    assert {slug for slug, *_ in ROWS} == {each.slug for each in of_kind("agreement")}
    found = Counter(status(each, TODAY).code for each in of_kind("agreement"))
    assert found == {"in_force": 9, "political": 3, "working": 3, "entry_not_recorded": 27}


@given(st.dates(min_value=date(1998, 10, 31)))
def test_it_never_says_more_of_eternal_friendship_than_that_it_was_signed(day):
    assert status(agreement("eternal-friendship-1998"), day).code == "entry_not_recorded"


@given(st.dates(max_value=date(1998, 10, 30)))
def test_it_has_no_eternal_friendship_before_it_was_signed(day):
    assert status(agreement("eternal-friendship-1998"), day).code == "not_concluded"


@pytest.mark.parametrize(
    ("slug", "day", "code"),
    [
        ("travel-2000", "2000-07-06", "not_concluded"),
        ("travel-2000", "2003-01-01", "not_yet_in_force"),
        ("travel-2000", "2003-06-25", "not_yet_in_force"),
        ("travel-2000", "2003-06-26", "in_force"),
        ("checkpoints-protocol-2017", "2017-03-13", "not_concluded"),
        ("checkpoints-protocol-2017", "2017-03-14", "not_yet_in_force"),
        ("demarcation-2022", "2022-12-22", "not_yet_in_force"),
        ("programme-2024", "2024-08-08", "working"),
    ],
)
def test_it_turns_on_the_recorded_days(slug, day, code):
    assert status(agreement(slug), date.fromisoformat(day)).code == code


def test_it_names_what_is_not_recorded_of_allied_relations():
    found = status(agreement("allied-relations-2022"), TODAY)
    assert found.gap == ("instruments_exchanged", "entry_into_force")


@pytest.mark.parametrize("slug", ["single-economic-space-1994", "kambarata-ministries-2024"])
def test_it_marks_the_answer_approximate_where_the_day_of_signature_is_not_known(slug):
    assert status(agreement(slug), TODAY).approximate


@pytest.mark.parametrize("document", of_kind("agreement"), ids=lambda each: each.slug)
def test_it_tells_the_gap_wherever_no_entry_into_force_is_recorded(document):
    told = {gap.field for gap in document.gaps}
    missing = status(document, TODAY).code == "entry_not_recorded"
    assert ("entry_into_force" in told) == missing
