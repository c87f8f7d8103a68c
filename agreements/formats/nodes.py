"""The pieces of which a record's JSON-LD is made: words, references, and what has no address."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Commentary
from agreements.documents.library import Library
from agreements.documents.names import names
from agreements.documents.record import Record
from agreements.documents.references import links
from agreements.law.dates import PartialDate
from agreements.law.wording import chosen

from .address import page

Node = dict[str, Any]
"""An object of JSON-LD; what holds nothing is left out of it by `node`."""

CONTEXT = {
    "@vocab": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies, named in the file itself: no context needs to be fetched (JSON-LD 1.1, 3.1)."""

ARTICLES = {
    "scholarly": "ScholarlyArticle",
    "op_ed": "OpinionNewsArticle",
    "news_analysis": "AnalysisNewsArticle",
}
TYPES = {
    "state": "Country",
    "signatory": "Person",
    "subject": "DefinedTerm",
    "occasion": "Event",
    "source": "CreativeWork",
}


@dataclass(frozen=True)
class Writer:
    """Writes nodes for a site: what records are called comes from `library`, of the day `on`.

    Words stand in all their languages, or in the one `language` as a page in it shows them.
    """

    site: str
    library: Library
    on: date
    language: str | None = None

    def address(self, kind: str, slug: str) -> str:
        """Return the address of a record, which is its name for machines too."""
        return f"{self.site}{page(kind, slug)}"

    def named(self, kind: str, slugs: Iterable[str]) -> list[Node]:
        """Return a node for each record that is referred to; one taken down has no name."""
        wanted = list(dict.fromkeys(slugs))
        found = self.library.get(kind, wanted) if wanted else {}
        return [self._named(kind, slug, found.get(slug)) for slug in wanted]

    def _named(self, kind: str, slug: str, found: Any) -> Node:
        here = {"@id": self.address(kind, slug)}
        if not isinstance(found, Record):
            return here
        return {**here, "@type": type_of(found), "name": self.words(names(found))}

    def words(self, given: Mapping[str, str]) -> list[Node]:
        """Return words with their language, in the order of their tags; `und` is no language."""
        shown = [chosen(given, self.language)] if self.language else sorted(given)
        return [_said(given[tag], tag) for tag in shown if tag]

    def sources(self, record: Record) -> list[Node]:
        """Return a node for each source that `record` or one of its parts was read in.

        For a page, which names them itself, it is their address alone.
        """
        slugs = sorted(slug for kind, slug in links(record) if kind == "source")
        if self.language:
            return [{"@id": self.address("source", slug)} for slug in slugs]
        return self.named("source", slugs)


def type_of(record: Record) -> str | list[str]:
    """Return the class of schema.org, and of ELI where it has one, that `record` belongs to."""
    if isinstance(record, Agreement):
        return ["Legislation", "eli:LegalResource"]
    if isinstance(record, Commentary):
        return ARTICLES.get(record.type, "Article")
    return TYPES[record.kind]


def node(kind: str | Sequence[str], **fields: Any) -> Node:
    """Return a node of that type with those `fields` that hold something."""
    return {"@type": kind, **{name: value for name, value in fields.items() if value}}


def english(text: str) -> list[Node]:
    """Return a phrase of this record, which stands here in English."""
    return [_said(text, "en")]


def _said(text: str, tag: str) -> Node:
    return {"@value": text} if tag == "und" else {"@value": text, "@language": tag}


def day(known: PartialDate | None) -> Node | None:
    """Return a date as XML Schema has it, as precise as it is known (Part 2, 3.3.9 to 3.3.11)."""
    if known is None:
        return None
    kinds = {"day": "xsd:date", "month": "xsd:gYearMonth", "year": "xsd:gYear"}
    return {"@value": str(known), "@type": kinds[known.precision]}
