"""The pages of the other kinds of record."""

from datetime import date

import pytest
from django.http import QueryDict

from agreements.documents.library import Collection
from agreements.public.filters import ListQuery
from agreements.public.pages import commentary, source
from agreements.public.referring import referred
from agreements.public.views.record import BUILDERS
from agreements.shelf.library import now
from agreements.shelf.log import act
from tests import builders

from .builders import friendship, sample

ON = date(2026, 11, 24)
LIBRARY = Collection(sample())


def document(kind, slug):
    return LIBRARY.records[kind, slug]


def built(kind, slug):
    """Return the page of a published record as the site makes it today."""
    query = ListQuery(QueryDict())
    query.full_clean()
    library = now()
    published = library.edition(kind, slug).record
    around, _leaf, given = referred(published, query, library, library.head)
    return BUILDERS[kind](published, around, query.day, "en", query.kept, **given)


def publish(*documents):
    with act(note="", author="The editors") as writing:
        writing.publish(documents)


def test_a_state_says_how_fully_each_of_the_two_was_read(published):
    page = built("state", "uz")
    assert [each.count for each in page.approvals] == [0, 1]
    assert (page.count, len(page.agreements)) == (2, 2)


def test_a_state_names_which_of_the_two_was_read_more_fully_from_the_counts(published):
    page = built("state", "uz")
    assert ("/states/kz/" in page.fuller, "/states/uz/" in page.thinner) == (True, True)


def test_a_state_says_which_was_read_more_fully_only_where_the_counts_differ(published):
    publish(
        friendship(events=[builders.event("signed", date="1998-10-31")], readings=[], checks=[])
    )
    page = built("state", "uz")
    assert page.fuller is page.thinner is None


def test_a_state_counts_what_is_in_force_and_what_is_not_recorded(published):
    page = built("state", "uz")
    assert (page.in_force, page.not_recorded) == (1, 1)
    assert [str(each) for each in page.others] == ['<a href="/states/kz/">Kazakhstan</a>']


def test_a_state_counts_what_each_person_signed_for_it(published):
    ((name, office, count),) = [
        (each.name, each.office, each.count) for each in built("state", "uz").signers
    ]
    assert "/signatories/karimov/" in name
    assert (office, count) == ("President of Uzbekistan", 1)
    (envoy,) = built("state", "kz").signers
    assert envoy.count == 0


def test_a_state_shows_its_subjects_year_by_year(published):
    (topic,) = built("state", "uz").topics
    assert topic.count == 2
    assert topic.spark.count("<rect") == 2


def test_a_limit_alone_gives_no_year(published):
    limit = [builders.event("signed", not_later_than="2026-11-23")]
    publish(
        builders.agreement("undated", events=limit, subjects=[{"key": "b", "subject": "border"}])
    )
    (topic,) = built("state", "uz").topics
    assert (topic.count, topic.spark.count("<rect")) == (3, 2)


def test_a_third_state_has_no_such_comparison(published):
    assert built("state", "tm").approvals == []


def test_a_person_is_seen_in_an_office_between_two_days(published):
    page = built("signatory", "karimov")
    assert "January 1997" in page.offices[0].seen_from
    assert [each.slug for each in page.signed] == ["friendship-1998"]
    assert (page.count, page.first_year, page.empowered) == (1, 1998, [])
    assert page.signed[0].aside == "President of Uzbekistan"
    assert '<rect class="m"' in page.offices[0].strand


def test_a_person_stands_beside_those_who_signed_for_other_parties(published):
    assert built("signatory", "karimov").counterparts == []
    office = {"office": {"en": "Envoy"}}
    publish(
        friendship(
            signatures=[
                {"key": "karimov", "state": "uz", "signatory": "karimov"},
                {"key": "envoy", "state": "kz", "signatory": "envoy"} | office,
            ]
        )
    )
    ((name, state, told, count),) = [
        (each.name, each.state, each.office, each.count)
        for each in built("signatory", "karimov").counterparts
    ]
    assert ("/signatories/envoy/" in name, "/states/kz/" in state) == (True, True)
    assert (told, count) == ("Envoy", 1)


def test_a_person_who_was_empowered_has_not_signed(published):
    page = built("signatory", "envoy")
    assert (page.count, page.signed) == (0, [])
    assert [each.slug for each in page.empowered] == ["friendship-1998"]


def test_a_name_rendered_here_says_so(published):
    page = built("signatory", "karimov")
    assert [name.basis for name in page.names] == ["", "rendered here"]


def test_a_subject_lists_its_agreements_newest_first(published):
    page = built("subject", "border")
    assert [each.slug for each in page.agreements] == ["protocol-2003", "friendship-1998"]


def test_an_occasion_says_how_many_of_its_documents_are_here(published, client):
    page = built("occasion", "tashkent-1998")
    assert (page.documents, len(page.agreements), page.documents_reported) == (1, 1, 17)
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
