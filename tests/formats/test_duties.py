"""What falls due under one agreement, as a calendar that the judge reads."""

from datetime import date

import pytest
from icalendar import Calendar

from agreements.formats.duties import ics
from agreements.law.due import find
from tests.builders import agreement, event, subject

from .editions import ON, edition, library

TERM = {
    "words": {"en": "for ten years"},
    "months": 120,
    "counted_from": "signature",
    "renewed_by_months": 60,
    "notice_months": 6,
}
CHECK = {
    "key": "check",
    "label": {"en": "Joint check of the line"},
    "every_months": 120,
    "counted_from": "entry_into_force",
}


def events(record, on=ON):
    """The days in the calendar by what they are called."""
    found = Calendar.from_ical(ics(edition(record), library(), on))
    return {str(each["SUMMARY"]): each for each in found.events}


def test_it_holds_terms_notices_and_checks_on_their_next_days():
    entered = event("entry_into_force", date="2020-02-29")
    record = agreement(term=TERM, checks=[CHECK], events=[*signed(), entered])
    assert {name: each.start for name, each in events(record).items()} == {
        "Last day for a notice, 2028-04-30: Treaty on Eternal Friendship": date(2028, 4, 30),
        "Renewed unless notice is given, 2028-10-31: Treaty on Eternal Friendship": date(
            2028, 10, 31
        ),
        "Joint check of the line, 2030-02-28: Treaty on Eternal Friendship": date(2030, 2, 28),
    }


def signed():
    return [event("signed", date="1998-10-31")]


def test_an_entry_leads_to_the_agreement_and_has_its_name_for_ever():
    (first, *_others) = events(agreement(term=TERM)).values()
    home = "https://treaties.example/agreements/friendship-1998/"
    assert first["URL"] == f"{home}#facts"
    assert first["UID"] == f"{home}#due-notice-2028-04-30"
    assert "VCLT 54(a), 67." in first["DESCRIPTION"]


def test_what_has_no_day_is_not_in_it():
    assert events(agreement(checks=[CHECK])) == {}


def test_it_begins_with_the_day_asked_for():
    assert "2008-10-31" in " ".join(events(agreement(term=TERM), date(2003, 10, 1)))


def test_nothing_falls_due_under_a_subject():
    with pytest.raises(TypeError, match="nothing falls due under a subject"):
        ics(edition(subject()), library(), ON)


def test_a_matter_that_is_none_of_the_agreement_is_not_found():
    with pytest.raises(LookupError, match="no end of the part 'x' falls due"):
        find(agreement(), "end", "x")
