"""Changes between two documents, aligned by the keys of their parts."""

import pytest
from hypothesis import given

from agreements.documents.canonical import plain
from agreements.documents.changes import Change, changes
from agreements.documents.kinds import KINDS, read
from tests.builders import agreement, event, title
from tests.strategies import documents

SIGNED = event("signed", date="2022-12-21")
FORCE = event("entry_into_force", date="2023-07-04")


def test_it_names_a_value_that_was_corrected():
    old, new = agreement(events=[SIGNED]), agreement(events=[SIGNED | {"date": "2022-12-22"}])
    assert changes(old, new) == [Change("events/signed/date", "2022-12-21", "2022-12-22")]


def test_it_aligns_parts_by_key_and_not_by_place():
    old, new = agreement(events=[SIGNED]), agreement(events=[FORCE, SIGNED])
    assert changes(old, new) == [Change("events/entry-into-force", None, FORCE)]


def test_it_names_each_part_of_a_list_that_was_empty():
    old, new = agreement(events=[]), agreement(events=[SIGNED, FORCE])
    assert {change.path for change in changes(old, new)} == {
        "events/signed",
        "events/entry-into-force",
    }


def test_it_names_words_by_their_language():
    old = agreement(summary={"en": "One"})
    new = agreement(summary={"en": "One", "ru": "Один"})
    assert changes(old, new) == [Change("summary/ru", None, "Один")]


def test_it_names_a_new_order_where_order_has_meaning():
    one, two = (
        {"key": key, "label": {"en": key}, "value": {"en": "1"}, "sources": ["gazette"]}
        for key in ("one", "two")
    )
    found = changes(agreement(facts=[one, two]), agreement(facts=[two, one]))
    assert found == [Change("facts/order", ["one", "two"], ["two", "one"])]


def test_it_names_the_order_when_a_part_is_put_before_others():
    one, two = (
        {"key": key, "label": {"en": key}, "value": {"en": "1"}, "sources": ["gazette"]}
        for key in ("one", "two")
    )
    added, order = changes(agreement(facts=[two]), agreement(facts=[one, two]))
    assert (added.path, added.old) == ("facts/one", None)
    assert order == Change("facts/order", ["two"], ["one", "two"])
    [only] = changes(agreement(facts=[one]), agreement(facts=[one, two]))
    assert only.path == "facts/two"


def test_it_takes_a_new_record_and_a_lost_one_as_one_change():
    document = agreement()
    assert changes(None, document) == [Change("", None, plain(document))]
    assert changes(document, None) == [Change("", plain(document), None)]
    assert changes(None, None) == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_finds_nothing_between_equals_and_all_that_differs_otherwise(kind):
    @given(documents(kind), documents(kind))
    def check(old, new):
        assert changes(old, old) == []
        found = changes(old, new)
        assert bool(found) == (old != new)
        assert read(_applied(plain(old), found)) == new

    check()


def _applied(data, found):
    """Return plain `data` with the changes made: an independent reading of what they say."""
    for change in found:
        *way, last = change.path.split("/")
        here = data
        for step in way:
            here = _step(here, step, change)
        if isinstance(here, list):
            _put_part(here, last, change)
        elif change.new is None:
            here.pop(last)
        else:
            here[last] = change.new
    return data


def _step(here, step, change):
    if isinstance(here, list):
        return next(part for part in here if part["key"] == step)
    parts = change.new is None or isinstance(change.new, dict)
    return here.setdefault(step, [] if parts and step not in here else {})


def _put_part(parts, key, change):
    if key == "order":
        parts.sort(key=lambda part: change.new.index(part["key"]))
        return
    parts[:] = [part for part in parts if part["key"] != key]
    if change.new is not None:
        parts.append(change.new)


def test_it_keeps_titles_apart_by_key():
    old = agreement(titles=[title("en"), title("ru")])
    new = agreement(titles=[title("ru", text="Договор"), title("en")])
    assert changes(old, new) == [Change("titles/ru/text", "Treaty", "Договор")]
