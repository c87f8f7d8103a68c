"""From which day a record tells of something, and a library as it stood on a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.documents.library import Collection, Past
from agreements.documents.outset import outset, stood
from agreements.law.status import status
from tests.builders import agreement, commentary, event, occasion, state

DAY = date(2001, 6, 30)


@pytest.mark.parametrize(
    ("record", "day"),
    [
        (agreement(events=[event("signed", date="2001-06-30")]), "2001-06-30"),
        (agreement(events=[event("signed", date="2001")]), "2001-12-31"),
        (agreement(events=[event("signed", not_later_than="2001-06")]), "2001-06-30"),
        (agreement(events=[event("signed", date="2001"), event("adopted", date="1999-05-01")]),
         "1999-05-01"),
        (commentary(published_on="2022-12"), "2022-12-31"),
        (occasion(begins_on="1998-10-31"), "1998-10-31"),
        (occasion(begins_on=None, seen_on="1998-10"), "1998-10-31"),
    ],
)  # fmt: skip
def test_it_counts_from_the_last_possible_day(record, day):
    assert outset(record) == date.fromisoformat(day)


@pytest.mark.parametrize("record", [state(), commentary(), agreement(events=[])])
def test_it_leaves_out_nothing_of_which_no_day_is_known(record):
    assert outset(record) is None
    assert stood(record, date(1900, 1, 1))


def test_it_holds_what_began_on_the_day_and_not_what_began_the_day_after():
    treaty = agreement(events=[event("signed", date="2001-06")])
    assert stood(treaty, DAY)
    assert not stood(treaty, date(2001, 6, 29))


@given(on=st.dates(date(2000, 1, 1), date(2005, 1, 1)))
def test_it_agrees_with_the_rule_of_conclusion(on):
    protocol = agreement(events=[event("signed", key="one", state="uz", date="2003-03"),
                                 event("signed", key="other", state="kz", date="2002-05-01"),
                                 event("adopted", date="2004-01-01")])  # fmt: skip
    assert stood(protocol, on) == (status(protocol, on).code != "not_concluded")


def test_it_finds_no_link_from_what_came_later_and_names_it_all_the_same():
    treaty = agreement()
    relation = {"key": "r", "kind": "amends", "agreement": treaty.slug}
    protocol = agreement("protocol", events=[event("signed", date="2003")], relations=[relation])
    library = Collection([treaty, protocol])
    assert library.linked("agreement", treaty.slug, "agreement") == [protocol]
    assert Past(library, DAY).linked("agreement", treaty.slug, "agreement") == []
    assert Past(library, DAY).get("agreement", ["protocol"]) == {"protocol": protocol}
