"""What every citation says of a record, whatever its style."""

from datetime import date

import pytest

from agreements.documents.library import Collection, Retracted
from agreements.formats.reference import reference
from tests.builders import agreement, commentary, event, groundwork, source, state, title

from .editions import ON, edition, library


def cited(record, *others, on=ON, language="en"):
    return reference(edition(record), library(*others), on, language)


def test_it_names_the_parties_in_the_order_of_its_language():
    states = [state("uz", name={"ru": "Узбекистан"}), state("kz", name={"ru": "Казахстан"})]
    assert cited(agreement()).authors == ["Uzbekistan", "Kazakhstan"]
    assert cited(agreement(), *states, language="ru").authors == ["Казахстан", "Узбекистан"]


def test_it_names_the_places_in_the_order_of_the_signatures():
    signed = [
        event("signed", "a", state="kz", date="2017-03-14", place={"en": "Astana"}),
        event("signed", "b", state="uz", date="2017-03-11", place={"en": "Tashkent"}),
    ]
    found = cited(agreement(events=signed))
    assert (found.places, found.issued) == (["Tashkent", "Astana"], "2017-03-14")


def test_a_day_that_is_only_not_later_than_another_is_no_date():
    assert cited(agreement(events=[event("signed", not_later_than="1999-01-01")])).issued is None


def test_an_entry_into_force_without_a_source_counts_for_nothing():
    entered = event("entry_into_force", date="1999-01-01", sources=[])
    found = cited(agreement(events=[event("signed", date="1998-10-31"), entered]))
    assert found.entered is None
    assert "not recorded here" in found.standing


def test_it_takes_the_title_in_english_where_its_language_has_none():
    found = cited(agreement(titles=[title(), title("kk", text="Шарт")]), language="ru")
    assert (found.title, found.title_language) == ("Treaty", "en")
    assert found.other_titles == {"kk": "Шарт"}


def test_a_day_before_the_edition_is_the_day_meant_and_a_later_one_that_of_reading():
    assert cited(agreement(), on=date(2026, 11, 23)).past == "2026-11-23"
    assert cited(agreement(), on=date(2026, 11, 24)).past is None
    assert cited(agreement(), on=date(2026, 11, 24)).read == "2026-11-24"


def test_a_commentary_without_an_address_is_read_in_this_record():
    found = cited(commentary(), source(url=None))
    assert found.link == "https://treaties.example/commentaries/nematov-2022/editions/2/"
    assert found.read == "2026-11-25"


def test_a_party_that_was_taken_down_is_named_by_its_slug():
    kept = Collection(groundwork(), [Retracted("state", "kz", "Entered twice")])
    assert reference(edition(agreement()), kept, ON).authors == ["Uzbekistan", "kz"]


def test_a_state_is_no_work_to_cite():
    with pytest.raises(TypeError, match="a state is not cited"):
        cited(state())
