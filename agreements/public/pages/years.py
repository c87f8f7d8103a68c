"""Documents signed per year, by subject or all together, as rows of columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.formats.spark import spark
from agreements.law.alphabet import place

from .reader import Reader
from .words import Said

Years = Mapping[int, int]
"""How many documents were signed in each year; under 0 those whose year is not recorded."""


@dataclass(frozen=True)
class Topic:
    """A subject, how many documents are about it, and the years in which they were signed."""

    link: SafeString | Said | str
    count: int
    spark: SafeString


def drawn(counted: Years, on: date, tallest: int = 0) -> SafeString:
    """Return `counted` as a row of columns, as tall as `tallest` documents at least."""
    known = {year: count for year, count in counted.items() if year}
    return mark_safe(spark(known, on, max(tallest, *known.values(), 1)))


def topics(counted: Mapping[str, Years], reader: Reader) -> list[Topic]:
    """Return the subjects by name, their rows drawn to one scale; the page must know them."""
    tallest = max((count for each in counted.values() for count in each.values()), default=1)
    slugs = sorted(counted, key=lambda slug: place(reader.name("subject", slug), reader.language))
    return [
        Topic(
            reader.link("subject", slug),
            sum(counted[slug].values()),
            drawn(counted[slug], reader.on, tallest),
        )
        for slug in slugs
    ]
