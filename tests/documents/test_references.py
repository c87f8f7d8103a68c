"""References between records, and the libraries that answer them."""

import json

import pytest
from hypothesis import given

from agreements.documents.canonical import canonical
from agreements.documents.kinds import KINDS
from agreements.documents.library import Collection, Layered, Retracted
from agreements.documents.references import Link, links, references
from tests.builders import agreement, event, state
from tests.strategies import SLUGS, documents


def test_it_names_each_reference_with_its_field():
    document = agreement(
        titles=[],
        events=[event("signed", state="uz", sources=["gazette", "uza"])],
        entry_rule={"kind": "on_signature", "sources": ["lex"]},
    )
    assert references(document) == [
        Link("state", "kz", "parties/kz/state"),
        Link("state", "uz", "parties/uz/state"),
        Link("source", "lex", "entry_rule/sources"),
        Link("state", "uz", "events/signed/state"),
        Link("source", "gazette", "events/signed/sources"),
        Link("source", "uza", "events/signed/sources"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_it_misses_no_slug_that_the_document_holds(kind):
    known = {slug for slugs in SLUGS.values() for slug in slugs}

    def held(data):
        if isinstance(data, dict):
            return set().union(*map(held, data.values()), set())
        if isinstance(data, list):
            return set().union(*map(held, data), set())
        return {data} & known if isinstance(data, str) else set()

    @given(documents(kind))
    def check(document):
        assert {slug for _kind, slug in links(document)} <= held(json.loads(canonical(document)))

    check()


def test_a_collection_gives_what_it_has_and_says_what_was_taken_down():
    gone = Retracted("state", "kz", "A test record.")
    library = Collection([state("uz")], [gone])
    assert library.get("state", ["uz", "kz", "tm"]) == {"uz": state("uz"), "kz": gone}
    assert library.get("source", ["uz"]) == {}


def test_a_collection_finds_who_refers_to_a_record():
    library = Collection([agreement("b-treaty"), agreement("a-treaty"), state("uz")])
    assert [each.slug for each in library.linked("state", "uz", "agreement")] == [
        "a-treaty",
        "b-treaty",
    ]
    assert library.linked("state", "tm", "agreement") == []


def test_the_upper_of_two_layers_hides_the_lower():
    upper = Collection([agreement("a-treaty", parties=[])])
    lower = Collection([agreement("a-treaty"), agreement("b-treaty")])
    library = Layered(upper, lower)
    assert library.get("agreement", ["a-treaty", "b-treaty", "c-treaty"]) == {
        "a-treaty": agreement("a-treaty", parties=[]),
        "b-treaty": agreement("b-treaty"),
    }
    assert [each.slug for each in library.linked("state", "uz", "agreement")] == ["b-treaty"]
