"""Publishing: one door, all or nothing, each act by itself."""

import pytest

from agreements.documents.library import Retracted
from agreements.shelf.card import Card
from agreements.shelf.edition import Body, Edition
from agreements.shelf.library import AsOf, Current
from agreements.shelf.log import NotPublished, Refused, act
from tests.builders import agreement, groundwork, source, state, title

pytestmark = pytest.mark.django_db


def publish(*documents, note="", author="Registrar"):
    with act(note=note, author=author) as writing:
        return writing.publish(documents)


def test_it_publishes_documents_in_any_order_each_after_what_it_refers_to():
    editions = publish(agreement(), *groundwork())
    kinds = [edition.kind for edition in editions]
    assert kinds == ["state", "state", "subject", "source", "signatory", "agreement"]
    assert [edition.id for edition in editions] == [1, 2, 3, 4, 5, 6]
    assert {edition.act for edition in editions} == {1}
    assert {edition.number for edition in editions} == {1}
