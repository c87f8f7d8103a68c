"""The benchmark of large records asks for pages that there are."""

import pytest
from django.urls import resolve

from .large import SIZES, pages


@pytest.mark.parametrize("size", SIZES)
def test_it_asks_for_the_same_types_of_pages_at_every_size_each_by_an_address_of_the_site(size):
    addresses = pages(size)
    assert addresses.keys() == pages(SIZES[0]).keys()
    for paths in addresses.values():
        assert [resolve(path.partition("?")[0]) for path in paths]
