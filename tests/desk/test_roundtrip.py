"""What is put on the desk is composed again, byte for byte, optional fields and all."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings

from agreements.desk.compose import compose
from agreements.desk.kinds import MODELS
from agreements.desk.restore import Dangling, restore
from agreements.documents.canonical import canonical
from agreements.documents.kinds import KINDS
from agreements.documents.record import Record
from tests import builders
from tests.builders import agreement, event, groundwork, source, state
from tests.strategies import SLUGS, documents

pytestmark = pytest.mark.django_db


def referred() -> list[Record]:
    """Return the records that generated documents refer to."""
    return [
        getattr(builders, kind)(
            slug, **({"state": "uz"} if kind == "signatory" else {}) | LEAN[kind]
        )
        for kind, slugs in SLUGS.items()
        for slug in slugs
    ]


LEAN: dict[str, dict] = {kind: {} for kind in KINDS} | {
    "occasion": {"sources": []},
    "agreement": {"titles": [], "events": []},
    "commentary": {"sources": []},
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_composes_the_bytes_that_were_restored(kind):
    restore(referred())

    @given(documents(kind))
    @settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
    def check(document):
        restore([document])
        connection.check_constraints()
        (again,) = compose(kind, [document.slug])
        assert canonical(again) == canonical(document)

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_it_replaces_all_that_stood_there(kind):
    restore(referred())

    @given(documents(kind), documents(kind))
    @settings(suppress_health_check=[HealthCheck.too_slow], max_examples=30)
    def check(first, second):
        second = second.model_copy(update={"slug": first.slug})
        restore([first])
        restore([second])
        connection.check_constraints()
        assert compose(kind, [first.slug]) == [second]

    check()


def test_it_leaves_alone_what_is_the_same_already():
    document = agreement()
    assert len(restore([*groundwork(), document])) == len(groundwork()) + 1
    moment = MODELS["agreement"].objects.get().changed_at
    assert restore([*groundwork(), document]) == []
    assert MODELS["agreement"].objects.get().changed_at == moment


def test_it_notes_who_changed_a_record():
    restore([state("uz")], by="Dilnoza")
    assert MODELS["state"].objects.get().changed_by == "Dilnoza"


def test_it_restores_records_in_any_order_with_what_they_refer_to():
    documents = [agreement(), *groundwork(), state("tm", sources=["gazette"])]
    assert len(restore(documents)) == len(documents)


def test_it_restores_agreements_that_refer_to_each_other():
    elder = agreement("elder", relations=[{"key": "r", "kind": "recalls", "agreement": "younger"}])
    younger = agreement("younger", relations=[{"key": "r", "kind": "amends", "agreement": "elder"}])
    restore([*groundwork(), elder, younger])
    assert compose("agreement") == [elder, younger]


def test_it_refuses_a_reference_that_leads_nowhere_and_changes_nothing():
    with pytest.raises(Dangling, match="source “gazette”"):
        restore([state("uz"), state("kz"), agreement()])
    assert not MODELS["state"].objects.exists()


def test_it_asks_the_same_number_of_questions_for_one_record_and_for_many(
    django_assert_num_queries, django_assert_max_num_queries
):
    sources = [source(f"source-{n}") for n in range(30)]
    cited = [each.slug for each in sources]

    def treaty(slug, events):
        return agreement(
            slug, events=[event("signed", f"e{n}", sources=cited) for n in range(events)]
        )

    restore([*groundwork(), *sources, treaty("small", 1)])
    with django_assert_max_num_queries(40) as asked:
        compose("agreement")
    restore([treaty(f"treaty-{n}", 20) for n in range(5)])
    with django_assert_num_queries(len(asked.captured_queries)):
        assert len(compose("agreement")) == 6
