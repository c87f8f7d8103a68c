"""The language of a page: by its path alone."""

import pytest

from agreements.formats.masthead import masthead
from agreements.public.language import of


@pytest.mark.parametrize(
    ("path", "language"),
    [("/", "en"), ("/ru/", "ru"), ("/uz/agreements/", "uz"), ("/kk", "kk"),
     ("/en/", "en"), ("/fr/", "en"), ("/agreements/ru/", "en")],
)  # fmt: skip
def test_it_reads_the_language_off_the_path(path, language):
    assert of(path) == language


@pytest.mark.parametrize(
    ("prefix", "language", "name"),
    [
        ("", "en", "Uzbekistan–Kazakhstan"),
        ("/ru", "ru", "–"),
        ("/kk", "kk", "–"),
        ("/uz", "uz", "–"),
    ],
)
def test_it_speaks_the_language_of_the_path(prefix, language, name, published, client):
    response = client.get(f"{prefix}/agreements/", headers={"accept-language": "de"})
    html = response.content.decode()
    assert f'<html lang="{language}">' in html
    assert name in html
    assert response["Content-Language"] == language
    assert "Accept-Language" not in response.get("Vary", "")


def test_it_sets_no_cookie(published, client):
    response = client.get("/ru/agreements/friendship-1998/")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize(
    ("language", "pair"), [("en", "uz"), ("uz", "uz"), ("kk", "kz"), ("ru", "kz")]
)
def test_it_turns_the_name_of_the_site_with_the_language(language, pair):
    names = masthead(language)["states"].split("–")
    kazakhstan = {"Kazakhstan", "Казахстан", "Қазақстан", "Qozogʻiston"}
    assert (names[0] in kazakhstan) == (pair == "kz")


@pytest.mark.parametrize(
    ("prefix", "words"),
    [
        ("", "1 January 2010"),
        ("/ru", "1 января 2010 г."),
        ("/uz", "2010-yil 1-yanvar"),
        ("/kk", "2010 жылғы 1 қаңтар"),
    ],
)
def test_it_writes_a_day_as_its_language_does(prefix, words, published, client):
    assert words in client.get(f"{prefix}/agreements/?on=2010-01-01").content.decode()
