"""Documents signed per year, as columns on one axis."""

import re
from datetime import date

from agreements.formats.spark import TALLEST, UNIT, spark

ON = date(2026, 11, 24)


def columns(row):
    return [tuple(map(float, each)) for each in re.findall(
        r'<rect x="([\d.]+)%" y="([\d.]+)" width="[\d.]+%" height="([\d.]+)"', row)]  # fmt: skip


def test_it_draws_one_column_a_year_as_tall_as_its_count():
    (early, _, one), (late, _, three) = columns(spark({1998: 1, 2022: 3}, ON, tallest=3))
    assert (one, three) == (UNIT, 3 * UNIT)
    assert 0 < early < late < 100


def test_it_stands_every_column_on_the_base():
    for _x, top, height in columns(spark({1998: 1, 2022: 3}, ON, tallest=3)):
        assert top + height == 3 * UNIT


def test_it_shrinks_the_unit_where_a_column_would_grow_too_tall():
    ((_x, _top, height),) = columns(spark({2022: 1000}, ON, tallest=1000))
    assert height == TALLEST


def test_it_begins_earlier_where_a_document_is_older_than_the_axis():
    (first, _) = columns(spark({1985: 1, 2026: 1}, ON, tallest=1))
    assert first[0] == 0


def test_it_draws_nothing_after_the_day_of_the_page():
    assert columns(spark({2022: 1}, date(2010, 1, 1), tallest=1)) == []
