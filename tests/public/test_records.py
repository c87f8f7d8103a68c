"""The pages of the other kinds of record."""

from datetime import date

import pytest

from agreements.documents.library import Collection
from agreements.public.pages import commentary, occasion, signatory, source, state, subject
from agreements.public.pages.years import years
from tests import builders

from .builders import friendship, protocol, sample

ON = date(2026, 11, 24)
LIBRARY = Collection(sample())


def document(kind, slug):
    return LIBRARY.records[kind, slug]


def test_a_state_says_how_fully_each_of_the_two_was_read():
    page = state.page(document("state", "uz"), LIBRARY, ON, "en")
    assert [each.count for each in page.approvals] == [0, 1]
    assert len(page.agreements) == 2


def test_a_state_names_which_of_the_two_was_read_more_fully_from_the_counts():
    page = state.page(document("state", "uz"), LIBRARY, ON, "en")
    assert ("/states/kz/" in page.fuller, "/states/uz/" in page.thinner) == (True, True)


def test_a_state_says_which_was_read_more_fully_only_where_the_counts_differ():
    even = [friendship(events=[builders.event("signed", date="1998-10-31")]), protocol()]
    kept = [each for each in sample() if each.kind != "agreement"]
    page = state.page(document("state", "uz"), Collection([*kept, *even]), ON, "en")
    assert page.fuller is page.thinner is None


def test_a_state_counts_what_each_person_signed_for_it():
    page = state.page(document("state", "uz"), LIBRARY, ON, "en")
    ((name, office, count),) = [(each.name, each.office, each.count) for each in page.signers]
    assert "/signatories/karimov/" in name
    assert (office, count) == ("President of Uzbekistan", 1)
    (envoy,) = state.page(document("state", "kz"), LIBRARY, ON, "en").signers
    assert envoy.count == 0


def test_a_state_shows_its_subjects_year_by_year():
    (topic,) = state.page(document("state", "uz"), LIBRARY, ON, "en").topics
    assert topic.count == 2
    assert topic.spark.count("<rect") == 2


def test_a_limit_alone_gives_no_year():
    unknown = friendship(events=[builders.event("signed", not_later_than="2026-11-23")])
    assert dict(years([unknown, protocol()])) == {0: 1, 2003: 1}


def test_a_third_state_has_no_such_comparison():
    assert state.page(document("state", "tm"), LIBRARY, ON, "en").approvals == []


def test_a_person_is_seen_in_an_office_between_two_days():
    page = signatory.page(document("signatory", "karimov"), LIBRARY, ON, "en")
    assert "January 1997" in page.offices[0].seen_from
    assert [each.slug for each in page.signed] == ["friendship-1998"]
    assert page.empowered == []
    assert page.signed[0].aside == "President of Uzbekistan"
    assert '<rect class="m"' in page.offices[0].strand


def test_a_person_stands_beside_those_who_signed_for_other_parties():
    signed = friendship(
        signatures=[
            {"key": "karimov", "state": "uz", "signatory": "karimov"},
            {"key": "envoy", "state": "kz", "signatory": "envoy", "office": {"en": "Envoy"}},
        ]
    )
    library = Collection([*(each for each in sample() if each.slug != signed.slug), signed])
    page = signatory.page(document("signatory", "karimov"), library, ON, "en")
    ((name, office, count),) = [(each.name, each.office, each.count) for each in page.counterparts]
    assert "/signatories/envoy/" in name
    assert (office, count) == ("Envoy", 1)
    empowered = signatory.page(document("signatory", "karimov"), LIBRARY, ON, "en")
    assert empowered.counterparts == []


def test_a_person_who_was_empowered_has_not_signed():
    page = signatory.page(document("signatory", "envoy"), LIBRARY, ON, "en")
    assert page.signed == []
    assert [each.slug for each in page.empowered] == ["friendship-1998"]


def test_a_name_rendered_here_says_so():
    page = signatory.page(document("signatory", "karimov"), LIBRARY, ON, "en")
    assert [name.basis for name in page.names] == ["", "rendered here"]


def test_a_subject_lists_its_agreements_newest_first():
    page = subject.page(document("subject", "border"), LIBRARY, ON, "en")
    assert [each.slug for each in page.agreements] == ["protocol-2003", "friendship-1998"]


def test_an_occasion_says_how_many_of_its_documents_are_here(published, client):
    page = occasion.page(document("occasion", "tashkent-1998"), LIBRARY, ON, "en")
    assert (len(page.agreements), page.documents_reported) == (1, 17)
    html = client.get("/occasions/tashkent-1998/").content.decode()
    assert "1 of 17 documents reported are in this record" in html


def test_a_commentary_shows_all_its_remarks_and_labels_each(published, client):
    page = commentary.page(document("commentary", "nematov-2022"), LIBRARY, ON, "en")
    assert [remark.inferred for remark in page.remarks] == [False, True, False, False]
    assert page.day_basis == "inferred"
    html = client.get("/commentaries/nematov-2022/").content.decode()
    assert "Speaks of the draft, not of the signed text." in html
    assert "It does not name the agreement; the link is inferred." in html
    assert "In our words" in html
    assert "<blockquote>A single day can matter.</blockquote>" in html


def test_a_source_lists_everything_that_rests_on_it():
    page = source.page(document("source", "adilet"), LIBRARY, ON, "en")
    (support,) = page.supports
    places = [str(place) for place in support.places]
    assert any("Law on ratification signed" in place for place in places)
    assert page.extent == "Only the opening part was read"


def test_a_rebuilt_headline_is_never_put_in_quotation_marks(published, client):
    html = client.get("/sources/adilet/").content.decode()
    assert "title rebuilt from the address" in html
    assert "“О ратификации" not in html


@pytest.mark.parametrize("kind", ["state", "signatory", "source", "occasion", "subject"])
def test_a_list_names_every_record_of_its_kind(kind, published, client):
    from agreements.formats.address import PLACES

    html = client.get(f"/{PLACES[kind]}/").content.decode()
    for each, slug in published:
        if each == kind:
            assert f"/{PLACES[kind]}/{slug}/" in html
