"""What every citation says of a record: drawn from its document and edition alone."""

from dataclasses import dataclass, field
from datetime import UTC, date
from functools import cached_property
from typing import Any

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Commentary
from agreements.documents.library import Library
from agreements.documents.names import names, titles
from agreements.documents.outset import dated
from agreements.documents.record import Record
from agreements.documents.source import Source
from agreements.law.dates import PartialDate
from agreements.law.life import conclusion, entries, happened
from agreements.law.parity import order
from agreements.law.sentence import headline
from agreements.law.status import status
from agreements.law.vocabulary import COMMENTARY_TYPES, INSTRUMENTS, POLITICAL, WORKING
from agreements.law.wording import chosen, shown, wording

from .masthead import masthead
from .published import Published
from .table import NOTICE


@dataclass(frozen=True)
class Sort:
    """What a kind of work is called in CSL (1.0.2, appendix III), in RIS and by Zotero."""

    csl: str
    ris: str
    zotero: str


SORTS = {
    "treaty": Sort("treaty", "STAT", "statute"),  # neither RIS nor Zotero knows treaties
    "document": Sort("document", "GEN", "document"),
    "interview": Sort("interview", "NEWS", "interview"),
    "op_ed": Sort("article-newspaper", "NEWS", "newspaperArticle"),
    "news_analysis": Sort("article-newspaper", "NEWS", "newspaperArticle"),
    "scholarly": Sort("article-journal", "JOUR", "journalArticle"),
    "court_decision": Sort("legal_case", "CASE", "case"),
}
"""Agreements are treaties, but for documents of which no view is taken; commentaries by type."""

REPORT = Sort("report", "RPRT", "report")


@dataclass(frozen=True)
class Reference:
    """A record as it is cited in `language` on the day `on`; what is not recorded is empty.

    `authors` are the parties of an agreement, by their ministries where these act, in the order
    of the language; `states` the names of the parties by their slugs. `issued` is the date of
    conclusion or of publication; `entered` is its entry into force, if it came by
    that day, and `standing` says what the record knows of its force. `url` is
    where a commentary stands, `read_on` the day on which it was read there.
    """

    published: Published
    on: date
    language: str
    titles: dict[str, str]
    sort: Sort
    genre: str
    authors: list[str]
    issued: PartialDate | None
    short_title: str = ""
    states: dict[str, str] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    adopted: bool = False
    entered: PartialDate | None = None
    not_in_force: bool = False
    standing: str = ""
    numbers: list[str] = field(default_factory=list)
    published_in: str = ""
    institution: str = ""
    url: str = ""
    read_on: PartialDate | None = None

    @property
    def slug(self) -> str:
        """The name of the record in its address."""
        return self.published.record.slug

    @cached_property
    def title_language(self) -> str:
        """The language of the title that is cited: this one, else English, else any."""
        return chosen(self.titles, self.language) or self.language

    @property
    def title(self) -> str:
        """The title in full."""
        return self.titles.get(self.title_language, self.slug)

    @property
    def other_titles(self) -> dict[str, str]:
        """The titles in other languages."""
        return {tag: text for tag, text in self.titles.items() if tag != self.title_language}

    @cached_property
    def past(self) -> PartialDate | None:
        """The day that is meant, where it lies before this edition was published."""
        is_past = self.on < self.published.at.astimezone(UTC).date()
        return PartialDate(self.on.isoformat()) if is_past else None

    @property
    def address(self) -> str:
        """The permanent address of this edition; of the record on a past day, that of its page."""
        return f"{self.published.page}?on={self.past}" if self.past else self.published.edition

    @property
    def link(self) -> str:
        """The address at which the work is read: its own, else that in this record."""
        return self.url or self.address

    @property
    def read(self) -> PartialDate | None:
        """The day on which it was read there; none for a past day of this record."""
        if self.url or self.past:
            return self.read_on
        return PartialDate(self.on.isoformat())

    @property
    def record(self) -> str:
        """The name of this record."""
        return " ".join(masthead(self.language).values())

    def edition(self, day: str | None = None) -> str:
        """Return which edition is meant, and as it stood on which past day; `day` in words."""
        say = wording(self.language)
        words = say("edition %(number)d") % {"number": self.published.number}
        if not self.past:
            return words
        stood = say("as it stood on %(day)s")
        return f"{words}, {stood % {'day': day or self.past.words(self.language)}}"

    @property
    def notice(self) -> str:
        """What every citation must say of this record."""
        return wording(self.language)(NOTICE)

    @property
    def remarks(self) -> list[str]:
        """What a note says beside the fields of a reference."""
        described = self.edition().capitalize()
        if self.url:
            described = f"{self.record}, {self.edition()}, {self.address}"
        return [each for each in (self.standing, described, self.notice) if each]


def reference(published: Published, library: Library, on: date, language: str = "en") -> Reference:
    """Return what citations say of an agreement or a commentary, as it stands on the day `on`.

    Raises TypeError for a record of another kind.
    """
    record = published.record
    if isinstance(record, Agreement):
        own = _of_agreement(record, library, on, language)
    elif isinstance(record, Commentary):
        own = _of_commentary(record, library, language)
    else:
        raise TypeError(f"a {record.kind} is not cited")
    named = {tag: _line(text) for tag, text in titles(record).items()}
    return Reference(published, on, language, titles=named, issued=dated(record), **own)


def _of_agreement(
    agreement: Agreement, library: Library, on: date, language: str
) -> dict[str, Any]:
    stands, acts = status(agreement, on), conclusion(agreement)
    entered = [each for each in entries(agreement) if happened(each, on)]
    signed = [each for each in agreement.events if each in acts]
    places = [_said(each.place, language) for each in sorted(signed, key=acts.index)]
    states = _states(agreement, library, language)
    authorities = {each.state: _said(each.authority, language) for each in agreement.parties}
    is_treaty = agreement.instrument not in POLITICAL | WORKING
    return {
        "sort": SORTS["treaty" if is_treaty else "document"],
        "genre": wording(language)(INSTRUMENTS[agreement.instrument]),
        "authors": [authorities[slug] or name for slug, name in states.items()],
        "short_title": _said(agreement.short_title, language),
        "states": states,
        "places": list(dict.fromkeys(filter(None, places))),
        "adopted": any(act.kind == "adopted" for act in acts),
        "entered": (entered[0].effective_on or entered[0].date) if entered else None,
        "not_in_force": stands.code == "not_in_force",
        "standing": headline(agreement, stands, language).removesuffix(".") + ".",
        "numbers": [_line(f"{each.scheme} {each.value}") for each in agreement.identifiers],
    }


def _states(agreement: Agreement, library: Library, language: str) -> dict[str, str]:
    """The names of the parties by their slugs, in the order of `language`."""
    slugs = [each.state for each in agreement.parties]
    found = library.get("state", slugs)
    called = {
        slug: _said(names(state), language) if isinstance(state, Record) else slug
        for slug, state in ((slug, found.get(slug)) for slug in slugs)
    }
    return {slug: called[slug] for slug in order(slugs, language, called)}


def _of_commentary(commentary: Commentary, library: Library, language: str) -> dict[str, Any]:
    found = library.get("source", commentary.sources).values()
    sources = [each for each in found if isinstance(each, Source) and each.url]
    writers = [each for each in commentary.authors if each.role == "author"]
    return {
        "sort": SORTS.get(commentary.type, REPORT),
        "genre": wording(language)(COMMENTARY_TYPES[commentary.type]),
        "authors": [_said(each.name, language) for each in writers],
        "published_in": _said(commentary.published_in, language),
        "institution": _said(commentary.institution, language),
        "url": sources[0].url if sources else "",
        "read_on": sources[0].read_on if sources else None,
    }


def _said(words: dict[str, str], language: str) -> str:
    """`words` in `language`, else in English, else in any; nothing where there are none."""
    return _line(shown(words, language))


def _line(text: str) -> str:
    """`text` in one line: a line break has no place in a reference."""
    return " ".join(text.split())
