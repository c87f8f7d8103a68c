"""The shipped record: the words it uses, and those it never does."""

import re

import pytest

from agreements.documents.canonical import canonical
from agreements.documents.record import Shape
from agreements.documents.structure import slots

from .shipped import agreement, documents, of_kind

READ_ELSEWHERE = {"official_text", "draft_text", "press", "machine_translation"}


def words(shape):
    """Yield (language, text) for every piece of human words in `shape`, titles of others aside."""
    for slot in slots(type(shape)):
        value = getattr(shape, slot.name)
        if slot.sort == "words":
            yield from value.items()
        elif slot.sort == "shape" and value:
            yield from words(value)
        elif slot.sort == "parts":
            yield from (pair for part in value for pair in words(part))
    if own_title(shape):
        yield shape.language, shape.text


def own_title(shape):
    """Whether `shape` is a title that was rendered here."""
    return isinstance(shape, Shape) and getattr(shape, "basis", None) in {
        "made_here",
        "transliterated",
    }


def own_words(document):
    """Return the words that are the record's own: the title of a commentary is its author's."""
    told = list(words(document))
    if document.kind == "commentary":
        told = [pair for pair in told if pair not in document.title.items()]
    return told


@pytest.mark.parametrize("phrase", ["not in force", "waiting", "pending"])
def test_it_never_says_that_an_agreement_waits(phrase):
    assert [each.slug for each in documents() if phrase in canonical(each).lower()] == []


NEVER = (
    "kazakh-uzbek",
    "uzbek-kazakh",
    "alliance treaty",
    "treaty of alliance",
    "has ratified",
    "has not ratified",
    "failed to",
    "delayed",
    "went to",
    "authentic",
    "legally binding",
    "утратил силу",
    "реестр",
    "reyestr",
    "тізілім",
)


@pytest.mark.parametrize("phrase", NEVER)
def test_it_makes_no_claim_that_is_not_its_own_to_make(phrase):
    said = [
        (document.slug, text)
        for document in documents()
        for _language, text in own_words(document)
        if phrase in text.lower()
    ]
    assert said == []


def test_it_spells_uzbek_in_latin_script_with_its_own_letters():
    texts = [
        text for document in documents() for language, text in words(document) if language == "uz"
    ]
    assert len(texts) > 100
    for text in texts:
        assert not re.search(r"['‘’`]", text)
        assert not re.search(r"(?<![OoGg])ʻ", text)
        assert not re.search(r"(?<=[OoGg])ʼ", text)


ORDER = {
    "en": ("Republic of Uzbekistan", "Republic of Kazakhstan"),
    "uz": ("Oʻzbekiston", "Qozogʻiston"),
    "ru": ("Республикой Казахстан", "Республикой Узбекистан"),
    "kk": ("Қазақстан", "Өзбекстан"),
}


def test_it_names_first_in_titles_made_here_the_state_that_the_language_names_first():
    for document in of_kind("agreement"):
        for title in document.titles:
            first, second = ORDER.get(title.language, ("", ""))
            bilateral = len(document.parties) == 2
            if bilateral and title.basis == "made_here" and second and second in title.text:
                assert title.text.index(first) < title.text.index(second)


def test_it_has_an_english_summary_and_a_short_title_for_every_agreement():
    for document in of_kind("agreement"):
        assert document.summary["en"].endswith(".")
        assert len(document.short_title["en"]) <= 32


@pytest.mark.parametrize("slug", ["allied-relations-2022", "demarcation-2022"])
def test_it_describes_the_two_treaties_of_2022_in_every_language_of_the_site(slug):
    document = agreement(slug)
    for told in (document.summary, document.short_title):
        assert set(told) == {"en", "uz", "kk", "ru"}
    assert {title.language for title in document.titles} >= {"en", "uz", "kk", "ru"}


def test_it_names_every_subject_and_occasion_in_every_language_of_the_site():
    for kind, name in (("subject", "name"), ("occasion", "title")):
        for document in of_kind(kind):
            assert set(getattr(document, name)) == {"en", "uz", "kk", "ru"}, document.slug


def test_it_holds_no_wording_of_a_treaty():
    assert [each.slug for each in of_kind("agreement") if any(t.body for t in each.texts)] == []
