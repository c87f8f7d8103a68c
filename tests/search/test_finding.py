"""What a question finds, in its order, within bounds, and narrowed."""

from datetime import date

import pytest

from agreements.search.asking import asked
from agreements.search.finding import Filters, found, meant
from agreements.search.query import read
from agreements.shelf.card import Card
from tests.builders import agreement, commentary, event, title
from tests.shelf.builders import lay_groundwork, publish

from .texts import ferries

pytestmark = pytest.mark.django_db

ON = date(2026, 11, 24)


def signed(day):
    return [event("signed", date=day)]


@pytest.fixture(autouse=True)
def record():
    lay_groundwork()
    publish(
        agreement("old", titles=[title(text="Treaty on rivers")], events=signed("1995-01-01")),
        agreement("new", titles=[title(text="Treaty on river ports")], events=signed("2015-01-01")),
        agreement(
            "summed",
            instrument="protocol",
            titles=[title(text="Protocol")],
            summary={"en": "On rivers."},
            events=[*signed("2016-01-01"), event("entry_into_force", date="2017-01-01")],
            subjects=[{"key": "b", "subject": "border"}],
        ),
        agreement(
            "placed",
            titles=[title(text="Another")],
            events=[event("signed", date="2017-01-01", place={"en": "River House"})],
        ),
        agreement("river", titles=[title(text="A third")], events=signed("1994-01-01")),
        commentary(remarks=[{"key": "m1", "words": {"en": "A river has two sides."}}]),
        ferries(),
    )


def answer(text, **narrowed):
    return found(asked(read(text), {}), ON, Filters(**narrowed))


def slugs(text, **narrowed):
    return [hit.slug for hit in answer(text, **narrowed).hits]


def test_it_orders_by_number_title_name_summary_and_the_rest_and_the_newest_first():
    assert slugs("river") == ["river", "new", "old", "placed", "summed", "nematov-2022"]


def test_it_puts_articles_after_records():
    kinds = [(hit.kind, hit.language) for hit in answer("паром OR ferry OR перевозят").hits]
    assert kinds[0] == ("agreement", "")
    assert set(kinds[1:]) == {("article", "ru"), ("article", "kk"), ("article", "en")}


def test_it_finds_all_words_of_a_record_wherever_they_stand_in_it():
    assert slugs("protocol rivers") == ["summed"]
    assert slugs("protocol ports") == []


def test_it_finds_phrases_choices_and_leaves_out_what_is_excluded():
    assert slugs('"river ports"') == ["new"]
    assert slugs('"ports river"') == []
    assert slugs("ports OR protocol") == ["summed", "new"] or slugs("ports OR protocol") == [
        "new",
        "summed",
    ]
    assert slugs("river -treaty -protocol -another -third") == ["nematov-2022"]


@pytest.mark.parametrize(
    "narrowed",
    [
        {"kind": "commentary"},
        {"kind": "article"},
        {"status": "in_force"},
        {"facets": ("subject:border",)},
        {"facets": ("decade:2010",), "kind": "agreement"},
        {"language": "kk"},
        {"language": "kk", "kind": "agreement"},
    ],
)
def test_it_is_narrowed_alike_by_the_database_and_afterwards(narrowed):
    for text in ("river", "паром", "treaty OR river OR паром"):
        only = Filters(**narrowed)
        kept = [hit for hit in answer(text).hits if only.keeps(hit)]
        assert answer(text, **narrowed).hits == kept


def test_it_leaves_out_what_a_past_day_did_not_know():
    assert slugs("river", until=date(2015, 6, 1)) == ["river", "new", "old", "nematov-2022"]
    assert slugs("шопан", until=date(2015, 6, 1)) == []


def test_it_tells_status_on_the_day_that_is_asked_for():
    [before] = found(asked(read("protocol"), {}), date(2016, 6, 1)).hits
    [after] = answer("protocol").hits
    assert (before.status, after.status) == ("not_yet_in_force", "in_force")


def test_it_keeps_to_a_number_of_the_best_and_says_that_there_are_more():
    few = found(asked(read("river"), {}), ON, most=2)
    assert few.more
    assert [hit.slug for hit in few.hits] == ["river", "new"]
    assert not answer("river").more


def test_it_narrows_a_list_by_words():
    agreements = Card.objects.of("agreement")
    kept = agreements.answering(meant("river")).newest_first()
    assert [card.slug for card in kept] == ["placed", "summed", "new", "old", "river"]
    assert agreements.answering(meant("  ?! ")).count() == agreements.count()
