"""The values of fields: Uzbek letters, dates, keys in order."""

import pytest
from hypothesis import given

from agreements.documents.fields import natural, uzbek_latin
from tests.builders import agreement, event
from tests.strategies import LINES


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("O'zbekiston", "Oʻzbekiston"),
        ("Qozog‘iston", "Qozogʻiston"),
        ("to`g'risida", "toʻgʻrisida"),
        ("Ta’lim va ma'no", "Taʼlim va maʼno"),
        ("‘quoted’", "‘quoted’"),
    ],
)
def test_it_spells_uzbek_with_its_own_letters(typed, kept):
    assert uzbek_latin(typed) == kept


@given(LINES)
def test_it_changes_no_uzbek_that_is_spelled_right(text):
    assert uzbek_latin(uzbek_latin(text)) == uzbek_latin(text)


def test_it_spells_only_uzbek_in_latin_script():
    names = {"en": "Islam's visit", "uz": "Islom'ning"}
    assert agreement(summary=names).summary == {"en": "Islam's visit", "uz": "Islomʼning"}


def test_it_counts_the_figures_in_a_key():
    assert sorted(["e10", "e2", "a", "e2-b"], key=natural) == ["a", "e2", "e2-b", "e10"]


@pytest.mark.parametrize("day", ["2023-02-30", "22.12.2022", "2022-13", "12-22", "", 2022, None])
def test_it_takes_only_dates_in_iso_form(day):
    with pytest.raises(ValueError, match="date"):
        agreement(events=[event("signed", date=day or "")])


def test_it_puts_any_keys_in_one_order():
    assert sorted(["00", "0", "e02", "e2"], key=natural) == ["0", "00", "e02", "e2"]
    assert sorted(["e2", "e02", "0", "00"], key=natural) == ["0", "00", "e02", "e2"]


def test_it_never_changes_after_it_was_made():
    document = agreement()
    with pytest.raises(ValueError, match="frozen"):
        document.slug = "another"
