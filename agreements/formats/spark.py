"""Documents signed per year as a row of columns: one column a year, on the axis of all rows."""

from collections.abc import Mapping
from datetime import date

from .strand import BEGINNING

UNIT = 8
"""Pixels of height for one document."""

TALLEST = 64
"""Pixels that the tallest column may have; beyond, every unit shrinks."""


def spark(years: Mapping[int, int], on: date, tallest: int) -> str:
    """Return the columns of `years` (year to count) as SVG, up to the year of the day `on`.

    `tallest` is the largest count among the rows that stand together, so that they compare.
    The words beside the row say the same; it is hidden from readers of the screen.
    """
    first = min([BEGINNING.year, *years])
    width = 100 / (max(on.year, first) - first + 1)
    unit = min(UNIT, TALLEST / max(tallest, 1))
    height = round(unit * max(tallest, 1)) + 1
    columns = "".join(
        f'<rect x="{(year - first) * width:.2f}%" y="{height - 1 - count * unit:.1f}"'
        f' width="{width * 0.8:.2f}%" height="{count * unit:.1f}"/>'
        for year, count in sorted(years.items())
        if year <= on.year
    )
    base = f'<line class="g" x1="0" x2="100%" y1="{height - 0.5}" y2="{height - 0.5}"/>'
    whole = f'class="spark" width="100%" height="{height}" aria-hidden="true"'
    return f"<svg {whole}>{base}{columns}</svg>"
