"""Stored files: served for ever, and only while a published record names them."""

import pytest
from django.core.files.base import ContentFile

from agreements.shelf import files
from agreements.shelf.log import act

from .builders import friendship


@pytest.fixture
def scan(published):
    """A text file stored and named by the published treaty."""
    stored = files.store(ContentFile(b"Words of the original\n", name="original.txt"))
    text = {"key": "t", "language": "uz", "role": "authentic", "file": stored.model_dump()}
    with act(note="", author="The editors") as writing:
        writing.publish([friendship(texts=[text])])
    return stored


def test_it_serves_the_bytes_under_their_name_and_type(scan, client):
    response = client.get(f"/files/{scan.sha256}/original.txt")
    assert b"".join(response) == b"Words of the original\n"
    assert response["Content-Type"].startswith("text/plain")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in response["Cache-Control"]
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["Content-Disposition"] == 'inline; filename="original.txt"'


def test_it_is_led_to_from_the_page_of_the_agreement(scan, client):
    html = client.get("/agreements/friendship-1998/").content.decode()
    assert f'href="/files/{scan.sha256}/original.txt"' in html


def test_it_knows_the_file_by_no_other_name(scan, client):
    assert client.get(f"/files/{scan.sha256}/other.txt").status_code == 404


def test_it_serves_no_file_that_no_published_record_names(published, client):
    stored = files.store(ContentFile(b"A draft's words\n", name="draft.txt"))
    assert client.get(f"/files/{stored.sha256}/draft.txt").status_code == 404


def test_it_says_why_the_file_is_gone_once_the_record_is_taken_down(scan, client):
    with act(note="", author="The editors") as writing:
        writing.retract("agreement", "friendship-1998", reason="Wrong scan")
    response = client.get(f"/files/{scan.sha256}/original.txt")
    assert response.status_code == 410
    assert "Wrong scan" in response.content.decode()
