"""A whole list: each record printed as it comes, and nothing read before it is needed."""

import json
from datetime import date

import pytest

from agreements.documents.library import Collection
from agreements.formats.whole import after_another, array
from tests.builders import agreement

from .editions import edition

ON = date(2026, 11, 24)


def slug(published, library, on):
    return json.dumps(published.record.slug) + "\n"


def entries(slugs, read):
    """Yield an agreement of each name, and note in `read` which were asked for."""
    for name in slugs:
        read.append(name)
        yield edition(agreement(name)), Collection([])


@pytest.mark.parametrize("slugs", [[], ["one"], ["one", "two", "three"]])
def test_it_prints_one_record_after_another(slugs):
    lines = after_another(slug)("agreement", entries(slugs, []), ON)
    assert "".join(lines) == "".join(f'"{each}"\n' for each in slugs)


@pytest.mark.parametrize("slugs", [[], ["one"], ["one", "two", "three"]])
def test_it_prints_an_array_of_any_length(slugs):
    assert json.loads("".join(array(slug)("agreement", entries(slugs, []), ON))) == slugs


@pytest.mark.parametrize("printed", [after_another(slug), array(slug)])
def test_it_reads_no_record_before_the_one_before_is_printed(printed):
    read = []
    next(printed("agreement", entries(["one", "two", "three"], read), ON))
    assert read == ["one"]
