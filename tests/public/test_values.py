"""Values of a document's fields, in words."""

from datetime import date

import pytest

from agreements.documents.library import Collection
from agreements.public.pages.reader import Reader
from agreements.public.pages.values import in_words

from .builders import friendship, sample


def told(kind, path, plain, language="en"):
    library = Collection(sample())
    return in_words(kind, path, plain, Reader(language, library, date(2026, 1, 1), [friendship()]))


@pytest.mark.parametrize(
    ("kind", "path", "plain", "words"),
    [
        ("agreement", "instrument", "treaty", "Treaty"),
        ("agreement", "events/signed/date_basis", "reported", "reported on this day"),
        ("agreement", "events/signed/date", "1998-10-31", "31 October 1998"),
        ("agreement", "events/signed/date", "1998-10", "October 1998"),
        ("agreement", "events/law-kz/act/kind", "law", "Law"),
        ("agreement", "events/law-kz/state", "kz", "Kazakhstan"),
        ("agreement", "events/signed/sources", ["gazette"], "Report of the signing"),
        ("agreement", "events/signed/sources", ["unknown"], "unknown"),
        ("agreement", "texts/text-uz/prevailing", True, "yes"),
        ("agreement", "texts/text-uz/language", "kk", "Қазақша"),
        ("agreement", "summary", {"en": "A summary.", "ru": "Краткое изложение."}, "A summary."),
        ("agreement", "summary/ru", "Краткое изложение.", "Краткое изложение."),
        ("agreement", "entry_rule/days", 30, "30"),
        ("agreement", "facts/order", ["a", "b"], "a, b"),
        ("commentary", "remarks/m1/article", "art-5.1", "article 5.1"),
        ("commentary", "remarks/m1/form", "quotation", "Quotation"),
        ("source", "extent_read", "opening_part", "Only the opening part was read"),
        ("state", "name/en", "Uzbekistan", "Uzbekistan"),
        ("agreement", "a_field_of_long_ago", "words", "words"),
    ],
)
def test_it_says_a_value_as_its_field_means_it(kind, path, plain, words):
    assert told(kind, path, plain) == words


def test_it_says_a_whole_part_field_by_field_without_its_key():
    part = {"key": "g2", "field": "text", "finding": "searched_not_found"}
    assert told("agreement", "gaps/g2", part) == "Text; searched, not found"


def test_it_leaves_nothing_as_nothing():
    assert told("agreement", "instrument", None) is None


def test_it_speaks_the_language_of_the_page():
    assert "октября 1998" in told("agreement", "events/signed/date", "1998-10-31", "ru")
