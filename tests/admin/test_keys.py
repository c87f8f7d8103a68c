"""Keys of parts: proposed where they are left blank, given once, never to another part."""

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from agreements.admin.keys import proposed
from agreements.documents.fields import Key
from tests import builders

from .office import address, publish, put, row
from .paper import Paper
from .test_forms import fault_of

FRIENDSHIP = ("agreement", "friendship-1998")


@given(st.lists(st.text(), min_size=1), st.sets(st.text()))
def test_it_proposes_a_key_that_a_document_can_hold_and_that_is_free(words, taken):
    key = proposed(words, taken)

    assert TypeAdapter(Key).validate_python(key) == key
    assert key not in taken


def test_it_names_a_part_after_what_it_is(editor, desk):
    put(builders.agreement())
    paper = Paper(editor.get(address(*FRIENDSHIP)))
    kazakhstan = str(row("state", "kz").pk)
    paper.add("events", kind="domestic_approval", date="1999", state=kazakhstan)
    paper.add("titles", language="uz-Cyrl", basis="press", text="Шартнома")
    paper.add("facts", label__en="Length", value__en="2,356 km")
    paper.add("facts", label__en="Markers", value__en="1,621")

    paper.send(editor)

    agreement = row(*FRIENDSHIP)
    keys = {
        part.key
        for name in ("events", "titles", "facts")
        for part in getattr(agreement, name).all()
    }
    assert {"domestic-approval-kz", "title-uz-cyrl", "fact", "fact-2"} <= keys


def test_it_puts_a_new_part_after_the_last(editor, desk):
    put(builders.commentary())
    paper = Paper(editor.get(address("commentary", "nematov-2022")))
    paper.add("remarks", words__en="Second")
    paper.add("remarks", words__en="Third")

    paper.send(editor)

    remarks = row("commentary", "nematov-2022").remarks.all()
    assert [remark.words["en"] for remark in remarks][1:] == ["Second", "Third"]


def test_it_refuses_a_key_that_another_list_of_the_record_has(editor, desk):
    put(builders.agreement())
    paper = Paper(editor.get(address(*FRIENDSHIP)))
    paper.add("events", kind="suspended", date="2005", key="uz")

    assert "Another part of this record has this key." in fault_of(paper.send(editor))


def test_it_never_gives_a_key_again_that_stood_in_an_edition(editor, desk):
    suspended = builders.event("suspended", date="2005")
    signed = builders.event("signed", date="1998-10-31")
    publish(*builders.groundwork(), builders.agreement(events=[signed, suspended]))
    put(builders.agreement(events=[signed]))
    paper = Paper(editor.get(address(*FRIENDSHIP)))
    paper.add("events", kind="suspended", date="2006")

    paper.send(editor)

    assert {event.key for event in row(*FRIENDSHIP).events.all()} == {"signed", "suspended-2"}


def test_it_refuses_a_typed_key_that_stood_in_an_edition(editor, desk):
    suspended = builders.event("suspended", date="2005")
    publish(*builders.groundwork(), builders.agreement(events=[suspended]))
    put(builders.agreement())
    paper = Paper(editor.get(address(*FRIENDSHIP)))
    paper.add("events", kind="suspended", date="2006", key="suspended")

    assert "bears this key" in " ".join(fault_of(paper.send(editor)))


def test_it_does_not_change_the_key_of_a_part_that_was_published(editor, desk):
    publish(*builders.groundwork(), builders.agreement())

    Paper(editor.get(address(*FRIENDSHIP))).send(editor, **{"events-0-key": "other"})

    assert [event.key for event in row(*FRIENDSHIP).events.all()] == ["signed"]
