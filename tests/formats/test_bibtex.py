"""A record as a BibTeX entry, read again by a program that reads as BibTeX does."""

import pytest
from hypothesis import example, given
from pybtex.database import parse_string

from agreements.documents.fields import clean
from agreements.formats.bibtex import SPECIAL, bibtex
from tests.builders import agreement, commentary, event, source, state, title
from tests.record import shipped

from ..strategies import LINES
from .editions import ON, edition, library


def text(record=None, *others):
    return bibtex(edition(record or agreement()), library(*others), ON)


def entry(record=None, *others):
    """The one entry that the judge finds."""
    (found,) = parse_string(text(record, *others), "bibtex").entries.values()
    return found


def plain(value):
    """The words that TeX prints for the value of a field."""
    for character, written in reversed(SPECIAL.items()):
        value = value.replace(written, character)
    return value


def test_it_names_the_parties_the_title_the_day_the_edition_and_its_address():
    assert (
        text()
        == """\
@misc{friendship-1998,
  author       = {{Uzbekistan} and {Kazakhstan}},
  title        = {{Treaty on Eternal Friendship}},
  date         = {1998-10-31},
  year         = {1998},
  type         = {Treaty},
  howpublished = {Uzbekistan–Kazakhstan Treaty Record},
  url          = {https://treaties.example/agreements/friendship-1998/editions/2/},
  urldate      = {2026-11-25},
  note         = {Signed 31 October 1998. Entry into force: not recorded here. Edition 2. \
Not an official publication of either state. Only the signed originals are authentic.}
}
"""
    )


def test_it_leaves_out_a_day_that_is_not_recorded():
    undated = agreement(events=[event("signed", not_later_than="1999")])
    assert not {"date", "year"} & set(entry(undated).fields)


def test_it_gives_a_date_as_precisely_as_it_is_known():
    found = entry(agreement(events=[event("signed", date="1998-10")]))
    assert (found.fields["date"], found.fields["year"]) == ("1998-10", "1998")


def test_it_gives_each_title_and_the_place_of_signature():
    found = entry(
        agreement(
            titles=[title(), title("ru", text="Договор")],
            events=[event("signed", date="1998-10-31", place={"en": "Tashkent"})],
        )
    )
    assert found.fields["annotation"] == "ru: Договор"
    assert found.fields["location"] == "Tashkent"


def test_an_author_is_never_cut_into_names():
    ministry = {"en": "Ministry of Energy and Water, Uzbekistan"}
    parties = [{"key": "uz", "state": "uz", "authority": ministry}, {"key": "kz", "state": "kz"}]
    people = entry(agreement(parties=parties)).persons["author"]
    assert [str(each) for each in people] == [
        "{Ministry of Energy and Water, Uzbekistan}",
        "{Kazakhstan}",
    ]


def test_a_scholarly_commentary_is_an_article_of_its_authors_where_it_was_read():
    quoted = {"key": "a2", "name": {"en": "A Minister"}, "role": "quoted"}
    found = entry(
        commentary(
            type="scholarly",
            authors=[{"key": "a1", "name": {"en": "Akramjon Nematov"}}, quoted],
            published_in={"en": "A Journal"},
            published_on="2022-12",
        ),
        source(url="https://journal.example/a_{1}", read_on="2026-11-20"),
    )
    assert found.type == "article"
    assert [str(each) for each in found.persons["author"]] == ["{Akramjon Nematov}"]
    assert found.fields["journal"] == "A Journal"
    assert found.fields["url"] == "https://journal.example/a_%7B1%7D"
    assert found.fields["urldate"] == "2026-11-20"
    assert "Treaty Record, edition 2, https://treaties.example/commentaries/" in plain(
        found.fields["note"]
    )


@given(LINES)
@example("\uf900")
def test_it_keeps_every_letter_of_an_awkward_title(words):
    found = entry(agreement(titles=[title(text=words)]))
    assert plain(found.fields["title"]) == f"{{{' '.join(clean(words).split())}}}"


@pytest.mark.parametrize(
    "words",
    ["{", "}}", "50 % & more", 'The "Treaty"', "a\\b", "Toʻgʻri maʼno", "x^2~y_z#$", "one\ntwo"],
)
def test_the_judge_reads_what_tex_might_take_for_its_own(words):
    name = state("uz", name={"en": words})
    assert len(entry(agreement(titles=[title(text=words)]), name).persons["author"]) == 2


def test_it_reads_the_whole_shipped_record():
    kept = library(*shipped.documents())
    cited = [each for each in shipped.documents() if each.kind in {"agreement", "commentary"}]
    whole = "\n".join(bibtex(edition(each), kept, ON) for each in cited)
    assert len(parse_string(whole, "bibtex").entries) == len(cited) > 50
