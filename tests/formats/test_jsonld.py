"""A record as JSON-LD, read by a processor that knows the terms of schema.org."""

import json
from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, Graph, Namespace, URIRef, namespace

from agreements.documents.canonical import canonical, digest
from agreements.documents.kinds import KINDS
from agreements.documents.library import Collection, Retracted
from agreements.formats.jsonld import jsonld
from agreements.formats.published import Published
from tests.builders import commentary, event, occasion, signatory, source, state, subject
from tests.public.builders import friendship, protocol, sample
from tests.record import shipped
from tests.strategies import documents

DAY = date(2010, 1, 1)
SITE = "https://treaties.example"
SCHEMA = Namespace("https://schema.org/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")

LATER = {"legislationAmends", "legislationCorrects", "legislationRepeals"}
"""Terms that schema.org took in (as "new") after the list that the processor carries was drawn."""

OF_ELI = {
    *("LegalResource", "LegalExpression", "amends", "repeals", "corrects", "consolidates"),
    *("changes", "based_on", "cites", "related_to", "is_realized_by", "date_document"),
    *("first_date_entry_in_force", "date_no_longer_in_force", "in_force"),
    *("InForce-inForce", "InForce-notInForce"),
}
"""The terms of the ELI ontology that may stand in a record."""


def printed(record, library=None, on=DAY):
    text = canonical(record)
    edition = Published(record, text, digest(text), 3, "0" * 64,
                        datetime(2026, 11, 24, 9, tzinfo=UTC), SITE)  # fmt: skip
    return jsonld(edition, library or Collection(sample()), on)


def data(record, **options):
    return json.loads(printed(record, **options))


def graph(record, **options):
    """The statements that a processor reads from the record."""
    return Graph().parse(data=printed(record, **options), format="json-ld")


def address(path):
    return URIRef(f"{SITE}/{path}/")


TREATY = address("agreements/friendship-1998")
PROTOCOL = address("agreements/protocol-2003")


def test_it_says_what_the_agreement_is_and_when_it_was_made():
    found = graph(friendship())
    assert set(found.objects(TREATY, RDF.type)) == {SCHEMA.Legislation, ELI.LegalResource}
    names = {(str(name), name.language) for name in found.objects(TREATY, SCHEMA.name)}
    assert names == {("Treaty on Eternal Friendship", "en"), ("Договор о вечной дружбе", "ru")}
    assert str(found.value(TREATY, SCHEMA.legislationDate)) == "1998-10-31"
    assert found.value(TREATY, ELI.date_document).toPython() == date(1998, 10, 31)
    kind = found.value(TREATY, SCHEMA.legislationType)
    assert str(found.value(kind, SCHEMA.codeValue)) == "treaty"
    number = found.value(TREATY, SCHEMA.identifier)
    assert str(found.value(number, SCHEMA.value)) == "4041802"


def test_it_leaves_the_force_out_where_no_entry_is_recorded():
    found = graph(friendship())
    assert found.value(TREATY, SCHEMA.legislationLegalForce) is None
    assert found.value(TREATY, ELI.in_force) is None
    assert found.value(TREATY, SCHEMA.temporalCoverage) is None
    assert "not recorded here" in str(found.value(TREATY, SCHEMA.creativeWorkStatus))


def test_it_gives_a_force_to_those_agreements_of_the_record_that_are_known_to_be_in_force():
    found = [data(each, library=shipped.library(), on=date(2026, 11, 24))
             for each in shipped.of_kind("agreement")]  # fmt: skip
    forces = Counter(each.get("legislationLegalForce", {}).get("@id") for each in found)
    assert forces == {None: 33, "https://schema.org/InForce": 9}


def test_it_says_in_force_from_the_recorded_entry_on():
    found = graph(protocol())
    assert found.value(PROTOCOL, SCHEMA.legislationLegalForce) == SCHEMA.InForce
    assert found.value(PROTOCOL, ELI.in_force) == ELI["InForce-inForce"]
    assert str(found.value(PROTOCOL, SCHEMA.temporalCoverage)) == "2004-05-06/.."
    earlier = graph(protocol(), on=date(2004, 1, 1))
    assert earlier.value(PROTOCOL, SCHEMA.legislationLegalForce) is None
    assert str(earlier.value(PROTOCOL, SCHEMA.legislationDateVersion)) == "2004-01-01"


def test_it_says_not_in_force_of_what_has_ended():
    events = [event("signed", date="2003"), event("entry_into_force", date="2004-05"),
              event("terminated", date="2008-01-02")]  # fmt: skip
    found = graph(protocol(events=events))
    assert found.value(PROTOCOL, SCHEMA.legislationLegalForce) == SCHEMA.NotInForce
    assert str(found.value(PROTOCOL, SCHEMA.temporalCoverage)) == "2004-05/2008-01-02"


def test_it_takes_no_limit_for_a_date():
    found = graph(protocol(events=[event("signed", not_later_than="2003")]))
    assert found.value(PROTOCOL, SCHEMA.legislationDate) is None


def test_it_names_the_states_equally_and_uzbekistan_first_in_english():
    found = data(friendship())
    states = [each["@id"] for each in found["legislationJurisdiction"]]
    assert states == [f"{SITE}/states/uz/", f"{SITE}/states/kz/"]
    assert [each["areaServed"]["@id"] for each in found["legislationPassedBy"]] == states
    roles = [each["contributor"]["@id"] for each in found["contributor"]]
    assert roles == [f"{SITE}/signatories/karimov/", f"{SITE}/signatories/envoy/"]


def test_it_gives_each_signatory_the_role_of_the_office_or_of_full_powers():
    found = graph(friendship())
    roles = {
        str(role)
        for each in found.objects(TREATY, SCHEMA.contributor)
        for role in found.objects(each, SCHEMA.roleName)
    }
    assert roles == {"President of Uzbekistan", "empowered to sign; signature not read"}


def test_it_amends_only_once_it_has_effect():
    assert (PROTOCOL, SCHEMA.legislationAmends, TREATY) in graph(protocol())
    signed = graph(protocol(events=[event("signed", date="2003-03")]))
    assert (PROTOCOL, SCHEMA.legislationAmends, TREATY) not in signed
    assert (PROTOCOL, SCHEMA.isBasedOn, TREATY) in signed


def test_it_tells_authentic_texts_from_translations():
    texts = [
        {"key": "a", "language": "uz", "role": "authentic", "body": "1-modda."},
        {"key": "b", "language": "en", "role": "unofficial_translation", "url": "https://x.org/1"},
    ]
    found = graph(friendship(texts=texts))
    held, translation = (
        found.value(TREATY, each) for each in (SCHEMA.workExample, SCHEMA.workTranslation)
    )
    assert str(found.value(held, SCHEMA.inLanguage)) == "uz"
    assert str(found.value(held, SCHEMA.url)) == f"{TREATY}text/uz/"
    assert str(found.value(translation, SCHEMA.url)) == "https://x.org/1"
    assert {str(each) for each in found.objects(TREATY, SCHEMA.inLanguage)} == {"uz"}


def test_it_says_which_edition_it_is_and_what_it_is_not():
    page = data(friendship())["mainEntityOfPage"]
    assert page["@id"] == f"{SITE}/agreements/friendship-1998/editions/3/"
    assert page["version"] == 3
    assert page["disambiguatingDescription"][0]["@value"].startswith("Not an official publication")


def test_it_gives_what_was_taken_down_an_address_and_no_name():
    library = Collection(sample(), [Retracted("state", "uz", "A mistake.")])
    states = data(friendship(), library=library)["legislationJurisdiction"]
    assert states[0] == {"@id": f"{SITE}/states/uz/"}


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (state(), SCHEMA.Country),
        (signatory(), SCHEMA.Person),
        (subject(), SCHEMA.DefinedTerm),
        (occasion(), SCHEMA.Event),
        (source(), SCHEMA.CreativeWork),
        (commentary(), SCHEMA.Article),
        (commentary(type="scholarly"), SCHEMA.ScholarlyArticle),
    ],
)
def test_it_knows_what_every_kind_is_to_schema_org(record, kind):
    found = graph(record)
    (node,) = found.subjects(RDF.type, kind) if kind != SCHEMA.CreativeWork else [
        address("sources/gazette")
    ]  # fmt: skip
    assert (node, RDF.type, kind) in found
    assert found.value(node, SCHEMA.name)


def test_it_dates_a_commentary_only_where_the_date_was_read():
    inferred = commentary(published_on="2022-12", published_basis="inferred")
    assert "datePublished" not in data(inferred)
    assert data(commentary(published_on="2022-12"))["datePublished"] == "2022-12"


def test_it_says_that_a_remark_is_about_an_agreement_only_where_it_names_it():
    (found,) = [each for each in sample() if each.kind == "commentary"]
    remarks = data(found)["hasPart"]
    assert [bool(each.get("about")) for each in remarks] == [True, False, False, False]
    assert [each["@type"] for each in remarks] == ["Comment", "Comment", "Comment", "Quotation"]


def test_it_cannot_end_the_script_element_that_holds_it():
    text = printed(source(title="</script><script>alert(1)//<!-- & so on"))
    assert not set("<>&") & set(text)
    assert json.loads(text)["name"][0]["@value"] == "</script><script>alert(1)//<!-- & so on"


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=10)
@given(data=st.data())
def test_it_uses_no_term_that_its_vocabularies_have_not(kind, data):
    record = data.draw(documents(kind))
    found = graph(record)
    terms = {each for triple in found for each in triple[1:] if isinstance(each, URIRef)}
    terms -= {each for each in terms if str(each).startswith(SITE)} | {RDF.type}
    for each in terms:
        vocabulary, _slash, term = str(each).rpartition("#" if "#" in str(each) else "/")
        known = {"https://schema.org": term in namespace.SDO or term in LATER,
                 "http://data.europa.eu/eli/ontology": term in OF_ELI}  # fmt: skip
        assert known[vocabulary], each


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=10)
@given(data=st.data())
def test_a_processor_loses_none_of_its_words(kind, data):
    text = printed(data.draw(documents(kind)))
    said = {str(each) for each in Graph().parse(data=text, format="json-ld").objects()}
    assert {each["@value"] for each in worded(json.loads(text))} <= said


def worded(value):
    """Yield every object with words, however deep it stands."""
    if isinstance(value, dict):
        if "@value" in value:
            yield value
        else:
            for name, each in value.items():
                yield from worded(each) if name != "@context" else ()
    elif isinstance(value, list):
        for each in value:
            yield from worded(each)
