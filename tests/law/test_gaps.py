"""What the record does not know: gaps as recorded, and those that follow from the events."""

from agreements.law.gaps import gaps

from .builders import Gap, agreement, event, treaty_of_1998


def found(agreement):
    return [(each.field, each.state, each.finding) for each in gaps(agreement)]


def test_it_finds_the_steps_of_each_state_and_the_entry_into_force_missing():
    assert found(treaty_of_1998()) == [
        ("domestic_approval", "kz", "not_recorded"),
        ("domestic_approval", "uz", "not_recorded"),
        ("entry_into_force", None, "not_recorded"),
    ] or found(treaty_of_1998()) == [
        ("domestic_approval", "uz", "not_recorded"),
        ("domestic_approval", "kz", "not_recorded"),
        ("entry_into_force", None, "not_recorded"),
    ]


def test_it_finds_the_signature_missing_of_what_is_not_concluded():
    assert found(agreement(event("signed", "1998-10-31", "uz"))) == [
        ("signing_date", "kz", "not_recorded")
    ]


def test_it_finds_nothing_missing_once_an_entry_into_force_is_recorded():
    assert found(treaty_of_1998(event("entry_into_force", "2003-07-04"))) == []


def test_it_asks_no_entry_into_force_of_a_declaration():
    assert found(treaty_of_1998(instrument="declaration")) == []


def test_a_recorded_gap_stands_in_the_place_of_one_that_follows():
    searched = Gap("entry_into_force", finding="searched_not_found", key="g1")
    (first, *_rest) = gaps(treaty_of_1998(gaps=(searched,)))
    assert (first.field, first.finding, first.key) == (
        "entry_into_force",
        "searched_not_found",
        "g1",
    )
    assert len(found(treaty_of_1998(gaps=(searched,)))) == 3


def test_what_was_found_to_be_none_is_no_gap():
    treaty = treaty_of_1998(
        event("entry_into_force", "2003-07-04"), gaps=(Gap("registration", finding="none"),)
    )
    assert found(treaty) == []
