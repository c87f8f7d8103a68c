"""The two states and the border they share: a sketch, never to show where the border runs.

The outlines stand in `map.svg`. They are those of Natural Earth at 1:50 million (public domain), as
`countries-50m.json` of world-atlas 2.0.2 holds them: drawn by an Albers conic equal-area projection
about 67° E 47° N with the parallels 41° N and 51° N, made 452 units wide, each arc simplified by
the rule of Douglas and Peucker with a tolerance of 0.7, rings smaller than 4 square units left out,
and the points rounded to tenths. The arc that both states have is the border.
"""

from html import escape
from pathlib import Path

from agreements.law.parity import order
from agreements.law.wording import listed, wording
from agreements.law.wording import marked as _

OUTLINES = (Path(__file__).parent / "map.svg").read_text().strip()

ABOUT = _(
    "A sketch: the outlines of the two states, and the border that they share as a heavy line."
)
STATES = {"uz": (_("Uzbekistan"), 160, 232), "kz": (_("Kazakhstan"), 225, 140)}
CAPITALS = {"uz": (_("Tashkent"), 260, 245), "kz": (_("Astana"), 279, 75)}
"""What is written on the map, and where in its units."""


def sketch(language: str) -> str:
    """Return the map as SVG, in the words and the order of `language` (a BCP 47 tag)."""
    say, states = wording(language), order(STATES, language)
    title = listed([say(STATES[state][0]) for state in states], language)
    names = (
        f'<text x="{x}" y="{y}" text-anchor="middle">{escape(say(name))}</text>'
        for name, x, y in (STATES[state] for state in states)
    )
    capitals = (
        f'<circle class="m" cx="{x}" cy="{y}" r="3.5"/>'
        f'<text class="cap" x="{x + 8}" y="{y + 4}">{escape(say(name))}</text>'
        for name, x, y in (CAPITALS[state] for state in states)
    )
    return (
        '<svg class="map" viewBox="0 0 460 320" role="img" aria-labelledby="map-t map-d">'
        f'<title id="map-t">{escape(title)}</title><desc id="map-d">{escape(say(ABOUT))}</desc>'
        f"{OUTLINES}{''.join(names)}{''.join(capitals)}</svg>"
    )
