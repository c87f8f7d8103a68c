"""The order of states: the two stay equal because neither always comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.parity import by_state, order


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["uz", "kz"]),
        ("uz", ["uz", "kz"]),
        ("kk", ["kz", "uz"]),
        ("ru", ["kz", "uz"]),
    ],
)
def test_it_turns_with_the_language(language, expected):
    assert order(["kz", "uz"], language) == order(["uz", "kz"], language) == expected


def test_it_puts_third_states_after_the_two_by_their_names_in_the_language():
    english = {"tm": "Turkmenistan", "kg": "Kyrgyzstan"}
    assert order(["tm", "kg", "kz", "uz"], "en", english) == ["uz", "kz", "kg", "tm"]


def test_it_follows_the_kazakh_alphabet_and_not_the_code_points():
    kazakh = {"az": "Әзербайжан", "am": "Армения", "ru": "Ресей", "kg": "Қырғызстан"}
    assert order(["ru", "kg", "az", "am"], "kk", kazakh) == ["am", "az", "kg", "ru"]


@given(st.permutations(["uz", "kz", "kg", "tm"]), st.sampled_from(["en", "uz", "kk", "ru"]))
def test_it_does_not_depend_on_the_order_given(states, language):
    assert order(states, language) == order(sorted(states), language)


def test_it_orders_codes_by_their_states_and_keeps_those_of_no_state_last():
    codes = ["entry_into_force", "domestic_approval:uz", "domestic_approval:kz"]
    assert by_state(codes, "kk") == [
        ("domestic_approval", "kz"),
        ("domestic_approval", "uz"),
        ("entry_into_force", ""),
    ]
