"""Days as an iCalendar file, read again by the library that others read it with."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from icalendar import Calendar

from agreements.formats.icalendar import Day, calendar

from ..strategies import LINES

STATED = datetime(2026, 11, 24, 20, 0, tzinfo=timezone(timedelta(hours=5)))


def day(**fields):
    usual = {
        "on": date(2033, 7, 4),
        "heading": "Joint check of the line: Demarcation Treaty",
        "words": "Computed here.",
        "address": "https://example.org/agreements/demarcation/#facts",
        "name": "https://example.org/agreements/demarcation/#due-check-2033-07-04",
        "stated_at": STATED,
    }
    return Day(**(usual | fields))


def read(*days):
    return Calendar.from_ical(calendar("What falls due", days))


def test_it_names_the_calendar_and_its_maker():
    found = read()
    assert (found["VERSION"], found["NAME"]) == ("2.0", "What falls due")
    assert "Treaty Record" in found["PRODID"]


def test_an_entry_is_a_whole_day_that_blocks_no_time():
    (entry,) = read(day()).events
    assert entry.start == date(2033, 7, 4)
    assert entry["TRANSP"] == "TRANSPARENT"
    assert entry.stamp == STATED.astimezone(UTC)
    assert entry["UID"] == "https://example.org/agreements/demarcation/#due-check-2033-07-04"
    assert entry["URL"] == "https://example.org/agreements/demarcation/#facts"


@given(heading=LINES, words=LINES)
def test_it_gives_back_every_letter_of_what_it_was_given(heading, words):
    (entry,) = read(day(heading=heading, words=words)).events
    assert (str(entry["SUMMARY"]), str(entry["DESCRIPTION"])) == (heading, words)


def test_it_folds_lines_at_75_octets_and_ends_each_with_carriage_return_and_line_feed():
    text = calendar("What falls due", [day(words="Қазақстан, Ўзбекистон; " * 20)])
    lines = text.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_it_gives_the_same_bytes_again():
    assert calendar("What falls due", [day()]) == calendar("What falls due", [day()])
