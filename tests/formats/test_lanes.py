"""Which subject an agreement stands under."""

from agreements.formats.lanes import OTHERS, lanes
from tests.builders import agreement, event


def on_subjects(slug, *subjects, year=2000, instrument="agreement"):
    return agreement(
        slug,
        instrument=instrument,
        subjects=[{"key": each, "subject": each} for each in subjects],
        events=[event("signed", date=f"{year}-05-01")],
    )


def slugs(*agreements):
    return {lane: [each.slug for each in about] for lane, about in lanes(agreements).items()}


def test_it_stands_each_agreement_in_one_lane_the_oldest_first():
    found = slugs(
        on_subjects("no-b", "border", year=2005),
        on_subjects("no-a", "border", year=1998),
        on_subjects("no-c", "water", "energy"),
        on_subjects("no-d", "water"),
    )
    assert found == {"border": ["no-a", "no-b"], "water": ["no-c", "no-d"]}


def test_it_prefers_the_subject_that_most_treaties_are_about():
    found = slugs(
        on_subjects("one", "economy", "political", instrument="treaty"),
        on_subjects("two", "political", instrument="treaty", year=2001),
        *(on_subjects(f"trade-{n}", "economy") for n in range(5)),
    )
    assert found["political"] == ["one", "two"]
    assert len(found["economy"]) == 5


def test_it_gathers_what_would_stand_alone_in_a_last_lane():
    found = slugs(
        on_subjects("no-a", "border"),
        on_subjects("no-b", "border"),
        on_subjects("late", "space", year=2021),
        on_subjects("early", year=1993),
    )
    assert list(found) == ["border", OTHERS]
    assert found[OTHERS] == ["early", "late"]


def test_it_has_no_lane_for_nothing():
    assert lanes([]) == {}
