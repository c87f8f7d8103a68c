"""Documents signed per year, by subject or all together, as rows of columns."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement
from agreements.formats.spark import spark
from agreements.law.alphabet import place
from agreements.law.life import conclusion

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


def years(agreements: Iterable[Agreement]) -> Counter[int]:
    """Return how many of `agreements` were concluded in each year.

    A day of which only a limit is known has no year.
    """
    last = (acts[-1].date if (acts := conclusion(each)) else None for each in agreements)
    return Counter(date.first.year if date else 0 for date in last)


def by_subject(agreements: Iterable[Agreement]) -> dict[str, Counter[int]]:
    """Return the same for each subject that `agreements` are about."""
    found: dict[str, list[Agreement]] = {}
    for each in agreements:
        for topic in each.subjects:
            found.setdefault(topic.subject, []).append(each)
    return {subject: years(about) for subject, about in found.items()}


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
