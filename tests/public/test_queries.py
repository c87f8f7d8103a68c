"""Every page asks the database a few questions, however large record and catalogue are."""

import re

import pytest
from django.db import connection
from django.test import Client

from agreements.shelf.library import at
from agreements.shelf.log import act
from tests import builders
from tests.downloads.builders import offer

from .builders import friendship
from .routes import routes
from .test_routes import addresses

LIMIT = 8
"""Questions that a page may ask, whatever its kind."""

ASKED = [
    "/?on=2010",
    "/agreements/?subject=border",
    "/agreements/?on=2010&status=in_force&subject=border&party=uz&signatory=karimov&order=title",
    "/agreements/?q=treaty&status=in_force&on=2010",
    "/agreements.json?subject=border&q=treaty",
    "/signatories/?q=karimov",
    "/search/?q=karimov",
    "/search/?q=friendship+treaty&kind=agreement&status=in_force&language=en",
    "/search/?q=uzbekistan+OR+treaty+OR+karimov",
    "/states/uz/?on=2010",
    "/timeline/?on=2010",
    "/due/?on=2010",
    "/gaps/?field=text",
    "/changes.atom?before=9",
    "/subjects/border/changes.atom?before=9",
]
"""Addresses with a query, each with as much in it as the page can do at once."""

SAVEPOINT = 2
"""In a test the page's transaction is a savepoint: two statements that a request has not."""

BEGIN = 1
"""What a request sends in their place: one statement that sets the transaction's mode."""


@pytest.fixture
def reader(settings):
    """A reader for whom every page is made anew."""
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if "PageCache" not in each]
    return Client()


@pytest.fixture
def asked(published, reader, settings, tmp_path):
    """How many questions each address of the small record asks, by the address."""
    settings.DATA = tmp_path
    offer()
    return {address: count for address in english() if (count := questions(reader, address))}


def english():
    """Yield every public address in one language: the others ask the same."""
    yield from (each for each in addresses() if not re.match("/(ru|uz|kk)/", each))
    yield from ASKED


def questions(reader, address):
    """Return how many questions the page asks of which nothing is at hand, if there is a page."""
    asked = []
    at.cache_clear()
    with connection.execute_wrapper(lambda run, *words: asked.append(words) or run(*words)):
        response = reader.get(address)
    return len(asked) if response.status_code == 200 else None


def test_it_asks_at_most_eight_times_whatever_the_page(asked):
    allowed = LIMIT - BEGIN + SAVEPOINT
    assert {address: count for address, count in asked.items() if count > allowed} == {}
    assert len(asked) > len(list(routes()))
    assert asked.keys() >= set(ASKED)


def test_it_asks_no_more_of_a_larger_record_and_a_larger_catalogue(asked, reader):
    publish(larger())
    for correction in corrections():
        publish([correction])
    more = {address: questions(reader, address) for address in asked}
    assert {address: count for address, count in more.items() if count > asked[address]} == {}


def publish(documents):
    with act(note="", author="The editors") as writing:
        writing.publish(documents)


def corrections():
    """Yield the treaty corrected again and again, each time with other records named in it."""
    for n in range(5):
        yield friendship(
            summary_sources=[f"source-{n}"],
            signatures=[{"key": "s1", "state": "kz", "signatory": f"person-{n}"}],
            relations=[{"key": "recalled", "kind": "recalls", "agreement": f"treaty-{n}"}],
            readings=[],
        )


def larger():
    """Yield a record with forty of every part, and forty others that refer to the small one."""
    sources = [builders.source(f"source-{n}") for n in range(40)]
    people = [builders.signatory(f"person-{n}") for n in range(40)]
    yield from [*sources, *people]
    yield friendship(
        signatures=[
            {"key": f"s{n}", "state": "uz", "signatory": person.slug, "sources": [source.slug]}
            for n, (person, source) in enumerate(zip(people, sources, strict=True))
        ],
        relations=[{"key": f"recall-{n}", "kind": "recalls", "agreement": f"treaty-{n}"}
                   for n in range(40)],
    )  # fmt: skip
    for n in range(40):
        yield builders.agreement(
            f"treaty-{n}",
            relations=[{"key": "r", "kind": "recalls", "agreement": "friendship-1998"}],
            signatures=[{"key": "s", "state": "uz", "signatory": "karimov"}],
            subjects=[{"key": "b", "subject": "border"}],
            occasion="tashkent-1998",
        )
        yield builders.commentary(
            f"comment-{n}", remarks=[{"key": "m1", "agreements": ["friendship-1998"],
                                      "words": {"en": "A remark."}}],
        )  # fmt: skip
