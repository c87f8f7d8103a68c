"""Dates, events and agreements at random, dense enough that they meet and contradict."""

from datetime import date

from hypothesis import strategies as st

from agreements.law.dates import PartialDate

from .builders import Agreement, Event, Party


@st.composite
def partial_dates(draw, years=(1800, 2199)):
    """A partial date of any precision."""
    day = draw(st.dates(min_value=date(years[0], 1, 1), max_value=date(years[1], 12, 31)))
    return PartialDate(day.isoformat()[: draw(st.sampled_from([4, 7, 10]))])


KINDS = [
    "signed",
    "signed",
    "signature_confirmed",
    "adopted",
    "domestic_approval",
    "entry_into_force",
    "entry_into_force",
    "stated_not_in_force",
    "provisional_application_start",
    "provisional_application_end",
    "suspended",
    "suspended",
    "resumed",
    "denunciation_notified",
    "denunciation_effective",
    "terminated",
    "expired",
    "published",
    "other",
]
"""Those that decide a status, and some that never do."""

NEAR = (2001, 2003)
"""Few years, so that events share days, months and years."""


@st.composite
def events(draw, key):
    """An event whose date may be whole, partial, only limited, or absent."""
    when = draw(st.none() | partial_dates(NEAR))
    return Event(
        key=key,
        kind=draw(st.sampled_from(KINDS)),
        state=draw(st.sampled_from([None, None, "uz", "kz"])),
        date=when,
        not_later_than=None if when else draw(st.none() | partial_dates(NEAR)),
        effective_on=draw(st.none() | st.none() | partial_dates(NEAR)),
        sources=draw(st.sampled_from([("gazette",), ("gazette",), ()])),
    )


@st.composite
def agreements(draw):
    """An agreement between two states or three, most often a treaty, most often signed."""
    states = draw(st.sampled_from([("uz", "kz"), ("uz", "kz"), ("uz", "kz", "kg")]))
    signed = Event("e-signed", "signed", date=draw(partial_dates((2000, 2001))))
    found = [draw(events(f"e{n}")) for n in range(draw(st.integers(0, 6)))]
    return Agreement(
        instrument=draw(st.sampled_from(["treaty", "treaty", "protocol", "programme"])),
        parties=tuple(Party(state) for state in states),
        events=(*([signed] if draw(st.integers(0, 4)) else []), *found),
    )
