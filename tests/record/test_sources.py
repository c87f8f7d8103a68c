"""The shipped record: every fact opens the source it was read in."""

import pytest

from .shipped import agreement, of_kind, one

RENDERED_HERE = {"made_here", "transliterated"}
OFFICIAL = {"official_publication", "official_website"}


def every(name):
    """Return the parts in the list `name` of every agreement."""
    return [
        pytest.param(part, id=f"{document.slug}/{part.key}")
        for document in of_kind("agreement")
        for part in getattr(document, name)
    ]


PARTS = [
    *every("events"),
    *every("signatures"),
    *every("relations"),
    *every("facts"),
    *every("reported"),
    *every("readings"),
    *every("identifiers"),
    *every("texts"),
    *(title for title in every("titles") if title.values[0].basis not in RENDERED_HERE),
]


@pytest.mark.parametrize("part", PARTS)
def test_it_opens_a_source_for_every_event_signature_title_relation_and_fact(part):
    assert part.sources
    assert all(one("source", slug).title for slug in part.sources)


@pytest.mark.parametrize("kind", ["agreement", "commentary", "occasion", "signatory", "state"])
def test_it_says_where_each_record_was_read(kind):
    for document in of_kind(kind):
        assert document.summary_sources if kind == "agreement" else document.sources


def test_it_calls_a_title_official_only_by_an_official_source():
    for document in of_kind("agreement"):
        for title in document.titles:
            if title.basis == "official_text":
                found = {one("source", slug).reliability for slug in title.sources}
                assert found <= OFFICIAL, (document.slug, title.key)


def test_it_counts_acts_by_their_own_numbers_and_one_instrument_by_its_own():
    own = {
        document.slug: [(each.scheme, each.value) for each in document.identifiers]
        for document in of_kind("agreement")
        if document.identifiers
    }
    assert own == {"double-taxation-protocol-2017": [("lex.uz", "4041802")]}
    (act,) = (
        event.act
        for event in agreement("double-taxation-1996").events
        if event.kind == "domestic_approval"
    )
    assert (act.kind, act.number, act.date) == ("law", "71-I", "1997-02-24")
    assert act.identifier == "adilet.zan.kz Z970000071_"


def test_it_says_how_each_source_was_seen():
    sources = of_kind("source")
    assert {each.seen for each in sources} == {"stored_copy"}
    assert [each.slug for each in sources if each.extent_read == "whole"] == ["isrs-nematov"]
    assert {each.read_on for each in sources} == {"2026-11"}


def test_it_ships_no_approval_that_was_not_read():
    approvals = [
        event.state
        for document in of_kind("agreement")
        for event in document.events
        if event.kind == "domestic_approval"
    ]
    assert (approvals.count("kz"), approvals.count("uz"), len(approvals)) == (18, 3, 21)
    assert [event.key for event in agreement("checkpoints-2001").events] == [
        "entry-into-force",
        "signed",
    ]
    assert [signature.key for signature in agreement("eternal-friendship-1998").signatures] == []
