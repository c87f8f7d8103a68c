"""The signs of the instruments: filled where law is made, hollow where words are given."""

from agreements.law.vocabulary import POLITICAL, WORKING

from .strand import percent

SIGNS = {
    "treaty": '<circle id="k-treaty" class="m" r="5"/>',
    "agreement": '<rect id="k-agreement" class="m" x="-3.5" y="-3.5" width="7" height="7"/>',
    "protocol": '<path id="k-protocol" class="m" d="M-4.6 3.6H4.6L0-4.4Z"/>',
    "memorandum": '<path id="k-memorandum" class="mo" d="M-4 0L0-4L4 0L0 4Z"/>',
    "declaration": '<circle id="k-declaration" class="mo" r="3.2"/>',
}
"""Each sign by the instrument that it is named for, drawn about the point where it is used."""

ALIKE = {
    "treaty": "treaty",
    "protocol": "protocol",
    "additional_protocol": "protocol",
    "memorandum": "memorandum",
    "memorandum_of_understanding": "memorandum",
    "agreed_minutes": "memorandum",
    "proces_verbal": "memorandum",
    **dict.fromkeys(POLITICAL | WORKING, "declaration"),
}
"""The sign of each instrument; any other has that of an agreement."""

DEFINED = f"<defs>{''.join(SIGNS.values())}</defs>"
"""What a picture must hold before it uses them."""


def sign(instrument: str, x: float, y: float) -> str:
    """Return the sign of `instrument` at `x` percent and `y` pixels."""
    return f'<use href="#k-{ALIKE.get(instrument, "agreement")}" x="{percent(x)}" y="{y:g}"/>'
