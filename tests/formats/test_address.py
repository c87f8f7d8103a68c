"""Addresses: what the formats print is what the site answers to."""

import pytest
from django.urls import resolve

from agreements.documents.kinds import KINDS
from agreements.formats import address


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "ru", "uz", "kk"])
def test_it_leads_to_the_page_of_every_kind_in_every_language(kind, language):
    found = resolve(address.page(kind, "a-slug", language)).kwargs
    assert found == {"kind": kind, "slug": "a-slug", "language": language}


def test_it_leaves_english_without_a_prefix():
    assert address.page("state", "uz") == "/states/uz/"
    assert address.page("state", "uz", "kk") == "/kk/states/uz/"


@pytest.mark.parametrize(
    "path",
    [
        address.data("agreement", "a-slug", "json"),
        address.list_data("agreement", "json"),
        address.edition_data("agreement", "a-slug", 2, "json"),
        address.edition("agreement", "a-slug", 2, "ru"),
        address.text("a-slug", "uz+kk", "uz"),
        address.file("0" * 64, "scan.pdf"),
    ],
)
def test_it_leads_to_every_format(path):
    assert resolve(path)
