"""Every page asks the database a few questions, however large the record is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agreements.shelf.log import act
from tests import builders

PATHS = [
    "/",
    "/agreements/",
    "/agreements/friendship-1998/",
    "/agreements/friendship-1998/editions/",
    "/agreements/friendship-1998/editions/1/",
    "/agreements/friendship-1998/editions/1..1/",
    "/states/",
    "/states/uz/",
    "/signatories/karimov/",
    "/subjects/border/",
    "/occasions/tashkent-1998/",
    "/commentaries/",
    "/commentaries/nematov-2022/",
    "/sources/gazette/",
    "/changes/",
    "/changes/1/",
    "/agreements.json",
]

SAVEPOINT = 2
"""In a test the page's transaction is a savepoint: two statements that a request has not."""

BEGIN = 1
"""What a request sends in their place: one statement that sets the transaction's mode."""


@pytest.mark.parametrize("path", PATHS)
def test_it_asks_at_most_eight_times(path, published, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(8 - BEGIN + SAVEPOINT):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_it_asks_no_more_of_a_larger_record(path, published, client):
    with CaptureQueriesContext(connection) as before:
        client.get(path)
    with act(note="", author="The editors") as writing:
        writing.publish(
            builders.agreement(
                f"treaty-{n}",
                relations=[{"key": "r", "kind": "recalls", "agreement": "friendship-1998"}],
                signatures=[{"key": "s", "state": "uz", "signatory": "karimov"}],
                subjects=[{"key": "b", "subject": "border"}],
                occasion="tashkent-1998",
            )
            for n in range(40)
        )
    with CaptureQueriesContext(connection) as after:
        client.get(path)
    assert len(after) <= len(before)
