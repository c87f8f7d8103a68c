"""The shipped record on its pages: what no page may say, and how heavy a page may be."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from django.test import Client

import agreements
from agreements.documents.canonical import parse
from agreements.formats.address import PLACES
from agreements.law.wording import wording
from agreements.shelf.log import act
from tests.packages import package

from .builders import sample
from .wordings import worded

MADE_UP = "/agreements/friendship-1998/"
ENDS = ["", "text/uz/", "text/uz+kk/", "editions/", "editions/1/", "editions/1..2/"]
"""The pages of the made-up treaty, which no shipped record has: texts and corrections."""

RECORD = Path(agreements.__file__).parent / "record"

DISCLAIMER = "Not an official publication of either state. Only the signed originals are authentic."

NEVER = ("not in force", "waiting", "pending", "alliance treaty", "ratified by both")
"""Words that this record never uses of an agreement."""


LONGEST = "agreements/allied-relations-2022/"
"""The agreement with the most to say, whose page in Cyrillic is the largest."""


@pytest.fixture
def pages(db):
    """The HTML of every page of the shipped record, and of a made-up text, by its path."""
    documents = [parse(file.read_text()) for file in sorted(RECORD.glob("*/*.json"))]
    for note, published in (
        ("A made-up treaty", sample()),
        ("Its text", worded()),
        ("The record as shipped", documents),
    ):
        with act(note=note, author="Treaty record") as writing:
            writing.publish(published)
    paths = [f"/{PLACES[each.kind]}/{each.slug}/" for each in documents]
    paths += [
        "/",
        "/about/",
        "/changes/",
        "/timeline/",
        *(
            f"/{language}/{place}"
            for language in ("kk", "ru", "uz")
            for place in ("", "timeline/", "agreements/", "agreements/demarcation-2022/", LONGEST)
        ),
        "/gaps/",
        "/due/",
        "/glossary/",
        *(f"/{place}/" for place in PLACES.values()),
    ]
    paths += [f"{MADE_UP}{end}" for end in ENDS]
    paths += ["/nothing/", "/agreements/?on=2011-02-31&status=unheard", "/agreements/?party=uz"]
    paths += [f"/agreements/{each}/family/" for each in ("eternal-friendship-1998", "travel-2000")]
    client = Client()
    return {path: client.get(path).content.decode() for path in paths}


def test_no_page_breaks_the_rules_of_the_house(pages):
    faults = [f"{path}: {fault}" for path, html in pages.items() for fault in faults_of(html)]
    assert len(pages) > 200
    assert faults == []


@pytest.fixture(scope="session")
def checker():
    """The Nu HTML checker as a command."""
    if not shutil.which("java"):
        pytest.fail("The HTML checker needs Java. Type: sudo apt-get install default-jre-headless")
    jar = package("vnu-jar", "26.9.27") / "build" / "dist" / "vnu.jar"
    return ["java", "-jar", jar, "--errors-only", "--format", "gnu"]


def test_the_html_checker_finds_no_error_on_any_page(pages, checker, tmp_path):
    for number, html in enumerate(pages.values()):
        (tmp_path / f"{number}.html").write_text(html)
    found = subprocess.run([*checker, tmp_path], capture_output=True, text=True).stderr
    names = list(pages)
    errors = [
        f"{names[int(Path(place).stem)]}: {rest}"
        for place, rest in re.findall(r'^"file:([^"]+)":(.*)', found, re.MULTILINE)
    ]
    assert errors == []


def faults_of(html):
    """Yield what is wrong with a page."""
    text = re.sub(r"<[^>]+>", " ", html)
    yield from (f"says “{words}”" for words in NEVER if words in text.lower())
    yield from (f"stops twice: {words}" for words in re.findall(r"\w+\. ?\.(?= )", text))
    if len(html.encode()) > 60_000:
        yield f"has {len(html.encode())} bytes"
    if html.count("<h1") != 1:
        yield "has not one h1"
    ids = Counter(re.findall(r'\sid="([^"]+)"', html))
    yield from (f"has the id {each} twice" for each, count in ids.items() if count > 1)
    for target in re.findall(r'href="#([^"]+)"', html):
        if target not in ids:
            yield f"leads to #{target}, which is not there"
    language = re.search('<html lang="([a-z]+)"', html)[1]
    if wording(language)(DISCLAIMER) not in html:
        yield "does not say that it is no official publication"
    scripts = html.count("<script") - html.count('<script type="application/ld+json">')
    if scripts != html.count("/static/scheme.") + html.count("/static/cite."):
        yield "has a script beside those for light and dark and for copying"
    shown = html.replace("&lt;http", "")  # OSCOLA puts an address between < and >
    if " style=" in html or "&amp;nbsp;" in html or "&lt;" in shown:
        yield "has a style or markup shown as text"
