"""What the tests of the public pages share."""

import pytest

from agreements.documents.library import Collection

from .builders import sample


@pytest.fixture
def library():
    """The sample record in memory."""
    return Collection(sample())


@pytest.fixture
def published(db):
    """The sample record, published in one act."""
    from agreements.shelf.log import act  # Django has its settings only after this file is read

    with act(note="First publication", author="The editors") as writing:
        return {(each.kind, each.slug): each for each in writing.publish(sample())}
