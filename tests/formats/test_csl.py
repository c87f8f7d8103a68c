"""A record as CSL-JSON: by the words of the schema, and rendered by a citation program."""

import json
from importlib.resources import files
from xml.etree import ElementTree

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from hypothesis import given

from agreements.formats.csl import csl
from tests.builders import agreement, commentary, event, source, title
from tests.record import shipped

from ..strategies import documents
from .editions import ON, edition, library

SCHEMA = files("citeproc") / "data" / "schema" / "schemas" / "styles" / "csl.rng"
KNOWN = {
    value.text
    for value in ElementTree.fromstring(SCHEMA.read_bytes()).iter(
        "{http://relaxng.org/ns/structure/1.0}value"
    )
}
"""Every type and every variable that styles may name, by the schema of CSL 1.0.2."""

OF_ITEMS_ALONE = {"id", "type"}
"""What an item has beside its variables."""


def item(record, *others, on=ON):
    (found,) = json.loads(csl(edition(record), library(*others), on))
    return found


def rendered(record, *others):
    """The entry that a citation program makes of it in a style that it brings along."""
    items = json.loads(csl(edition(record), library(*others), ON))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatters.plain)
    bibliography.register(Citation([CitationItem(record.slug)]))
    (entry,) = bibliography.bibliography()
    return str(entry)


def test_a_treaty_has_its_parties_as_authors_and_its_signature_as_event():
    signed = event("signed", date="1998-10-31", place={"en": "Tashkent"})
    found = item(agreement(events=[signed, event("entry_into_force", date="1999-01")]))
    assert found["type"] == "treaty"
    assert found["author"] == [{"literal": "Uzbekistan"}, {"literal": "Kazakhstan"}]
    assert found["issued"] == found["event-date"] == {"date-parts": [[1998, 10, 31]]}
    assert found["event-place"] == "Tashkent"
    assert found["available-date"] == {"date-parts": [[1999, 1]]}
    assert found["accessed"] == {"date-parts": [[2026, 11, 25]]}
    assert found["URL"] == "https://treaties.example/agreements/friendship-1998/editions/2/"
    assert found["version"] == "2"


def test_it_has_no_day_of_entry_into_force_where_none_is_recorded():
    found = item(agreement())
    assert "available-date" not in found
    assert "Entry into force: not recorded here." in found["note"]


def test_it_tells_of_no_entry_into_force_before_its_day():
    events = [event("signed", date="1998-10-31"), event("entry_into_force", date="1999-01-05")]
    day = agreement().events[0].date.first
    assert "available-date" not in item(agreement(events=events), on=day)


@pytest.mark.parametrize("instrument", ["joint_declaration", "programme"])
def test_a_document_of_which_no_view_is_taken_is_no_treaty(instrument):
    assert item(agreement(instrument=instrument))["type"] == "document"


def test_it_says_of_every_record_that_it_is_not_official():
    for record in (agreement(), commentary()):
        assert "Not an official publication of either state." in item(record)["note"]


def test_a_commentary_is_cited_where_it_was_read_with_its_authors():
    found = item(commentary(type="scholarly"), source(url="https://x.example/", read_on="2026"))
    assert found["type"] == "article-journal"
    assert found["author"] == [{"literal": "Akramjon Nematov"}]
    assert found["URL"] == "https://x.example/"
    assert found["accessed"] == {"date-parts": [[2026]]}
    assert "edition 2, https://treaties.example/commentaries/nematov-2022/" in found["note"]


def test_a_program_renders_title_parties_year_and_address():
    signed = [event("signed", date="1998-10-31")]
    entry = rendered(agreement(titles=[title(text="Treaty on Friendship")], events=signed))
    assert "Uzbekistan and Kazakhstan (1998)" in entry
    assert "Treaty on Friendship" in entry
    assert "https://treaties.example/agreements/friendship-1998/editions/2/" in entry


@given(documents("agreement") | documents("commentary"))
def test_it_uses_no_word_that_the_schema_does_not_know(record):
    found = item(record)
    assert found.keys() - OF_ITEMS_ALONE <= KNOWN
    assert found["type"] in KNOWN
    assert all(value for value in found.values())


@pytest.mark.filterwarnings("ignore:.*available_date")  # this program knows CSL 1.0.1
def test_a_program_takes_in_the_whole_shipped_record():
    kept = library(*shipped.documents())
    cited = [each for each in shipped.documents() if each.kind in {"agreement", "commentary"}]
    items = [json.loads(csl(edition(each), kept, ON))[0] for each in cited]
    assert CiteProcJSON(items).keys() == {each.slug for each in cited}
    assert len(cited) > 50
