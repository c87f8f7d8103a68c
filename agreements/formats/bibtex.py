"""A record as a BibTeX entry, in the fields that BibLaTeX reads (its manual, 2.2.2)."""

from datetime import date

from agreements.documents.library import Library

from .published import Published
from .reference import Reference, reference

SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}
"""Characters that mean something to TeX, and how each is written to stand for itself.

A brace is named, since BibTeX counts braces even after a backslash.
"""


def bibtex(published: Published, library: Library, on: date) -> str:
    """Return the entry of an agreement or a commentary.

    An agreement is `misc`, which every program reads: BibLaTeX has `legal` for treaties, but
    its own styles print that as `misc`, plain BibTeX does not know it, and others drop it.
    """
    cited = reference(published, library, on)
    fields = {name: value for name, value in _fields(cited).items() if value}
    width = max(map(len, fields))
    lines = [f"  {name.ljust(width)} = {{{value}}}" for name, value in fields.items()]
    kind = "article" if cited.sort.ris == "JOUR" else "misc"
    return ",\n".join([f"@{kind}{{{cited.slug}", *lines]) + "\n}\n"


def _fields(cited: Reference) -> dict[str, str]:
    """The fields of the entry; plain BibTeX prints the `year`, BibLaTeX the `date`."""
    is_article = cited.sort.ris == "JOUR"
    others = "; ".join(f"{tag}: {title}" for tag, title in cited.other_titles.items())
    remarks = ". ".join(each.removesuffix(".") for each in cited.remarks)
    return {
        "author": " and ".join(f"{{{escaped(name)}}}" for name in cited.authors),
        "title": f"{{{escaped(cited.title)}}}",
        "shorttitle": escaped(cited.short_title),
        "date": str(cited.issued or ""),
        "year": cited.issued[:4] if cited.issued else "",
        "type": escaped(cited.genre),
        "location": escaped(", ".join(cited.places)),
        "number": "" if is_article else escaped(", ".join(cited.numbers)),
        "journal": escaped(cited.published_in) if is_article else "",
        "howpublished": "" if is_article else escaped(cited.published_in or cited.record),
        "organization": escaped(cited.institution),
        "url": cited.link.replace("{", "%7B").replace("}", "%7D"),
        "urldate": str(cited.read or ""),
        "note": escaped(f"{remarks}."),
        "annotation": escaped(others),
    }


def escaped(text: str) -> str:
    """Return `text` with every character that means something to TeX made plain."""
    return "".join(SPECIAL.get(character, character) for character in text)
