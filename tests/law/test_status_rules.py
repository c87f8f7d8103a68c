"""Rules that hold for the status of every agreement, tried on agreements at random."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from agreements.law.life import counted, last_day
from agreements.law.status import spans, status
from agreements.law.vocabulary import STATUSES

from .oracle import replay
from .strategies import agreements

DAY = timedelta(days=1)

days = st.dates(min_value=date(1999, 12, 1), max_value=date(2004, 2, 1))


def span_of(found, day):
    return [
        span
        for span in found
        if (span.first is None or span.first <= day) and (span.last is None or day <= span.last)
    ]


@given(agreements())
def test_it_agrees_with_a_replay_of_the_calendar_on_every_day(agreement):
    found = spans(agreement)
    for day, verdict in replay(agreement):
        (span,) = span_of(found, day)
        assert (span.code, span.how) == verdict, day


@given(agreements(), days)
def test_it_is_the_same_in_its_spans_and_on_the_day(agreement, day):
    (span,) = span_of(spans(agreement), day)
    answer = status(agreement, day)
    assert (span.code, span.how) == (answer.code, answer.how)
    assert answer.code in STATUSES


@given(agreements())
def test_it_covers_all_time_without_gap_or_overlap(agreement):
    found = spans(agreement)
    assert found[0].first is None
    assert found[-1].last is None
    for span, following in pairwise(found):
        assert span.last + DAY == following.first
        assert (span.code, span.how) != (following.code, following.how)


@given(agreements())
def test_it_turns_only_on_the_last_possible_day_of_an_event(agreement):
    turns = {span.first for span in spans(agreement)[1:]}
    assert turns <= {last_day(event) for event in agreement.events if counted(event)}


@given(agreements(), days, st.randoms())
def test_it_does_not_depend_on_the_order_of_the_events(agreement, day, random):
    shuffled = list(agreement.events)
    random.shuffle(shuffled)
    other = replace(agreement, events=tuple(shuffled))
    assert status(other, day) == status(agreement, day)
    assert spans(other) == spans(agreement)


@given(agreements())
def test_it_is_not_concluded_before_the_first_event(agreement):
    first = min((last_day(event) for event in agreement.events), default=date(2000, 1, 1))
    assert status(agreement, first - DAY).code == "not_concluded"


@given(agreements(), days)
def test_it_is_never_in_force_without_a_sourced_entry_into_force(agreement, day):
    answer = status(agreement, day)
    if answer.code == "in_force":
        (entry,) = [event for event in agreement.events if event.key in answer.basis]
        assert entry.kind == "entry_into_force"
        assert entry.sources
        assert last_day(entry) <= day


@given(agreements(), days)
def test_it_says_not_in_force_only_by_a_later_entry_or_a_sourced_statement(agreement, day):
    answer = status(agreement, day)
    deciding = [event for event in agreement.events if event.key in answer.basis]
    if answer.code == "not_yet_in_force":
        assert [event.kind for event in deciding] == ["entry_into_force"]
        assert last_day(deciding[0]) > day
    if answer.code == "not_in_force":
        assert [event.kind for event in deciding] == ["stated_not_in_force"]
        assert deciding[0].sources


@given(agreements(), days)
def test_it_does_not_turn_on_an_entry_without_a_source(agreement, day):
    sourced = [event for event in agreement.events if event.kind != "entry_into_force"]
    unsourced = [replace(event, sources=()) for event in agreement.events if event not in sourced]
    answer = status(replace(agreement, events=(*sourced, *unsourced)), day)
    assert answer.code not in ("in_force", "not_yet_in_force")


@given(agreements(), days)
def test_it_is_certain_of_every_day_when_all_dates_are_days(agreement, day):
    exact = tuple(
        replace(
            event,
            date=event.date and type(event.date)(event.date.last.isoformat()),
            effective_on=None,
            not_later_than=None,
        )
        for event in agreement.events
    )
    assert not status(replace(agreement, events=exact), day).approximate


@given(agreements(), days)
def test_it_marks_as_approximate_what_the_first_possible_days_would_change(agreement, day):
    sooner = tuple(
        replace(
            event,
            date=event.date and type(event.date)(event.date.first.isoformat()),
            effective_on=event.effective_on
            and type(event.effective_on)(event.effective_on.first.isoformat()),
        )
        for event in agreement.events
    )
    answer = status(agreement, day)
    other = status(replace(agreement, events=sooner), day)
    if not answer.approximate and answer.code != "entry_not_recorded":
        assert (answer.code, answer.how) == (other.code, other.how)
