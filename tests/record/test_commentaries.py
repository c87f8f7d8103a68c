"""The shipped commentaries: judgements under their authors' names, in our words."""

import pytest

from .shipped import of_kind, one

ALLIED, DEMARCATION = "allied-relations-2022", "demarcation-2022"


def test_it_gives_the_commentary_on_the_treaties_of_2022_thought_by_thought():
    commentary = one("commentary", "nematov-2022")
    assert [(remark.key, remark.agreements) for remark in commentary.remarks] == [
        ("remark-visit", []),
        ("remark-irreversible", [ALLIED]),
        ("remark-independence", [ALLIED]),
        ("remark-fields", [ALLIED]),
        ("remark-harmony", [ALLIED]),
        ("remark-region", [ALLIED]),
        ("remark-longest-border", [DEMARCATION]),
        ("remark-first-settlement", [DEMARCATION]),
        ("remark-precedent", [ALLIED]),
        ("remark-interests", [ALLIED, DEMARCATION]),
        ("remark-pattern", [ALLIED, DEMARCATION]),
        ("remark-hope", [ALLIED, DEMARCATION]),
    ]
    assert commentary.occasion == "tashkent-2022"
    assert {set(remark.words) == {"en", "uz", "kk", "ru"} for remark in commentary.remarks} == {
        True
    }


def test_it_says_under_whom_the_institute_of_that_author_stands_and_that_the_day_is_inferred():
    commentary = one("commentary", "nematov-2022")
    assert [author.name["en"] for author in commentary.authors] == ["Akramjon Nematov"]
    assert "President of Uzbekistan" in commentary.institution_note["en"]
    assert (commentary.published_on, commentary.published_basis) == ("2022-12", "inferred")


@pytest.mark.parametrize("commentary", of_kind("commentary"), ids=lambda each: each.slug)
def test_it_paraphrases_and_never_names_an_article(commentary):
    for remark in commentary.remarks:
        assert (remark.form, remark.article) == ("paraphrase", None)


@pytest.mark.parametrize("slug", ["ankasam-2022", "kloop-dubnov-2022"])
def test_it_keeps_remarks_on_the_draft_off_the_page_of_the_signed_text(slug):
    assert {remark.about for remark in one("commentary", slug).remarks} == {"draft"}


@pytest.mark.parametrize("slug", ["asanov-2017", "tolipov-nazarov-2025"])
def test_it_keeps_inferred_links_off_the_pages_of_agreements(slug):
    remarks = one("commentary", slug).remarks
    assert {each.link for each in remarks if each.agreements} == {"inferred"}


def test_it_attributes_no_view_to_an_author_whose_answers_were_not_read():
    assert one("commentary", "burnashev-2021").remarks == []


def test_it_ties_a_post_on_a_visit_to_the_visit_alone():
    commentary = one("commentary", "karin-2017")
    assert commentary.occasion == "tashkent-2017"
    assert [remark.agreements for remark in commentary.remarks] == [[], [], []]


def test_it_says_so_where_the_author_was_not_read():
    for commentary in of_kind("commentary"):
        if not [each for each in commentary.authors if each.role == "author"]:
            told = commentary.note["en"]
            quoted = bool(commentary.authors)
            assert quoted or "not read" in told, commentary.slug
