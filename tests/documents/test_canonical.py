"""Canonical JSON: the same record gives the same bytes; the digest notices every change."""

import hashlib
import json
import unicodedata

import pytest
import rfc8785
from hypothesis import given

from agreements.documents.canonical import canonical, digest, parse, plain
from agreements.documents.kinds import KINDS, json_schemas, read
from tests.builders import agreement, state
from tests.strategies import documents


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_back_what_it_prints_and_prints_the_same_again(kind):
    @given(documents(kind))
    def check(document):
        text = canonical(document)
        again = parse(text)
        assert again == document
        assert canonical(again) == text
        assert digest(canonical(again)) == digest(text)

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_it_prints_rfc_8785_in_nfc(kind):
    @given(documents(kind))
    def check(document):
        text = canonical(document)
        assert text.encode() == rfc8785.dumps(json.loads(text))
        assert text == unicodedata.normalize("NFC", text)

    check()


def test_its_digest_is_over_the_utf_8_bytes():
    assert digest("Қазақстан") == hashlib.sha256("Қазақстан".encode()).hexdigest()


def test_it_leaves_out_what_is_empty():
    assert plain(state("uz", name={"en": "Uzbekistan"}, note={}, sources=[])) == {
        "schema": 1,
        "kind": "state",
        "slug": "uz",
        "name": {"en": "Uzbekistan"},
    }


def test_it_prints_no_order_that_has_no_meaning():
    parties = [{"key": "uz", "state": "uz"}, {"key": "kz", "state": "kz"}]
    there = agreement(parties=parties, summary_sources=["b-source", "a-source"])
    back = agreement(parties=parties[::-1], summary_sources=["a-source", "b-source", "a-source"])
    assert canonical(there) == canonical(back)


def test_it_keeps_an_order_that_has_meaning():
    facts = [{"key": key, "label": {"en": "Length"}, "value": {"en": "1 km"}} for key in ("z", "a")]
    assert [fact.key for fact in parse(canonical(agreement(facts=facts))).facts] == ["z", "a"]


def test_it_refuses_an_object_with_one_name_twice():
    with pytest.raises(ValueError, match="slug: stands twice"):
        parse('{"schema": 1, "kind": "state", "slug": "uz", "slug": "kz"}')


@pytest.mark.parametrize(
    ("character", "named"), [("\x00", "U+0000"), ("\ud800", "U+D800"), ("\x1b", "U+001B")]
)
def test_it_refuses_characters_that_cannot_be_kept(character, named):
    with pytest.raises(ValueError, match=rf"character 3 \({named.replace('+', chr(92) + '+')}\)"):
        state("uz", name={"en": f"ab{character}"})


@pytest.mark.parametrize("kind", KINDS)
def test_it_prints_a_json_schema_of_each_kind(kind):
    schema = json_schemas("#/{model}")[KINDS[kind].__name__]
    assert schema["properties"]["kind"] == {"const": kind}
    assert {"schema", "kind", "slug"} <= set(schema["required"])
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([], "a document is an object"),
        ({"kind": "state", "slug": "uz"}, "schema: say which version"),
        ({"schema": "1", "kind": "state"}, "schema: say which version"),
        ({"schema": True, "kind": "state"}, "schema: say which version"),
        ({"schema": 99, "kind": "state"}, "version 99 is newer than 1"),
        ({"schema": 1, "kind": "treaty"}, "kind: 'treaty' is not one of subject, source"),
        ({"schema": 1, "kind": "state", "slug": "uz", "name": {"en": "U"}, "flag": "x"}, "flag"),
        ({"schema": 1, "kind": "state", "slug": "u/z.", "name": {"en": "U"}}, "slug"),
        ({"schema": 1, "kind": "state", "slug": "uz", "name": "Uzbekistan"}, "name"),
        ({"schema": 1, "kind": "state", "slug": "uz", "name": {"english": "U"}}, "english"),
        ({"schema": 1, "kind": "state", "slug": "uz", "name": {"en": "  "}}, "is empty"),
    ],
)
def test_it_refuses_what_is_no_document_and_says_why(data, reason):
    with pytest.raises(ValueError, match=reason):
        read(data)


def test_it_refuses_a_key_that_stands_on_two_parts():
    parties = [{"key": "one", "state": "uz"}, {"key": "two", "state": "kz"}]
    with pytest.raises(ValueError, match="the key one stands on more than one part"):
        agreement(parties=parties, events=[{"key": "one", "kind": "signed"}])


def test_it_lists_every_fault_of_a_bad_document_at_once():
    with pytest.raises(ValueError, match="3 validation errors"):
        agreement(instrument="pact", level="cosmic", events=[{"key": "s", "kind": "sung"}])
