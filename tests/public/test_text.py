"""The words of an agreement: one text, or two side by side."""

import pytest

from agreements.public.pages.alignment import merged, portions
from agreements.shelf.log import act

from .wordings import UZBEK, worded


@pytest.fixture
def texts(published):
    """The treaty with a made-up text in three languages, and a remark on its first article."""
    with act(note="", author="The editors") as writing:
        writing.publish(worded())


def test_it_shows_every_word_under_the_key_of_its_article(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz/").content.decode()
    assert '<article class="art" id="art-1">' in html
    assert 'id="art-1.2"' in html
    for word in UZBEK.split():
        assert word in html


def test_it_says_the_language_of_the_words(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz/").content.decode()
    assert '<span lang="uz">2. Har yili bir marta uchrashuv' in html


def test_it_aligns_two_texts_by_article_and_shows_the_gaps(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz+kk/").content.decode()
    places = [html.index(words) for words in ("hurmat qiladilar", "құрметтейді", "Har yili")]
    assert places == sorted(places)
    assert html.count("not in this text") == 2
    assert 'href="/agreements/friendship-1998/text/kk+uz/"' in html


def test_it_puts_a_remark_at_the_article_that_it_speaks_of(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz/").content.decode()
    first, second = html.index('id="art-1"'), html.index('id="art-2"')
    assert first < html.index("One meeting a year is a beginning.") < second


@pytest.mark.parametrize("tags", ["en", "uz+en", "de", "uz+kk+ru", "uz+", "UZ"])
def test_it_answers_404_for_words_that_are_not_held(tags, texts, client):
    assert client.get(f"/agreements/friendship-1998/text/{tags}/").status_code == 404


def test_it_is_led_to_from_the_page_of_the_agreement(texts, client):
    html = client.get("/agreements/friendship-1998/").content.decode()
    assert 'href="/agreements/friendship-1998/text/uz/"' in html


@pytest.mark.parametrize(
    ("prefix", "words"),
    [("", "hurmat"), ("/uz", "hurmat"), ("/kk", "құрметтейді"), ("/ru", "уважают")],
)
def test_the_page_of_the_agreement_prints_the_text_in_its_language(prefix, words, texts, client):
    html = client.get(f"{prefix}/agreements/friendship-1998/").content.decode()
    section = html.split('id="text"')[1].split('id="related"')[0]
    assert words in section
    assert section.count('<article class="art"') == section.count("<h3><a href=") >= 4
    assert 'id="art-1.2"' in section
    assert section.count(f'href="{prefix}/agreements/friendship-1998/text/') == 6
    assert 'href="https://example.org/translation"' in section


def test_the_page_of_the_agreement_puts_a_remark_at_its_article_once(texts, client):
    html = client.get("/agreements/friendship-1998/").content.decode()
    assert html.count("One meeting a year is a beginning.") == 1
    commentary = html.split('id="comment"')[1]
    assert "The whole is short and plain." in commentary
    assert '<a href="#art-1">article 1</a>' in commentary


def test_the_contents_lead_to_each_article(texts, client):
    contents = client.get("/agreements/friendship-1998/").content.decode().split("</nav>")[3]
    assert '<a href="#art-3">Article 3</a>' in contents


def test_an_article_that_does_not_exist_leaves_the_page_as_it_is(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz/").content.decode()
    assert 'id="art-99"' not in html
    assert client.get("/agreements/friendship-1998/text/uz/art-99/").status_code == 404


def test_it_keeps_what_only_one_order_has_beside_its_neighbour():
    assert merged([["a", "b", "d"], ["a", "c", "d"]]) == ["a", "c", "b", "d"]


def test_it_loses_no_word_of_a_text():
    words = [w for part in portions(UZBEK).values() for w in part.paragraphs.values()]
    headings = [part.heading for part in portions(UZBEK).values()]
    assert sorted(" ".join(words + headings).split()) == sorted(UZBEK.split())
