"""The life of an agreement as one row of SVG: two lines for signed, one bar for in force.

All x are percents of one axis, from 1 September 1991 to the day of the page, so that rows
may be compared across pages. The words beside the row say the same; it is hidden from
readers of the screen.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from agreements.documents.agreement import Agreement
from agreements.law.status import KEPT, Span, signed_on, spans
from agreements.law.vocabulary import POLITICAL, WORKING

BEGINNING = date(1991, 9, 1)
"""The first day of the axis, the day after Uzbekistan declared its independence."""

MIDDLE = 6
HIDDEN = frozenset({"not_concluded", "political", "working", "ended"})
"""Statuses without a line: the sign of the signature says all, or nothing is drawn."""


def share(day: date, on: date) -> float:
    """Return where `day` lies between the beginning of the axis and `on`, in percent."""
    whole = max((on - BEGINNING).days, 1)
    return min(max(100 * (day - BEGINNING).days / whole, 0), 100)


def percent(x: float) -> str:
    """Return `x` as SVG writes a share, to a tenth: "88.9%"; a screen shows no more."""
    return f"{round(x, 1):g}%"


@lru_cache(maxsize=KEPT)
def strand(agreement: Agreement, on: date) -> str:
    """Return the row of `agreement` as it stands on the day `on`: SVG, 12 pixels high."""
    return _row("".join(_drawn(agreement, on)))


def stay(first: date, last: date, on: date) -> str:
    """Return the row of an office in which somebody was seen from `first` to `last`."""
    return _row(_bar("m", first, last, on))


def axis(on: date) -> str:
    """Return the years that head a column of rows: 2000, 2010 … and the year of the day `on`."""
    years = [f'<text x="100%" y="11" text-anchor="end">{on.year}</text>']
    for year in range(2000, on.year - 7, 10):
        place = share(date(year, 1, 1), on)
        years.append(f'<text x="{percent(place)}" y="11" text-anchor="middle">{year}</text>')
    return f'<svg height="14" width="100%" aria-hidden="true">{"".join(years)}</svg>'


def _row(drawn: str) -> str:
    line = f'<line class="g" x1="0" x2="100%" y1="{MIDDLE}" y2="{MIDDLE}"/>'
    return f'<svg class="life" height="12" aria-hidden="true">{line}{drawn}</svg>'


def line(agreement: Agreement, on: date, middle: float = MIDDLE) -> Iterator[str]:
    """Yield the lines and bars of `agreement` up to the day `on`, about the height `middle`.

    The sign that stands on the day of conclusion is not among them.
    """
    lived = [span for span in spans(agreement) if span.first is None or span.first <= on]
    over = lived[-1].code == "ended"
    for span in lived:
        yield from _stretch(span, agreement, on, over, middle)


def concluded(agreement: Agreement, on: date) -> date | None:
    """Return the day on which the sign of `agreement` stands, None if it lies after `on`."""
    signed = signed_on(agreement)
    return signed.last if signed and signed.last <= on else None


def _drawn(agreement: Agreement, on: date) -> Iterator[str]:
    yield from line(agreement, on)
    if day := concluded(agreement, on):
        kind = "mo" if agreement.instrument in POLITICAL | WORKING else "m"
        yield f'<circle class="{kind}" cx="{percent(share(day, on))}" cy="{MIDDLE}" r="4"/>'


def _stretch(
    span: Span, agreement: Agreement, on: date, over: bool, middle: float
) -> Iterator[str]:
    if span.first is None or span.code in HIDDEN:
        return
    end = min(span.last or on, on)
    if span.code == "in_force":
        yield _bar("e" if over else "f", span.first, end, on, middle)
    elif span.code in {"provisional", "suspended"}:
        yield _bar("p" if span.code == "provisional" else "e", span.first, end, on, middle)
    elif span.code == "entry_not_recorded":
        known = _last_step(agreement, end)
        yield from _lines("u", span.first, max(known, span.first), on, middle)
        yield from _lines("u dots", max(known, span.first), end, on, middle)
    else:
        yield from _lines("w", span.first, end, on, middle)


def _last_step(agreement: Agreement, on: date) -> date:
    days = [event.date.last for event in agreement.events if event.date]
    return max((day for day in days if day <= on), default=BEGINNING)


def _bar(kind: str, first: date, last: date, on: date, middle: float = MIDDLE) -> str:
    # Rounded first, so that no bar ends beyond the day of the page.
    begins, ends = round(share(first, on), 1), round(share(last, on), 1)
    return (
        f'<rect class="{kind}" x="{percent(begins)}" y="{middle - 2.5:g}"'
        f' width="{percent(ends - begins)}" height="5"/>'
    )


def _lines(kind: str, first: date, last: date, on: date, middle: float) -> Iterator[str]:
    begins, ends = share(first, on), share(last, on)
    if ends > begins:
        for height in (middle - 2, middle + 2):
            yield (
                f'<line class="{kind}" x1="{percent(begins)}" x2="{percent(ends)}"'
                f' y1="{height:g}" y2="{height:g}"/>'
            )
