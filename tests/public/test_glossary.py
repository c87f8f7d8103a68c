"""Words explained, and the way to them from the words on other pages."""

import re

import pytest

from agreements.documents.library import Collection
from agreements.law import glossary, vocabulary
from agreements.law.wording import LANGUAGES
from agreements.public.pages import steps
from agreements.public.pages.reader import Reader

from .builders import sample
from .test_agreement import ON

KEYS = [term.key for terms in glossary.GROUPS.values() for term in terms]


def test_each_term_has_a_place_of_its_own():
    assert len(KEYS) == len(set(KEYS))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", key) for key in KEYS)


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (glossary.EVENTS, vocabulary.EVENT_KINDS),
        (glossary.INSTRUMENTS, vocabulary.INSTRUMENTS),
        (glossary.RELATIONS, vocabulary.RELATION_KINDS),
        (glossary.GAPS, vocabulary.GAP_FIELDS),
        (glossary.DUE, vocabulary.DUE_KINDS),
        (steps.TERMS, steps.ROWS),
    ],
)
def test_each_word_that_leads_there_leads_to_a_term(table, codes):
    assert set(table) <= set(codes)
    assert set(table.values()) <= set(KEYS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_explains_every_term_at_its_place(db, client, language):
    html = client.get(f"/{'' if language == 'en' else language + '/'}glossary/").content.decode()
    assert [key for key in KEYS if f'<div id="{key}">' not in html] == []


def test_it_cites_the_articles_of_the_convention(db, client):
    html = client.get("/glossary/").content.decode()
    assert "VCLT 2(1)(b), 14." in html
    assert "the law itself is a domestic approval" in html


def test_a_word_leads_there_on_its_first_use_alone(published, client):
    html = client.get("/agreements/protocol-2003/").content.decode()
    led = re.findall(r'class="term" href="/glossary/#([a-z-]+)"', html)
    assert len(led) == len(set(led))
    assert {"signature", "entry-into-force", "protocol", "term", "amendment"} <= set(led)


def test_the_link_speaks_the_language_of_the_page_and_keeps_its_day(published, client):
    html = client.get("/ru/agreements/protocol-2003/?on=2010-01-01").content.decode()
    assert 'href="/ru/glossary/?on=2010-01-01#signature"' in html


def test_words_that_are_explained_are_still_the_words():
    reader = Reader("en", Collection(sample()), ON)
    assert reader.explained("Signed", "signature") == "Signed"
    assert reader.explained("Signed", None) == "Signed"
