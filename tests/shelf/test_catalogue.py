"""The catalogue follows from the editions: it can be thrown away and made anew, byte for byte."""

from datetime import date
from itertools import count

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.documents.library import Retracted
from agreements.shelf.alteration import Alteration
from agreements.shelf.card import Card
from agreements.shelf.catalogue import TABLES
from agreements.shelf.edition import Edition
from agreements.shelf.library import Current
from agreements.shelf.passage import Passage
from agreements.shelf.span import Span
from tests.builders import agreement, commentary, event, source, state, subject, title
from tests.shelf.builders import catalogue_rows, found_wrong, lay_groundwork, publish, retract

pytestmark = pytest.mark.django_db

TEXT = "Preamble.\n\nArticle 1\n\nThe Parties are friends.\n\nArticle 2\n\nFor ever.\n"


def publish_a_history():
    """Publish, republish, rename and take down, until every table has seen everything."""
    lay_groundwork()
    entered = [event("signed", date="1998-10-31"), event("entry_into_force", date="1999-06")]
    texts = [{"key": "t1", "language": "en", "role": "authentic", "body": TEXT}]
    publish(agreement(), agreement("taken-down"), commentary())
    term = {"words": {"en": "until 2030"}, "until": "2030", "notice_months": 6}
    publish(agreement(events=entered, texts=texts, titles=[title(text="Renamed")], term=term))
    publish(state("uz", name={"en": "Republic of Uzbekistan", "uz": "Oʻzbekiston"}))
    retract("agreement", "taken-down")
    retract("commentary", "nematov-2022")
    publish(commentary(summary={"en": "Once more."}))


def test_it_makes_the_same_rows_again_byte_for_byte():
    publish_a_history()
    before = catalogue_rows()
    assert all(before.values())
    call_command("rebuild_catalogue")
    assert catalogue_rows() == before


def test_it_makes_the_rows_again_when_all_are_lost():
    publish_a_history()
    before = catalogue_rows()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        names = ", ".join(table._meta.db_table for table in TABLES)
        cursor.execute(f"TRUNCATE {names}")
    call_command("rebuild_catalogue")
    assert catalogue_rows() == before


WORDS = st.sampled_from(["A name", "Another name"])
STEPS = st.tuples(st.sampled_from(["one", "two"]), WORDS | st.none())
"""The record, and the name under which it is published; None takes it down."""

example = count(1)


@given(steps=st.lists(STEPS, max_size=8))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_stays_whole_whatever_is_published_and_taken_down(db, steps):
    start = next(example)
    shown, written = {}, 0
    for name, words in steps:
        slug = f"{name}-{start}"
        before = shown.get(slug)
        after = subject(slug, name={"en": words}) if words else Retracted("subject", slug, "…")
        if before == after or (before is None and not words):
            continue
        publish(after) if words else retract("subject", slug, "…")
        shown[slug] = after
        written += 1
    slugs = [f"one-{start}", f"two-{start}"]
    assert Current().get("subject", slugs) == shown
    assert Edition.objects.of("subject", slugs).count() == written
    cards = Card.objects.of("subject").filter(slug__in=slugs)
    assert {card.slug: card.record for card in cards} == {
        slug: record for slug, record in shown.items() if not isinstance(record, Retracted)
    }
    assert found_wrong() == []


def card(kind, slug):
    return Card.objects.get(kind=kind, slug=slug)


def test_it_dates_a_card_by_conclusion_and_entry_into_force():
    lay_groundwork()
    publish(
        agreement(
            events=[
                event("signed", key="e1", state="uz", date="2022-12-21"),
                event("signed", key="e2", state="kz", date="2022-12-22"),
                event("entry_into_force", date="2023-07"),
            ]
        )
    )
    found = card("agreement", "friendship-1998")
    assert (str(found.dated_on), str(found.in_force_on)) == ("2022-12-22", "2023-07-01")


def test_it_takes_no_date_for_an_entry_into_force_without_a_source():
    lay_groundwork()
    events = [event("signed", date="2022"), event("entry_into_force", date="2023", sources=[])]
    publish(agreement(events=events))
    found = card("agreement", "friendship-1998")
    assert (str(found.dated_on), found.in_force_on) == ("2022-01-01", None)


def test_it_takes_no_year_from_a_day_that_is_only_a_limit():
    lay_groundwork()
    publish(agreement(events=[event("signed", not_later_than="2026-11-23")]))
    found = card("agreement", "friendship-1998")
    assert found.dated_on is None
    assert not any(facet.startswith("year:") for facet in found.facets)


def test_it_notes_on_a_card_what_lists_narrow_by():
    lay_groundwork()
    signatures = [
        {"key": "s1", "state": "uz", "signatory": "karimov"},
    ]
    topics = [{"key": "t1", "subject": "border"}]
    publish(agreement(signatures=signatures, subjects=topics, coverage="list_only"))
    assert card("agreement", "friendship-1998").facets == [
        "coverage:list_only",
        "decade:1990",
        "instrument:treaty",
        "level:interstate",
        "party:kz",
        "party:uz",
        "signatory:karimov",
        "subject:border",
        "year:1998",
    ]


def test_it_notes_on_a_card_what_is_not_known():
    lay_groundwork()
    publish(agreement())
    assert card("agreement", "friendship-1998").gaps == [
        ":",
        ":kz",
        ":uz",
        "domestic_approval:",
        "domestic_approval:kz",
        "domestic_approval:uz",
        "entry_into_force:",
    ]
    found = Card.objects.with_gap
    assert found().exists()
    assert found(state="uz").exists()
    assert not found("entry_into_force", "uz").exists()
    assert not found("text").exists()


def test_it_does_not_list_under_a_person_what_the_person_was_only_empowered_to_sign():
    lay_groundwork()
    empowered = {"key": "s1", "state": "uz", "signatory": "karimov", "role": "empowered"}
    publish(agreement(signatures=[empowered]))
    found = card("agreement", "friendship-1998")
    assert "signatory:karimov" not in found.facets
    assert "signatory:karimov" in found.links


def test_it_notes_on_a_card_every_record_and_file_that_it_leads_to():
    lay_groundwork()
    file = {"sha256": "a" * 64, "name": "scan.pdf", "media_type": "application/pdf", "bytes": 9}
    text = {"key": "t1", "language": "en", "role": "authentic", "file": file}
    publish(agreement(texts=[text]))
    links = ["file:" + "a" * 64, "source:gazette", "state:kz", "state:uz"]
    assert card("agreement", "friendship-1998").links == links


def test_it_narrows_lists_by_facets_and_by_status_on_a_day():
    lay_groundwork()
    entered = [event("signed", date="1998-10-31"), event("entry_into_force", date="1999-06-11")]
    publish(agreement("old", events=entered))
    publish(agreement("new", events=[event("signed", date="2022-12-22")]))
    cards = Card.objects.of("agreement")
    assert [each.slug for each in cards.tagged("year:2022", "party:uz")] == ["new"]
    assert [each.slug for each in cards.with_status("in_force", on=date(1999, 6, 11))] == ["old"]
    assert not cards.with_status("in_force", on=date(1999, 6, 10)).exists()
    assert [each.slug for each in cards.newest_first()] == ["new", "old"]
    assert [each.slug for each in cards.oldest_first()] == ["old", "new"]
    assert [each.slug for each in cards.by_entry()] == ["old", "new"]


@pytest.mark.parametrize("sort", ["newest_first", "oldest_first"])
def test_it_skips_in_the_index_of_dates_what_began_after_a_day(sort):
    cards = getattr(Card.objects.of("agreement").stood(date(2000, 1, 1)), sort)()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
    plan = cards[:25].explain()
    assert f"card_{sort}" in plan
    assert "<= '2000-01-01'" in plan.partition("Index Cond")[2]
    assert "Filter" not in plan


def test_it_finds_on_a_day_what_was_in_force_by_then():
    lay_groundwork()
    entered = [event("signed", date="1998-10-31"), event("entry_into_force", date="1999-06")]
    publish(agreement(events=entered))
    found = Card.objects.of("agreement").in_force
    assert not found(date(1999, 6, 29)).exists()
    assert [each.slug for each in found(date(1999, 6, 30))] == ["friendship-1998"]


def test_it_covers_all_time_with_spans_and_gives_the_status_of_each_boundary():
    lay_groundwork()
    events = [event("signed", date="1998"), event("terminated", date="2005-03-01")]
    publish(agreement(events=events))
    spans = Span.objects.filter(slug="friendship-1998").order_by("position")
    periods = [(str(each.period.lower), str(each.period.upper)) for each in spans]
    assert [each.status for each in spans] == ["not_concluded", "entry_not_recorded", "ended"]
    assert periods == [("None", "1998-12-31"), ("1998-12-31", "2005-03-01"), ("2005-03-01", "None")]
    assert spans.last().how == "terminated"


def test_it_makes_a_passage_of_every_piece_that_can_be_searched():
    lay_groundwork()
    text = {"key": "t1", "language": "en", "role": "authentic", "body": TEXT}
    act = {"kind": "law", "number": "518"}
    approved = event("domestic_approval", state="uz", date="1999-01-05", act=act)
    publish(
        agreement(
            events=[event("signed", date="1998", place={"uz": "Toshkent"}), approved],
            identifiers=[{"key": "i1", "scheme": "lex.uz", "value": "4041802"}],
            summary={"en": "Friends for ever.", "ru": "Друзья навек."},
            texts=[text],
        )
    )
    found = Passage.objects.filter(slug="friendship-1998").order_by("position")
    assert [(each.part, each.language, each.rank, each.text) for each in found] == [
        ("identifiers/i1/value", "und", "A", "4041802"),
        ("titles/en/text", "en", "A", "Treaty on Eternal Friendship"),
        ("events/signed/place", "uz", "B", "Toshkent"),
        ("events/domestic-approval/act/number", "und", "B", "518"),
        ("summary", "en", "C", "Friends for ever."),
        ("summary", "ru", "C", "Друзья навек."),
        ("texts/t1/preamble", "en", "D", "Preamble.\n\n"),
        ("texts/t1/art-1", "en", "D", "Article 1\n\nThe Parties are friends.\n\n"),
        ("texts/t1/art-2", "en", "D", "Article 2\n\nFor ever.\n"),
    ]


def test_it_writes_down_what_an_edition_changed_in_the_one_before():
    publish(source())
    publish(source(title="As printed", publisher="Gazette"))
    [edition] = publish(source(title="As reprinted", publisher="Gazette"))
    changed = Alteration.objects.filter(edition=edition)
    assert [(each.path, each.old, each.new) for each in changed] == [
        ("title", "As printed", "As reprinted")
    ]


def test_it_writes_down_nothing_for_a_first_edition_or_one_after_a_retraction():
    publish(source())
    retract("source", "gazette")
    publish(source(title="As printed"))
    assert not Alteration.objects.exists()
