"""The shipped record on its pages: what no page may say, and how heavy a page may be."""

import re
from collections import Counter
from pathlib import Path

import pytest
from django.test import Client

import agreements
from agreements.documents.canonical import parse
from agreements.formats.address import PLACES
from agreements.shelf.log import act

RECORD = Path(agreements.__file__).parent / "record"

NEVER = ("not in force", "waiting", "pending", "alliance treaty", "ratified by both")
"""Words that this record never uses of an agreement."""


@pytest.fixture
def pages(db):
    """The HTML of every page of the shipped record, by its path."""
    documents = [parse(file.read_text()) for file in sorted(RECORD.glob("*/*.json"))]
    with act(note="The record as shipped", author="Treaty record") as writing:
        writing.publish(documents)
    paths = [f"/{PLACES[each.kind]}/{each.slug}/" for each in documents]
    paths += ["/", "/about/", "/changes/", *(f"/{place}/" for place in PLACES.values())]
    client = Client()
    return {path: client.get(path).content.decode() for path in paths}


def test_no_page_breaks_the_rules_of_the_house(pages):
    faults = [f"{path}: {fault}" for path, html in pages.items() for fault in faults_of(html)]
    assert len(pages) > 200
    assert faults == []


def faults_of(html):
    """Yield what is wrong with a page."""
    text = re.sub(r"<[^>]+>", " ", html)
    yield from (f"says “{words}”" for words in NEVER if words in text.lower())
    if len(html.encode()) > 60_000:
        yield f"has {len(html.encode())} bytes"
    if html.count("<h1") != 1:
        yield "has not one h1"
    ids = Counter(re.findall(r'\sid="([^"]+)"', html))
    yield from (f"has the id {each} twice" for each, count in ids.items() if count > 1)
    for target in re.findall(r'href="#([^"]+)"', html):
        if target not in ids:
            yield f"leads to #{target}, which is not there"
    if "Not an official publication of either state." not in html:
        yield "does not say that it is no official publication"
    if html.count("<script") != html.count("/static/scheme."):
        yield "has a script beside the one for light and dark"
    if " style=" in html or "&amp;nbsp;" in html or "&lt;" in html:
        yield "has a style or markup shown as text"
