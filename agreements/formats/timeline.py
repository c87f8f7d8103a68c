"""Agreements as one picture: lanes of rows on the axis that all rows share.

All x are percents and all y pixels, without a viewBox: the picture takes any width and its
letters keep their size. Only the arcs, which percents cannot draw, stretch with it.
"""

import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from agreements.documents.agreement import Agreement
from agreements.law.sentence import headline
from agreements.law.status import status
from agreements.law.wording import marked as _
from agreements.law.wording import wording

from .signs import DEFINED, sign
from .strand import BEGINNING, concluded, line, percent, share

REPLACES = frozenset({"supersedes", "replaces_in_part"})
BUILDS_ON = frozenset({"recalls", "made_under", "demarcates_under", "implements"})
"""The relations that the whole record draws, by dashed and by solid arcs."""

TITLE = _("Agreements, %(first)s to %(last)s")
ABOUT = _(
    "Every agreement is a row: a sign on the day of signature, two thin lines after it, dotted"
    " where nothing more is recorded, a solid bar while it is recorded as in force, a hollow bar"
    " if it has ended. The same facts stand in a table."
)
SIGNED = _("Documents signed in each year")

HEAD, GAP = 26, 14
"""Pixels for the name of a lane, and between lanes."""

ROW, LABELLED, LETTERING = 10, 16, 15
"""Pixels for a row, for one with its name beside the sign, and for each line of a name above."""

CHART, TALLEST, UNIT = 58, 36, 6
"""Pixels for the columns of years with their caption, for the tallest, and for one document."""

YEARS = 24
"""Pixels for the years that stand above the lanes, and again below."""

LETTERS, LETTER = 40, 2.5
"""Letters in a line of a name, and the percents that each takes on the narrowest screen."""


@dataclass(frozen=True)
class Row:
    """An agreement, its name and the language of that, its page, and whether the name is drawn."""

    agreement: Agreement
    name: str
    language: str
    href: str
    labelled: bool


@dataclass(frozen=True)
class Lane:
    """Rows under one name, which is in `language`."""

    name: str
    language: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Place:
    """Where a row stands: its strip from `top`, its sign at `x` percent, its name in `lines`."""

    row: Row
    top: float
    x: float
    lines: Sequence[str]

    @property
    def width(self) -> float:
        """The percents that the name takes on the narrowest screen."""
        return LETTER * max(map(len, self.lines), default=0)

    @property
    def is_beside(self) -> bool:
        """Whether the name stands before the sign, where there is room."""
        return len(self.lines) == 1 and self.x > 45

    @property
    def is_tight(self) -> bool:
        """Whether a narrow screen has no room for the name in the place that a wide one has."""
        return self.width + 3 > (self.x if self.is_beside else 100 - self.x)

    @property
    def height(self) -> float:
        """The pixels of the strip."""
        if self.is_beside and not self.is_tight:
            return LABELLED
        return ROW + LETTERING * len(self.lines)

    @property
    def middle(self) -> float:
        """The height at which the line of the agreement runs."""
        return self.top + self.height - (LABELLED if self.height == LABELLED else ROW) / 2


def timeline(
    lanes: Sequence[Lane],
    years: Mapping[int, int],
    drawn: Collection[str],
    on: date,
    language: str,
) -> str:
    """Return the agreements of `lanes`, each of them concluded by the day `on`, as SVG.

    `years` tells how many documents were signed in each year, for the columns on top; none are
    drawn where it is empty. `drawn` are the kinds of relation that arcs stand for. The words are
    those of `language` (a BCP 47 tag).
    """
    top = (CHART if years else 0) + YEARS
    heads, places, bottom = _laid_out(lanes, on, top)
    height, say = bottom + YEARS, wording(language)
    title = say(TITLE) % {"first": BEGINNING.year, "last": on.year}
    names = f'<title id="tl-t">{escape(title)}</title><desc id="tl-d">{escape(say(ABOUT))}</desc>'
    pieces = [
        names,
        DEFINED,
        *_axis(top, bottom, on),
        *(_columns(years, on, say(SIGNED)) if years else ()),
        _arcs(places, drawn, on, height),
        *(_head(lane, y, language) for lane, y in heads),
        *(_row(place, on, language) for place in places),
    ]
    whole = f'width="100%" height="{height:g}" role="group" aria-labelledby="tl-t tl-d"'
    return f"<svg {whole}>{''.join(pieces)}</svg>"


def _laid_out(
    lanes: Iterable[Lane], on: date, top: float
) -> tuple[list[tuple[Lane, float]], list[Place], float]:
    """The lanes, each with the height at which it begins, their rows, and where all ends."""
    heads, places = [], []
    for lane in lanes:
        heads.append((lane, top))
        top += HEAD
        for row in lane.rows:
            day = concluded(row.agreement, on) or on
            lines = textwrap.wrap(row.name, LETTERS) if row.labelled else []
            places.append(Place(row, top, share(day, on), lines))
            top += places[-1].height
        top += GAP
    return heads, places, top


def _axis(top: float, bottom: float, on: date) -> Iterator[str]:
    """Every fifth year above and below the lanes; those that end in 5 hide on narrow screens."""
    yield f'<line class="g now" x1="100%" x2="100%" y1="{top:g}" y2="{bottom:g}"/>'
    marks = [("", 0.0, "start", BEGINNING.year), ("", 100.0, "end", on.year)]
    for year in range(1995, on.year, 5):
        if (x := share(date(year, 1, 1), on)) < 93:
            at = f'x1="{percent(x)}" x2="{percent(x)}"'
            yield f'<line class="g" {at} y1="{top:g}" y2="{bottom:g}"/>'
            marks.append((' class="odd"' if year % 10 else "", x, "middle", year))
    for odd, x, anchor, year in marks:
        for y in (top - 8, bottom + 16):
            yield f'<text{odd} x="{percent(x)}" y="{y:g}" text-anchor="{anchor}">{year}</text>'


def _columns(years: Mapping[int, int], on: date, caption: str) -> Iterator[str]:
    """How many documents were signed in each year, as columns with their counts."""
    yield f'<text x="0" y="12">{escape(caption)}</text>'
    unit = min(UNIT, TALLEST / max(*years.values(), 1))
    for year, count in sorted(years.items()):
        begins, ends = share(date(year, 1, 1), on), share(date(year, 12, 31), on)
        top, width = CHART - unit * count, (ends - begins) * 0.85
        yield (
            f'<rect class="s" x="{percent(begins)}" y="{top:.1f}" width="{percent(width)}"'
            f' height="{unit * count:.1f}"/>'
        )
        at = f'x="{percent(begins + width / 2)}" y="{top - 4:.1f}" text-anchor="middle"'
        yield f'<text class="odd" {at}>{count}</text>'


def _head(lane: Lane, y: float, page: str) -> str:
    rule = f'<line class="g" x1="0" x2="100%" y1="{y:g}" y2="{y:g}"/>'
    words = _spoken(lane.language, page)
    return f'{rule}<text class="lane"{words} x="0" y="{y + 17:g}">{escape(lane.name)}</text>'


def _row(place: Place, on: date, page: str) -> str:
    """A row as a link whose title says it in words, all of them in the language of the name."""
    row, x = place.row, place.x
    told = headline(row.agreement, status(row.agreement, on), row.language)
    strip = f'<rect class="hot" y="{place.top:g}" width="100%" height="{place.height:g}"/>'
    pieces = [
        f"<title>{escape(f'{row.name}: {told}')}</title>{strip}",
        *line(row.agreement, on, place.middle),
        sign(row.agreement.instrument, x, place.middle),
        *_label(place),
    ]
    words = _spoken(row.language, page)
    return f'<a href="{escape(row.href)}"{words}>{"".join(pieces)}</a>'


def _label(place: Place) -> Iterator[str]:
    """The name before the sign or above it; where a narrow screen has no room there, once more."""
    above = place.top + LETTERING - 3
    shown = "t odd" if place.is_tight else "t"
    if place.is_beside:
        at = f'x="{percent(place.x)}" dx="-9" text-anchor="end"'
        yield from _lettering(place, shown, at, place.middle + 4)
    else:
        yield from _lettering(place, shown, f'x="{percent(place.x)}" dx="-4"', above)
    if place.is_tight:
        at = f'x="{percent(min(max(place.x, place.width), 100))}" text-anchor="end"'
        yield from _lettering(place, "t even", at, above)


def _lettering(place: Place, shown: str, at: str, y: float) -> Iterator[str]:
    for number, text in enumerate(place.lines):
        yield f'<text class="{shown}" {at} y="{y + number * LETTERING:g}">{escape(text)}</text>'


def _arcs(places: Iterable[Place], drawn: Collection[str], on: date, height: float) -> str:
    """A curve for each relation between two rows: it leaves the older and lands on the newer."""
    at = {place.row.agreement.slug: place for place in places}
    curves = [
        _arc(sorted((place, at[each.agreement]), key=lambda end: end.x), each.kind, on)
        for place in at.values()
        for each in place.row.agreement.relations
        if each.kind in drawn and each.agreement in at
    ]
    whole = f'width="100%" height="{height:g}" viewBox="0 0 1000 {height:g}"'
    return (
        f'<svg {whole} preserveAspectRatio="none" aria-hidden="true">{"".join(curves)}</svg>'
        if curves
        else ""
    )


def _arc(ends: Sequence[Place], kind: str, on: date) -> str:
    older, newer = ends
    stands = status(older.row.agreement, on)
    ended = stands.since.last if stands.code == "ended" and stands.since else on
    begins = min(max(older.x, newer.x - 4), share(ended, on))
    first, last = round(10 * begins), round(10 * newer.x)
    shape = f"M{first} {older.middle:g}Q{last} {older.middle:g} {last} {newer.middle:g}"
    return f'<path class="arc{" x" if kind in REPLACES else ""}" d="{shape}"/>'


def _spoken(language: str, page: str) -> str:
    return "" if language == page else f' lang="{language}"'
