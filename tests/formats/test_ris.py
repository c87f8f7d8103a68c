"""A record in RIS, read again by the library that others read it with."""

import pytest
import rispy
from hypothesis import example, given

from agreements.documents.fields import clean
from agreements.formats.ris import ris
from tests.builders import agreement, commentary, event, source, title
from tests.record import shipped

from ..strategies import LINES
from .editions import ON, edition, library


def reference(record, *others, on=ON):
    """The one reference that the judge finds."""
    (found,) = rispy.loads(ris(edition(record), library(*others), on))
    return found


def test_a_treaty_is_a_statute_with_its_parties_day_edition_and_address():
    found = reference(agreement())
    assert found == {
        "type_of_reference": "STAT",
        "title": "Treaty on Eternal Friendship",
        "authors": ["Uzbekistan", "Kazakhstan"],
        "year": "1998",
        "date": "1998/10/31/",
        "type_of_work": "Treaty",
        "name_of_database": "Uzbekistan–Kazakhstan Treaty Record",
        "edition": "edition 2",
        "language": "en",
        "urls": ["https://treaties.example/agreements/friendship-1998/editions/2/"],
        "access_date": "2026/11/25/",
        "notes": [
            "Signed 31 October 1998. Entry into force: not recorded here.",
            "Edition 2",
            "Not an official publication of either state. Only the signed originals are authentic.",
        ],
    }


def test_it_gives_a_date_as_precisely_as_it_is_known():
    assert reference(agreement(events=[event("signed", date="1998-10")]))["date"] == "1998/10//"
    assert reference(agreement(events=[event("signed", date="1998")]))["date"] == "1998///"
    assert "date" not in reference(agreement(events=[event("signed")]))


def test_a_past_day_is_cited_by_the_page_of_that_day():
    found = reference(agreement(), on=agreement().events[0].date.first)
    assert found["urls"] == ["https://treaties.example/agreements/friendship-1998/?on=1998-10-31"]
    assert found["edition"] == "edition 2, as it stood on 31 October 1998"
    assert "access_date" not in found


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("scholarly", "JOUR"), ("op_ed", "NEWS"), ("analysis", "RPRT"), ("court_decision", "CASE")],
)
def test_a_commentary_is_of_the_type_of_its_work(kind, expected):
    found = reference(commentary(type=kind), source(url="https://x.example/"))
    assert found["type_of_reference"] == expected
    assert found["authors"] == ["Akramjon Nematov"]
    assert found["urls"] == ["https://x.example/"]


def test_a_declaration_is_called_no_treaty():
    found = reference(agreement(instrument="joint_declaration"))
    assert found["type_of_reference"] == "GEN"


@given(LINES)
@example("\uf900")
def test_it_keeps_every_letter_of_an_awkward_title_in_one_line(words):
    assert reference(agreement(titles=[title(text=words)]))["title"] == " ".join(
        clean(words).split()
    )


def test_it_ends_each_line_with_carriage_return_and_line_feed():
    text = ris(edition(agreement(titles=[title(text="one\ntwo")])), library(), ON)
    assert text.endswith("\r\nER  - \r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_it_reads_the_whole_shipped_record():
    kept = library(*shipped.documents())
    cited = [each for each in shipped.documents() if each.kind in {"agreement", "commentary"}]
    whole = "".join(ris(edition(each), kept, ON) for each in cited)
    assert len(rispy.loads(whole)) == len(cited) > 50
