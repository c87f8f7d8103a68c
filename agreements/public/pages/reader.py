"""What every page builder needs: a language, a day, the records referred to, and the notes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

from agreements.documents.library import Library, Retracted
from agreements.documents.names import names
from agreements.documents.outset import stood
from agreements.documents.record import Part, Record
from agreements.documents.references import links
from agreements.documents.source import Source
from agreements.formats import address
from agreements.law import vocabulary
from agreements.law.dates import PartialDate
from agreements.law.parity import order
from agreements.law.wording import wording

from .words import Explained, Said, day, joined, said

MARK = '<sup><a href="#s{0}" aria-label="{1}">{0}</a></sup>'
FIRST_MARK = MARK.replace("<a ", '<a id="r{0}" ')
"""The raised number of a source; its note leads back to the first."""


@dataclass(frozen=True)
class Note:
    """A source as it stands beside the facts that were read in it: its number, and what it is."""

    number: str
    back: str
    slug: str
    told: SafeString


class Reader:
    """One reading of one page: in `language`, on the day `on`, with records from `library`.

    `kept` is the query that every link to a record carries: `?on=` with the day asked for.
    The records that `documents` refer to are fetched at once, one request for each kind.
    Notes are numbered in the order in which facts cite their sources.
    """

    def __init__(
        self,
        language: str,
        library: Library,
        on: date,
        documents: Iterable[Record | Part] = (),
        kept: str = "",
    ) -> None:
        self.language, self.library, self.on, self.kept = language, library, on, kept
        self.records: dict[str, dict[str, Record | Retracted]] = {}
        self.numbers: dict[str, int] = {}
        self.noted = 0
        self.terms: set[str] = set()
        self.phrase = wording(language)
        self.fetch(documents)

    def fetch(self, documents: Iterable[Record | Part]) -> None:
        """Make the records that `documents` refer to known to this page."""
        wanted: dict[str, set[str]] = {}
        for document in documents:
            for kind, slug in links(document):
                wanted.setdefault(kind, set()).add(slug)
        for kind, slugs in wanted.items():
            self.look_up(kind, slugs)

    def look_up(self, kind: str, slugs: Iterable[str]) -> None:
        """Make the records of `kind` named by `slugs` known to this page."""
        known = self.records.setdefault(kind, {})
        if missing := sorted(set(slugs) - known.keys()):
            known.update(self.library.get(kind, missing))

    def know(self, documents: Iterable[Record | Retracted]) -> None:
        """Let this page name `documents` that were found on another way."""
        for each in documents:
            self.records.setdefault(each.kind, {})[each.slug] = each

    def words(self, words: Mapping[str, str]) -> Said | None:
        """Return `words` in the language of the page, else English, else any."""
        return said(words, self.language)

    def day(self, date: PartialDate | None, *, short: bool = False) -> SafeString | None:
        """Return `date` in words of the page's language."""
        return day(date, self.language, short=short)

    def label(self, table: Mapping[str, str], code: str) -> str:
        """Return the label of `code` in a table of `law.vocabulary`."""
        return self.phrase(table[code])

    def explained(self, words: str, term: str | None) -> str:
        """Return `words`, on the first use of `term` in the page as a link to its explanation."""
        if term is None or term in self.terms:
            return words
        self.terms.add(term)
        return Explained(words, address.term(term, self.language, self.kept))

    def article(self, key: str | None) -> str | None:
        """Return in words the article, or paragraph, with that key: `art-5.1` is article 5.1."""
        if key is None:
            return None
        return self.phrase("article %(number)s") % {"number": key.removeprefix("art-")}

    def record(self, kind: str, slug: str) -> Record | None:
        """Return a record that was fetched, None where it is absent or taken down."""
        record = self.records.get(kind, {}).get(slug)
        return record if isinstance(record, Record) else None

    def stands(self, kind: str, slug: str) -> bool:
        """Whether a record stood on the day asked for; when none was, it does."""
        record = self.record(kind, slug)
        return not (self.kept and record) or stood(record, self.on)

    def order(self, states: Iterable[str]) -> list[str]:
        """Return the slugs of `states` in the order that the page's language gives them."""
        names = {slug: str(self.name("state", slug)) for slug in states}
        return order(names, self.language, names)

    def name(self, kind: str, slug: str) -> Said | str:
        """Return the name of a record; words in its place where it is not there to be named."""
        record = self.records.get(kind, {}).get(slug)
        if isinstance(record, Retracted):
            return self.phrase("record taken down")
        return title(record, self.language) if record else slug

    def link(self, kind: str, slug: str) -> SafeString | Said | str:
        """Return the name of a record as a link to its page."""
        name = self.name(kind, slug)
        if slug not in self.records.get(kind, {}):
            return name
        place = address.page(kind, slug, self.language) + self.kept
        return format_html('<a href="{}">{}</a>', place, name)

    def links(self, kind: str, slugs: Iterable[str]) -> list[SafeString | Said | str]:
        """Return the names of several records as links."""
        return [self.link(kind, slug) for slug in slugs]

    def read_to(self) -> SafeString | None:
        """Return the last day on which a source cited so far was read."""
        sources = (self.record("source", slug) for slug in self.numbers)
        days = [each.read_on for each in sources if isinstance(each, Source) and each.read_on]
        return self.day(max(days, default=None))

    def cite(self, sources: Iterable[str]) -> SafeString:
        """Return the raised numbers that lead from a fact to the notes on its `sources`."""
        return joined(map(self._mark, sources), "")

    def _mark(self, slug: str) -> SafeString:
        first = slug not in self.numbers
        number = self.numbers.setdefault(slug, len(self.numbers) + 1)
        label = self.phrase("%(number)s, source") % {"number": number}
        return format_html(FIRST_MARK if first else MARK, number, label)

    def notes(self) -> list[Note]:
        """Return the notes on sources cited since this was last asked: those of one section."""
        fresh = [slug for slug, number in self.numbers.items() if number > self.noted]
        self.noted = len(self.numbers)
        return [self._note(slug) for slug in fresh]

    def _note(self, slug: str) -> Note:
        source, number = self.record("source", slug), self.numbers[slug]
        return Note(
            number=str(number),
            back=self.phrase("%(number)s, back to the fact") % {"number": number},
            slug=slug,
            told=noted(source, self.language, self.kept)
            if isinstance(source, Source)
            else format_html("<b>{}</b>", self.name("source", slug)),
        )


@lru_cache(maxsize=250)
def noted(source: Source, language: str, kept: str) -> SafeString:
    """Return what every note on `source` says: what it is, where it stands, how it was read."""
    say = wording(language)
    basis = say(vocabulary.SOURCE_TITLE_BASES[source.title_basis])
    link = '<a href="{}">{}</a>'
    place = address.page("source", source.slug, language) + kept
    described = [
        source.publisher,
        day(source.published_on, language),
        format_html(link, source.url, say("page")) if source.url else None,
        format_html(link, place, say("all it supports")),
    ]
    read = [say(vocabulary.EXTENTS_READ[source.extent_read]), day(source.read_on, language)]
    return format_html(
        "<b>{}</b>{}. {}. {}. {}",
        title(source, language),
        "" if source.title_basis == "as_read" else f" ({basis})",
        joined(described),
        say(vocabulary.RELIABILITIES[source.reliability]),
        joined(read),
    )


@lru_cache(maxsize=250)
def title(record: Record, language: str) -> Said:
    """Return what a record is called on a page in `language`; an agreement by its short title."""
    if isinstance(record, Source):
        return Said(record.title, record.language or language, language)
    return said(names(record), language) or Said(record.slug, language, language)
