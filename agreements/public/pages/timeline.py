"""The record as one picture, and the same agreements as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.formats import address
from agreements.formats.lanes import OTHERS, lanes
from agreements.formats.timeline import BUILDS_ON, REPLACES, Lane, Row, timeline
from agreements.law.wording import marked as _

from .entries import Entry, concluded_on, entries, newest_first
from .reader import Reader, title
from .words import Said
from .years import Years

MOST = 120
"""Agreements that the picture shows; of a larger record it shows treaties, half as many."""

AT_A_GLANCE = 60
"""As many on the home page, which holds much else."""

OTHER_SUBJECTS = _("Other subjects")


@dataclass(frozen=True)
class TimelinePage:
    """What the template prints; `entries` are what is drawn, `count` is how many there are."""

    figure: SafeString
    entries: list[Entry]
    years: list[tuple[int, int]]
    count: int

    @property
    def is_part(self) -> bool:
        """Whether the record is so large that the newest treaties stand for it."""
        return self.count > MOST


def page(
    agreements: list[Agreement],
    years: Years,
    library: Library,
    on: date,
    language: str,
    kept: str = "",
) -> TimelinePage:
    """Return the timeline of `agreements`, all of them concluded by the day `on`.

    `years` counts all documents of the record by the year in which they were signed.
    """
    reader = Reader(language, library, on, kept=kept)
    return TimelinePage(
        figure=figure(agreements, years, reader),
        entries=entries(newest_first(agreements), reader),
        years=[(year, count) for year, count in sorted(years.items()) if year],
        count=sum(years.values()),
    )


def figure(agreements: Iterable[Agreement], years: Years, reader: Reader) -> SafeString:
    """Return the picture of `agreements`, all concluded by the day of the page, by subject."""
    found = lanes(agreements)
    reader.know(each for about in found.values() for each in about)
    reader.look_up("subject", found.keys() - {OTHERS})
    drawn = [lane(_subject(slug, reader), about, reader) for slug, about in found.items()]
    signed = {year: count for year, count in years.items() if 0 < year <= reader.on.year}
    return mark_safe(timeline(drawn, signed, BUILDS_ON | REPLACES, reader.on, reader.language))


def _subject(slug: str, reader: Reader) -> Said | str:
    return reader.phrase(OTHER_SUBJECTS) if slug == OTHERS else reader.name("subject", slug)


def lane(
    name: Said | str, agreements: Iterable[Agreement], reader: Reader, *, all_named: bool = False
) -> Lane:
    """Return `agreements` as rows under `name`; treaties bear their names, or else all do."""
    rows = [_row(each, reader, all_named or each.instrument == "treaty") for each in agreements]
    return Lane(name, name.language if isinstance(name, Said) else reader.language, rows)


def _row(agreement: Agreement, reader: Reader, named: bool) -> Row:
    name, year = title(agreement, reader.language), concluded_on(agreement)[:4]
    return Row(
        agreement=agreement,
        name=name if year in name else f"{name}, {year}",
        language=name.language,
        href=address.page("agreement", agreement.slug, reader.language) + reader.kept,
        labelled=named,
    )
