"""A record as plain text: for reading, and for comparing line by line."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.documents.canonical import canonical, digest
from agreements.documents.kinds import KINDS
from agreements.documents.library import Collection, Retracted
from agreements.documents.references import links
from agreements.formats.plaintext import WIDTH, plaintext
from agreements.formats.published import Published
from tests.builders import agreement, event, signatory, source
from tests.public.builders import friendship, protocol, sample
from tests.strategies import documents

DAY = date(2010, 1, 1)


def printed(record, library=None, on=DAY):
    text = canonical(record)
    edition = Published(record, text, digest(text), 3, "0" * 64,
                        datetime(2026, 11, 24, 9, tzinfo=UTC), "https://x.example")  # fmt: skip
    return plaintext(edition, library or Collection(sample()), on)


def section(record, heading, **options):
    """The lines under a heading, up to the next one."""
    underlined = f"{heading}\n{'-' * len(heading)}\n"
    _before, _underlined, after = printed(record, **options).partition(underlined)
    return re.split(r"\n\n[^\n]+\n-{4,}\n", after)[0].splitlines()


def test_it_begins_with_what_the_record_is_and_is_not():
    head = printed(friendship()).splitlines()[:7]
    assert head == [
        "Treaty on Eternal Friendship",
        "=" * WIDTH,
        "https://x.example/agreements/friendship-1998/",
        "Edition 3, 2026-11-24: https://x.example/agreements/friendship-1998/editions/3/",
        "",
        "Not an official publication of either state. Only the signed originals",
        "are authentic. This record is incomplete. What stands nowhere here may",
    ]


def test_it_says_where_an_agreement_stands_on_the_day():
    assert section(protocol(), "Status on 2010-01-01")[0] == (
        "In force since 6 May 2004. No end recorded."
    )
    told = " ".join(section(friendship(), "Status on 2010-01-01")[:4])
    assert "Kazakhstan's law on ratification: 2 July 1999." in told
    assert "entry into force: not recorded here" in told


def test_it_numbers_sources_as_they_are_cited():
    text = printed(friendship())
    assert "Summary sources: [1]" in text
    assert section(friendship(), "Sources") == [
        "[1] Report of the signing (gazette)",
        "    https://x.example/sources/gazette/",
        "[2] О ратификации (adilet)",
        "    https://x.example/sources/adilet/",
    ]


def test_it_tells_events_as_they_followed_each_other():
    events = [event("signed", "b", date="2001"), event("domestic_approval", "a", date="2002"),
              event("draft_agreed", "c", date="2000")]  # fmt: skip
    lines = section(agreement(events=events), "Events")
    assert [line for line in lines if line.startswith("*")] == ["* c", "* b", "* a"]


def test_it_names_uzbekistan_first_as_english_does():
    parties = [line for line in section(friendship(), "Parties") if "State" in line]
    assert parties == ["  State: Uzbekistan (uz)", "  State: Kazakhstan (kz)"]


def test_it_says_how_far_what_is_not_known_was_looked_for():
    lines = section(friendship(), "What is not known")
    assert [line.strip() for line in lines if "How far" in line] == [
        "How far: searched, not found",
        "How far: not recorded",
        "How far: none",
    ]


def test_it_says_who_was_only_empowered():
    lines = [line.strip() for line in section(friendship(), "Signatures")]
    assert "Role: empowered to sign; signature not read" in lines


def test_it_gives_words_in_every_language_english_first():
    text = printed(signatory(name={"ru": "Каримов", "en": "Karimov", "uz-Cyrl": "Каримов"}))
    assert "Name: Karimov\nName [ru]: Каримов\nName [uz-Cyrl]: Каримов\n" in text


def test_it_marks_each_article_with_the_key_that_all_languages_share():
    body = "The Parties,\n\nArticle 1\nFriendship\n\nThey are friends.\n\nDone at Tashkent."
    texts = [{"key": "t", "language": "en", "role": "authentic", "body": body}]
    assert section(friendship(texts=texts), "Texts") == [
        "* t", "  Language: en", "  Role: authentic text", "", "  The Parties,", "",
        "  [art-1]", "  Article 1", "  Friendship", "", "  They are friends.", "",
        "  Done at Tashkent.",
    ]  # fmt: skip


def test_it_says_of_a_record_that_it_was_taken_down():
    library = Collection(sample(), [Retracted("occasion", "tashkent-1998", "A mistake.")])
    assert "Occasion: tashkent-1998: record taken down" in printed(friendship(), library)


def test_it_changes_by_few_lines_where_a_record_changes_in_one_place():
    older, newer = (
        printed(friendship(summary={"en": words})).splitlines()
        for words in ("They are friends.", "They stay friends.")
    )
    assert set(newer) - set(older) == {"Summary: They stay friends."}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20)
@given(data=st.data())
def test_it_keeps_every_word_within_the_width(kind, data):
    record = data.draw(documents(kind))
    text = printed(record)
    assert text.endswith("\n")
    for line in text.split("\n"):
        assert len(line) <= WIDTH or len(line.split()) <= 4 or "https://" in line
    assert text == printed(record.model_copy(deep=True))


@pytest.mark.parametrize("record", sample(), ids=lambda each: each.slug)
def test_it_names_all_that_the_record_refers_to(record):
    text = printed(record)
    assert all(f"({slug})" in text for _kind, slug in links(record))


def test_it_never_breaks_a_long_word():
    word = "unbreakable" * 9
    assert word in printed(source(title=f"See {word} here"))
