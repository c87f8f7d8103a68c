"""Days as an iCalendar file (RFC 5545), for calendars that people subscribe to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from icalendar import Calendar, Event


@dataclass(frozen=True)
class Day:
    """An entry of a whole day; `address` leads to it, `name` names it for ever."""

    on: date
    heading: str
    words: str
    address: str
    name: str
    stated_at: datetime


def calendar(name: str, days: Iterable[Day]) -> bytes:
    """Return the calendar called `name`; lines are folded and text escaped (sections 3.1, 3.3.11).

    A day blocks no time (3.8.2.7), and has no rule of recurrence: one of 31 January would leave
    out the months that are shorter (3.3.10), where the rules of this record take their last day.
    """
    found = Calendar()
    found.add("version", "2.0")
    found.add("prodid", "-//Uzbekistan–Kazakhstan Treaty Record//EN")
    found.add("name", name)
    for day in days:
        event = Event.new(
            uid=day.name,
            start=day.on,
            summary=day.heading,
            description=day.words,
            url=day.address,
            stamp=day.stated_at.astimezone(UTC),
        )
        event.add("transp", "TRANSPARENT")
        found.add_component(event)
    return found.to_ical()
