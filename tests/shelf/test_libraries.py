"""Libraries: the record as it stands now, and as it stood when an act was published."""

import pytest

from agreements.documents.library import Retracted
from agreements.shelf.edition import Body, Edition
from agreements.shelf.library import KEPT, AsOf, Current, now
from tests.builders import agreement, commentary, occasion, signatory, source, state
from tests.shelf.builders import lay_groundwork, publish, retract

pytestmark = pytest.mark.django_db

RENAMED = {"en": "Republic of Uzbekistan"}


def test_it_gives_the_newest_edition_of_each_record_and_leaves_out_what_is_not_published():
    publish(state("uz"), state("kz"))
    publish(state("uz", name=RENAMED))
    assert Current().get("state", ["uz", "kz", "tm"]) == {
        "uz": state("uz", name=RENAMED),
        "kz": state("kz"),
    }


def test_it_gives_the_reason_in_the_place_of_a_record_that_was_taken_down():
    publish(state())
    retract("state", "uz", "Read wrongly.")
    assert Current().get("state", ["uz"]) == {"uz": Retracted("state", "uz", "Read wrongly.")}


def test_it_gives_the_reason_in_the_place_of_a_body_that_is_withheld():
    body = Body(digest="0" * 64, withheld="By order of a court.")
    edition = Edition(kind="state", slug="uz", body=body)
    assert edition.record == Retracted("state", "uz", "By order of a court.")


def test_it_lists_the_records_that_refer_to_one_by_slug():
    lay_groundwork()
    later, earlier = agreement("b-treaty"), agreement("a-treaty")
    publish(later, earlier, agreement("c-treaty"))
    publish(commentary(remarks=[{"key": "m1", "words": {"en": "…"}, "agreements": ["a-treaty"]}]))
    linked = Current().linked("state", "kz", by="agreement")
    assert [record.slug for record in linked] == ["a-treaty", "b-treaty", "c-treaty"]
    assert Current().linked("agreement", "a-treaty", by="commentary")[0].slug == "nematov-2022"
    assert Current().linked("agreement", "b-treaty", by="commentary") == []


def test_it_lists_only_records_that_refer_to_one_today():
    publish(source())
    publish(state("uz", sources=["gazette"]), state("kz", sources=["gazette"]))
    publish(state("uz"))
    retract("state", "kz")
    assert Current().linked("source", "gazette", by="state") == []


def test_it_gives_records_as_they_stood_when_an_act_was_published():
    [first] = publish(state("uz"))
    [second] = publish(state("uz", name=RENAMED))
    assert AsOf(first.act).get("state", ["uz", "kz"]) == {"uz": state("uz")}
    assert AsOf(second.act).get("state", ["uz"]) == {"uz": state("uz", name=RENAMED)}


def test_it_lets_records_published_together_see_each_other():
    editions = lay_groundwork()
    assert AsOf(editions[0].act).get("signatory", ["karimov"]) == {"karimov": signatory()}
    assert editions[-1].id > editions[0].act


def test_it_does_not_bring_back_what_was_taken_down_since():
    [edition] = publish(state())
    retract("state", "uz", "Read wrongly.")
    down = {"uz": Retracted("state", "uz", "Read wrongly.")}
    assert AsOf(edition.act).get("state", ["uz"]) == down


def test_it_shows_the_past_again_once_the_record_is_published_again():
    [first] = publish(state())
    down = retract("state", "uz", "Read wrongly.")
    publish(state("uz", name=RENAMED))
    assert AsOf(first.act).get("state", ["uz"]) == {"uz": state()}
    assert isinstance(AsOf(down.act).get("state", ["uz"])["uz"], Retracted)


def test_it_leaves_links_from_other_records_to_the_page_of_today():
    publish(source())
    [edition] = publish(state(sources=["gazette"]))
    assert AsOf(edition.act).linked("source", "gazette", by="state") == []


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("library", [Current, lambda: AsOf(2)], ids=["current", "as of"])
def test_it_asks_as_often_for_many_records_as_for_one(django_assert_num_queries, library, count):
    slugs = [f"source-{number}" for number in range(count)]
    publish(*map(source, slugs))
    held = library()
    with django_assert_num_queries(1):
        held.get("source", slugs)
    with django_assert_num_queries(0):
        held.get("source", slugs)


@pytest.mark.parametrize("count", [1, 30])
def test_it_asks_once_for_all_that_refer_to_a_record(django_assert_num_queries, count):
    publish(source())
    publish(*(state(f"s{number}", sources=["gazette"]) for number in range(count)))
    with django_assert_num_queries(1):
        assert len(Current().linked("source", "gazette", by="state")) == count


def test_it_gathers_all_that_documents_refer_to_in_one_query(django_assert_num_queries):
    lay_groundwork()
    publish(occasion())
    documents = [agreement(occasion="tashkent-1998"), signatory(), commentary()]
    held = Current()
    with django_assert_num_queries(1):
        held.gather(documents)
    with django_assert_num_queries(0):
        assert held.get("occasion", ["tashkent-1998"])
        assert held.get("state", ["uz", "kz"])


def test_it_is_kept_for_all_requests_until_something_is_published(django_assert_num_queries):
    lay_groundwork()
    publish(agreement())
    now().gather([agreement()])
    now().linked("state", "uz", by="agreement")
    with django_assert_num_queries(2):
        assert now().get("state", ["uz"]) == {"uz": state("uz")}
        assert [each.slug for each in now().linked("state", "uz", by="agreement")] == [
            agreement().slug
        ]


def test_it_begins_anew_with_each_publication():
    publish(state("uz"))
    assert now().get("state", ["uz", "kz"]) == {"uz": state("uz")}
    publish(state("uz", name=RENAMED), state("kz"))
    assert now().get("state", ["uz"]) == {"uz": state("uz", name=RENAMED)}
    assert now().linked("source", "gazette", by="state") == []
    publish(source())
    publish(state("kz", sources=["gazette"]))
    assert now().linked("source", "gazette", by="state") == [state("kz", sources=["gazette"])]
    retract("state", "uz", "Read wrongly.")
    assert now().get("state", ["uz"]) == {"uz": Retracted("state", "uz", "Read wrongly.")}


def test_it_is_begun_anew_when_it_holds_too_much():
    publish(state())
    held = now()
    assert now() is held
    held.get("source", [f"source-{number}" for number in range(KEPT)])
    held.get("state", ["uz"])
    assert now() is held
    assert now() is not held
