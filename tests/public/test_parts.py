"""Places in a record, told in words."""

from datetime import date

import pytest

from agreements.documents.kinds import KINDS
from agreements.documents.library import Collection
from agreements.documents.structure import slots
from agreements.public.pages.parts import FIELDS, place
from agreements.public.pages.reader import Reader

from .builders import friendship, sample


def fields(shape):
    for slot in slots(shape):
        yield slot.name
        if slot.shape:
            yield from fields(slot.shape)


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_words_for_every_field_of_every_kind(kind):
    assert {name for name in fields(KINDS[kind]) if name not in FIELDS} == set()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("summary/en", "Summary, English"),
        ("events/law-kz/date", "Law on ratification signed, "),
        ("events/law-kz/sources", "Law on ratification signed, "),
        ("titles/title-ru/text", "Title (Русский), Words"),
        ("facts/line/value/en", "Length of the line, Value, English"),
        ("events/order", "Events, Order"),
        ("events/gone/date", "Events, gone, Day"),
    ],
)
def test_it_names_the_part_and_the_field(path, words):
    document = friendship()
    reader = Reader("en", Collection(sample()), date(2026, 1, 1), [document])
    assert str(place(document, path, reader)).startswith(words)
