"""An agreement as a BibTeX entry, in the fields that BibLaTeX reads (its manual, 2.2.2)."""

from datetime import date

from agreements.documents.agreement import Agreement
from agreements.law.status import signed_on

SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}
"""Characters that mean something to TeX, and how each is written to stand for itself."""


def bibtex(agreement: Agreement, title: str, source: str, url: str, note: str, on: date) -> str:
    """Return the entry of `agreement`.

    `title` is the title to print, `source` the name of this record with the edition, `url`
    the permanent address, `note` what must be said of it, `on` the day it was looked up.
    """
    concluded = signed_on(agreement)
    fields = {
        "title": f"{{{escaped(title)}}}",
        "date": str(concluded) if concluded else "",
        "howpublished": escaped(source),
        "url": url,
        "urldate": on.isoformat(),
        "note": escaped(note),
    }
    width = max(map(len, fields))
    lines = [f"  {name.ljust(width)} = {{{value}}}" for name, value in fields.items() if value]
    return ",\n".join([f"@misc{{{agreement.slug}", *lines]) + "\n}\n"


def escaped(text: str) -> str:
    """Return `text` with every character that means something to TeX made plain."""
    return "".join(SPECIAL.get(character, character) for character in text)
