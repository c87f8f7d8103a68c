"""The words of an agreement: one text, or two side by side."""

import pytest

from agreements.public.pages.alignment import merged, portions
from agreements.shelf.log import act
from tests import builders

from .builders import friendship

UZBEK = """Tomonlar quyidagilar haqida kelishib oldilar:

1-modda

1. Birinchi band.
2. Ikkinchi band.

2-modda

Faqat oʻzbekcha.
"""

KAZAKH = """Тараптар төмендегілер туралы келісті:

1-бап

1. Бірінші тармақ.
"""


@pytest.fixture
def texts(published):
    """The treaty with made-up words in two languages, and a remark on its first article."""
    wording = {"role": "authentic", "sources": ["gazette"]}
    document = friendship(
        texts=[wording | {"key": "t-uz", "language": "uz", "body": UZBEK},
               wording | {"key": "t-kk", "language": "kk", "body": KAZAKH},
               {"key": "t-ru", "language": "ru", "role": "authentic"}])  # fmt: skip
    remark = {"key": "m1", "agreements": ["friendship-1998"], "article": "art-1",
              "words": {"en": "The first article opens the door."}}  # fmt: skip
    with act(note="", author="The editors") as writing:
        writing.publish([document, builders.commentary(remarks=[remark])])


def test_it_shows_every_word_under_the_key_of_its_article(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz/").content.decode()
    assert '<article class="art" id="art-1">' in html
    assert 'id="art-1.2"' in html
    for word in UZBEK.split():
        assert word in html


def test_it_says_the_language_of_the_words(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz/").content.decode()
    assert '<span lang="uz">1. Birinchi band.</span>' in html


def test_it_aligns_two_texts_by_article_and_shows_the_gaps(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz+kk/").content.decode()
    assert html.index("Birinchi band") < html.index("Бірінші тармақ") < html.index("Ikkinchi band")
    assert html.count("not in this text") == 3


def test_it_puts_a_remark_at_the_article_that_it_speaks_of(texts, client):
    html = client.get("/agreements/friendship-1998/text/uz/").content.decode()
    first, second = html.index('id="art-1"'), html.index('id="art-2"')
    assert first < html.index("The first article opens the door.") < second


@pytest.mark.parametrize("tags", ["ru", "uz+ru", "de", "uz+kk+ru", "uz+", "UZ"])
def test_it_answers_404_for_words_that_are_not_held(tags, texts, client):
    assert client.get(f"/agreements/friendship-1998/text/{tags}/").status_code == 404


def test_it_is_led_to_from_the_page_of_the_agreement(texts, client):
    html = client.get("/agreements/friendship-1998/").content.decode()
    assert 'href="/agreements/friendship-1998/text/uz/"' in html


def test_it_keeps_what_only_one_order_has_beside_its_neighbour():
    assert merged([["a", "b", "d"], ["a", "c", "d"]]) == ["a", "c", "b", "d"]


def test_it_loses_no_word_of_a_text():
    words = [w for part in portions(UZBEK).values() for w in part.paragraphs.values()]
    headings = [part.heading for part in portions(UZBEK).values()]
    assert sorted(" ".join(words + headings).split()) == sorted(UZBEK.split())
