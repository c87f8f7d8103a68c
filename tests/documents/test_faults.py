"""What is wrong with a document beyond its shape, and what is only worth a warning."""

import pytest

from agreements.documents.faults import faults, stopping
from agreements.documents.library import Collection, Retracted
from tests.builders import (
    agreement,
    commentary,
    event,
    groundwork,
    occasion,
    signatory,
    state,
    title,
)

FOR_FIVE_YEARS = {"words": {"en": "for five years"}, "months": 60}
CHECK = {"key": "line", "label": {"en": "Check"}, "every_months": 12, "sources": ["gazette"]}
GROUND = Collection([*groundwork(), state("tm")])
TITLES = [title(language, key=f"title-{language}") for language in ("en", "uz", "kk")]
SIGNED = event("signed", date="1998-10-31")
FORCE = event("entry_into_force", date="1999-01-01")


def found(document, library=GROUND):
    return {(fault.path, fault.words("en")): fault.stops for fault in faults(document, library)}


def whole(**fields):
    return agreement(**{"titles": TITLES} | fields)


def test_it_finds_nothing_in_a_record_that_is_whole():
    assert faults(whole(), GROUND) == []


def test_it_names_a_reference_that_leads_nowhere():
    document = whole(occasion="no-visit")
    assert found(document) == {("occasion", "There is no occasion “no-visit”."): True}


def test_it_names_a_reference_to_a_record_that_was_taken_down():
    library = Collection(groundwork(), [Retracted("source", "gazette", "A forgery.")])
    assert found(whole(events=[]), library)[
        "titles/title-en/sources", "The source “gazette” was taken down."
    ]


@pytest.mark.parametrize(
    ("fields", "path", "words"),
    [
        ({"titles": []}, "titles", "An agreement has a title."),
        (
            {"titles": [*TITLES, title("en", key="en-2")]},
            "titles",
            "More than one title in “en”.",
        ),
        (
            {"term": FOR_FIVE_YEARS},
            "term/counted_from",
            "Give the number of months and what they count from.",
        ),
        (
            {"term": FOR_FIVE_YEARS | {"counted_from": "signature", "until": "2005"}},
            "term/until",
            "Give the last day or the number of months, not both.",
        ),
        (
            {"term": {"words": {"en": "renewed"}, "renewed_by_months": 12}},
            "term/months",
            "A renewal or a notice needs the end of the term that it goes with.",
        ),
        (
            {"checks": [CHECK]},
            "checks/line/counted_from",
            "Give the event or the day that it is counted from, not both.",
        ),
        (
            {"parties": [{"key": "uz", "state": "uz"}]},
            "parties",
            "An agreement has at least two parties.",
        ),
        (
            {
                "parties": [
                    {"key": "a", "state": "uz"},
                    {"key": "b", "state": "kz"},
                    {"key": "c", "state": "uz"},
                ]
            },
            "parties",
            "The state “uz” stands more than once among the parties.",
        ),
        (
            {"events": [SIGNED, event("domestic_approval", state="tm")]},
            "events/domestic-approval/state",
            "The state “tm” is no party to this agreement.",
        ),
        (
            {
                "signatures": [
                    {"key": "s", "state": "tm", "signatory": "karimov", "sources": ["gazette"]}
                ]
            },
            "signatures/s/state",
            "The state “tm” is no party to this agreement.",
        ),
        ({"events": [event("other")]}, "events/other/label", "Say in words what happened."),
        (
            {"events": [event("chamber_approved", state="uz")]},
            "events/chamber-approved/chamber",
            "Say which chamber approved.",
        ),
        (
            {"events": [event("signed", date="1998", not_later_than="1999")]},
            "events/signed/not_later_than",
            "Give the date or the day that it is not later than, not both.",
        ),
        (
            {"events": [SIGNED, event("entry_into_force", date="1998-10-30")]},
            "events/signed/date",
            "Signed on 31 October 1998, after the recorded entry into force.",
        ),
        (
            {"events": [event("signed")]},
            "events/signed/date",
            "Give the day, or the day that it is not later than.",
        ),
        (
            {"events": [event("signed", state="uz", date="1998"), FORCE]},
            "events",
            "An entry into force is recorded, but not that all parties signed.",
        ),
        (
            {
                "texts": [
                    {"key": k, "language": "uz", "role": "authentic", "sources": ["gazette"]}
                    for k in "ab"
                ]
            },
            "texts",
            "More than one text of the role “authentic” in “uz”.",
        ),
        (
            {
                "texts": [
                    {
                        "key": f"text-{language}",
                        "language": language,
                        "role": "authentic",
                        "prevailing": True,
                        "sources": ["gazette"],
                    }
                    for language in ("uz", "kk")
                ]
            },
            "texts",
            "Only one text can prevail (VCLT 33).",
        ),
        (
            {
                "relations": [
                    {
                        "key": "r",
                        "kind": "amends",
                        "agreement": "friendship-1998",
                        "sources": ["gazette"],
                    }
                ]
            },
            "relations/r/agreement",
            "An agreement has no relation to itself.",
        ),
        (
            {"readings": [{"key": "r", "part": "sealed", "value": "1998-11-01"}]},
            "readings/r/part",
            "There is no part with the key “sealed”.",
        ),
    ],
)
def test_it_stops_what_cannot_be(fields, path, words):
    library = Collection([*groundwork(), state("tm"), agreement()])
    assert found(whole(**fields), library).get((path, words)) is True


@pytest.mark.parametrize(
    ("fields", "path", "words"),
    [
        ({"titles": TITLES[:2]}, "titles", "There is no title in “kk”."),
        (
            {"events": [event("signed", date="1998-10-31", sources=[])]},
            "events/signed/sources",
            "No source is given.",
        ),
        (
            {"titles": [TITLES[0] | {"sources": [], "basis": "press"}, *TITLES[1:]]},
            "titles/title-en/sources",
            "No source is given.",
        ),
        (
            {"events": [SIGNED, event("entry_into_force", date="1999", sources=[])]},
            "events/entry-into-force/sources",
            "An entry into force without a source counts for nothing.",
        ),
        (
            {
                "entry_rule": {"kind": "on_signature"},
                "events": [SIGNED, event("entry_into_force", date="1999-01-01")],
            },
            "entry_rule",
            "The recorded entry into force contradicts the agreement's own rule.",
        ),
    ],
)
def test_it_warns_of_what_may_be(fields, path, words):
    document = whole(**fields)
    assert found(document).get((path, words)) is False
    assert stopping(faults(document, GROUND)) == []


def test_it_asks_no_source_for_a_title_rendered_here():
    document = whole(titles=[TITLES[0] | {"sources": [], "basis": "made_here"}, *TITLES[1:]])
    assert faults(document, GROUND) == []


def superseding(slug, *others):
    return whole(
        slug=slug,
        relations=[
            {"key": each, "kind": "supersedes", "agreement": each, "sources": ["gazette"]}
            for each in others
        ],
    )


def test_it_stops_a_circle_of_supersessions_however_long():
    circle = [superseding("a-one", "b-two"), superseding("b-two", "c-three")]
    closing = superseding("c-three", "a-one")
    library = Collection([*groundwork(), *circle, closing])
    words = "“a-one” supersedes this agreement in its turn: a circle."
    assert found(closing, library)["relations/a-one/agreement", words] is True
    straight = Collection([*groundwork(), *circle, superseding("c-three", "d-four"), whole()])
    assert all("circle" not in words for _path, words in found(circle[0], straight))


def test_it_warns_when_the_older_agreement_records_no_supersession():
    older = whole(slug="older", events=[SIGNED])
    newer = superseding("newer", "older")
    library = Collection([*groundwork(), older])
    words = "“older” records no event that says it was superseded."
    assert found(newer, library) == {("relations/older", words): False}
    ended = whole(slug="older", events=[SIGNED, event("superseded", date="2022")])
    assert found(newer, Collection([*groundwork(), ended])) == {}


def text(body):
    return [
        {
            "key": "t",
            "language": "en",
            "role": "unofficial_translation",
            "body": body,
            "sources": ["gazette"],
        }
    ]


def test_it_warns_of_a_text_whose_articles_do_not_number_on():
    body = "Article 1\n\nThe sides meet.\n\nArticle 3\n\nThe sides part.\n"
    words = "Article 3 follows article 1."
    assert found(whole(texts=text(body))) == {("texts/t/body", words): False}
    assert found(whole(texts=text(body.replace("3", "2")))) == {}


def remark(**fields):
    usual = {"key": "m", "words": {"en": "A remark."}, "agreements": ["friendship-1998"]}
    return commentary(remarks=[usual | fields])


def test_a_remark_on_an_article_names_one_agreement():
    library = Collection([*groundwork(), whole()])
    words = "A remark on an article names exactly one agreement."
    assert found(remark(agreements=[], article="art-2"), library) == {
        ("remarks/m/article", words): True
    }


def test_it_warns_of_a_remark_on_an_article_that_no_text_here_has():
    body = "Article 1\n\nThe sides meet.\n\nArticle 2\n\nThe sides part.\n"
    library = Collection([*groundwork(), whole(texts=text(body))])
    assert found(remark(article="art-2"), library) == {}
    words = "No text held here has the article “art-3”."
    assert found(remark(article="art-3"), library) == {("remarks/m/article", words): False}


def test_an_occasion_ends_after_it_began():
    document = occasion(begins_on="1998-11-02", ends_on="1998-11-01")
    assert found(document) == {("ends_on", "1 November 1998 is before 2 November 1998."): True}
    assert found(occasion(begins_on="1998-11-02", ends_on="1998-11")) == {}


def test_a_person_leaves_an_office_after_coming_to_it():
    office = {"key": "o", "title": {"en": "Minister"}, "seen_from": "1999", "seen_to": "1998-05"}
    words = "May 1998 is before 1999."
    assert found(signatory(offices=[office])) == {("offices/o/seen_to", words): True}
