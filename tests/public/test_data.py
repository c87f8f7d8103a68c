"""The page of the whole record, and its downloads as they are served."""

import hashlib

import pytest

from agreements.downloads.publication import FILES
from agreements.law.wording import LANGUAGES
from agreements.public.pages.data import in_words
from agreements.shelf.edition import head_digest
from tests.downloads.builders import offer


@pytest.fixture
def offered(published, settings, tmp_path):
    """The downloads of the sample record."""
    settings.DATA = tmp_path
    return offer()


def body(response):
    return b"".join(response.streaming_content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_each_download_with_its_digest_and_leads_to_it(language, offered, client):
    prefix = "" if language == "en" else f"/{language}"
    html = client.get(f"{prefix}/data/").content.decode()
    for file in offered.files:
        assert f'<a href="/data/{file.name}">{file.name}</a>' in html
        assert file.sha256 in html
    assert offered.head in html
    assert 'rel="license" href="https://creativecommons.org/licenses/by/4.0/"' in html


@pytest.mark.parametrize("name", FILES)
def test_it_serves_each_download_whole_with_its_digest_for_an_etag(name, offered, client):
    response = client.get(f"/data/{name}")
    content = body(response)
    assert response["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"'
    assert int(response["Content-Length"]) == len(content)
    assert response["Content-Type"] == FILES[name]
    assert response["Cache-Control"] == "no-cache"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'
    assert name == "manifest.json" or offered.file(name).sha256 in response["ETag"]


def test_it_answers_304_to_a_reader_who_has_it(offered, client):
    etag = client.get("/data/history.zip")["ETag"]
    response = client.get("/data/history.zip", headers={"if-none-match": etag})
    assert response.status_code == 304
    assert response["ETag"] == etag


@pytest.mark.parametrize("name", ["lock", "passwd", "..", "history", "current.json"])
def test_it_serves_nothing_that_the_manifest_does_not_list(name, offered, client):
    response = client.get(f"/data/{name}")
    assert response.status_code == 404
    assert "No download of this name is offered." in response.content.decode()


def test_it_says_that_nothing_is_offered_before_they_are_made(
    published, settings, tmp_path, client
):
    settings.DATA = tmp_path
    assert "No downloads are offered at this moment" in client.get("/data/").content.decode()
    assert client.get("/data/history.zip").status_code == 404


def test_its_page_shows_at_once_that_they_were_made_anew(offered, client):
    from tests.builders import state
    from tests.shelf.builders import publish

    publish(state("uz", name={"en": "Another name"}))
    assert offered.head in client.get("/data/").content.decode()
    offer()
    assert head_digest() in client.get("/data/").content.decode()


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "0.1 kB"), (999, "1 kB"), (12_340, "12.3 kB"), (2_500_000, "2.5 MB"),
     (3_000_000_000, "3 GB")],
)  # fmt: skip
def test_it_says_sizes_in_words(size, words):
    assert in_words(size, "en") == words
