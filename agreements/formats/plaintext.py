"""A record as plain text, for reading and for comparing line by line.

Every field is printed, in the order of the schema, so that a field added there is printed at once.
"""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from agreements.documents.agreement import Agreement, Event, Wording
from agreements.documents.fields import Codes
from agreements.documents.library import Library, Retracted
from agreements.documents.names import names
from agreements.documents.record import Part, Record, Shape
from agreements.documents.structure import Slot, slots, unwrapped
from agreements.law.articles import Articles, articles
from agreements.law.dates import PartialDate
from agreements.law.life import in_order
from agreements.law.parity import order
from agreements.law.sentence import sentence
from agreements.law.status import status
from agreements.law.wording import LANGUAGES, shown

from .address import page
from .published import Published
from .table import NOTICE

WIDTH = 72
"""Letters in a line; a word that is longer stands alone."""

LABELS = {
    "made_here": "Rendered here in",
    "other_names": "Other names",
    "reported": "What sources report of its content",
    "readings": "Other readings",
    "gaps": "What is not known",
    "field": "Not known",
    "finding": "How far",
    "every_months": "Every so many months",
    "url": "On the web",
}
"""Fields whose name does not say in plain words what stands there."""

ALWAYS = frozenset({"finding", "role", "kind"})
"""Codes that are said even where they are the usual ones; others only where they are not."""

INCOMPLETE = "This record is incomplete. What stands nowhere here may well exist."


def plaintext(published: Published, library: Library, on: date) -> str:
    """Return the record in lines of at most WIDTH letters, its sources numbered as they are cited.

    `library` names what it refers to; an agreement has its status on the day `on`.
    """
    return Writer(published, library, on).whole()


@dataclass
class Writer:
    """Writes one record; `numbers` grows by each source that is cited."""

    published: Published
    library: Library
    on: date
    numbers: dict[str, int] = field(default_factory=dict)

    def whole(self) -> str:
        """Return the whole text."""
        record = self.published.record
        pieces = [*self._head(record), *self._status(record), *self._fields(record, ""), ""]
        for name, parts in self._lists(record):
            pieces += [*heading(_label(name)), *self._parts(parts)]
        pieces += self._sources()
        return "\n".join(pieces) + "\n"

    def _head(self, record: Record) -> Iterator[str]:
        """What it is called, where it stands, and what it is not."""
        name = shown(names(record), "en") or record.slug
        yield from (*lines(name, hanging=""), "=" * WIDTH)
        edition = self.published
        yield edition.page
        yield f"Edition {edition.number}, {edition.at.date().isoformat()}: {edition.edition}"
        yield from ("", *lines(f"{NOTICE} {INCOMPLETE}", hanging=""), "")

    def _status(self, record: Record) -> Iterator[str]:
        if isinstance(record, Agreement):
            found = self.library.get("state", (party.state for party in record.parties))
            known = {
                slug: shown(names(each), "en") or slug
                for slug, each in found.items()
                if isinstance(each, Record)
            }
            words = sentence(record, status(record, self.on), known, "en")
            yield from (*heading(f"Status on {self.on.isoformat()}"), *lines(words, hanging=""), "")

    def _lists(self, record: Record) -> Iterator[tuple[str, Sequence[Part]]]:
        for slot in slots(type(record)):
            parts = getattr(record, slot.name) if slot.sort == "parts" else []
            if parts:
                yield slot.name, parts

    def _parts(self, parts: Sequence[Part]) -> Iterator[str]:
        for part in told(parts):
            yield f"* {part.key}"
            yield from self._fields(part, "  ")
            yield ""
            if isinstance(part, Wording) and part.body:
                yield from _text(articles(part.body))

    def _fields(self, shape: Shape, indent: str, before: str = "") -> Iterator[str]:
        """A line for each field that holds something; those of a shape within it follow."""
        for slot in slots(type(shape)):
            value, label = getattr(shape, slot.name), _label(f"{before}{slot.name}")
            if value in (None, [], {}, "") or slot.name in {"slug", "key", "body"}:
                continue
            if slot.sort == "shape":
                yield from self._fields(value, indent, f"{slot.name}_")
            elif slot.sort == "words":
                for tag in _tags(value):
                    said = label if tag == "en" else f"{label} [{tag}]"
                    yield from lines(f"{said}: {value[tag]}", indent)
            elif slot.sort != "parts" and (said := self._value(type(shape), slot, value)):
                yield from lines(f"{label}: {said}", indent)

    def _value(self, shape: type[Shape], slot: Slot, value: Any) -> str:
        if slot.kind == "source":
            return " ".join(f"[{self._number(slug)}]" for slug in value)
        if slot.kind:
            slugs = [value] if slot.sort == "ref" else value
            return "; ".join(self._named(slot.kind, slugs).values())
        if isinstance(value, list):
            return ", ".join(value)
        if isinstance(value, bool):
            return "yes" if value else ""
        if isinstance(value, PartialDate):
            return value.words("en")
        return _coded(shape, slot.name, value)

    def _named(self, kind: str, slugs: Iterable[str]) -> dict[str, str]:
        """What each record is called, by its slug."""
        wanted = list(slugs)
        found = self.library.get(kind, wanted)
        return {slug: _name(slug, found.get(slug)) for slug in wanted}

    def _number(self, slug: str) -> int:
        return self.numbers.setdefault(slug, len(self.numbers) + 1)

    def _sources(self) -> Iterator[str]:
        """The sources that are cited, each under its number."""
        found = self.library.get("source", self.numbers)
        if self.numbers:
            yield from heading("Sources")
        for slug, number in self.numbers.items():
            yield from lines(f"[{number}] {_name(slug, found.get(slug))}", hanging="    ")
            yield f"    {self.published.site}{page('source', slug)}"


def heading(text: str) -> list[str]:
    """Return a heading: its words underlined."""
    return [text, "-" * len(text)]


def lines(text: str, indent: str = "", hanging: str = "  ") -> Iterator[str]:
    """Yield `text` in lines of at most WIDTH letters; those after the first are set in further."""
    for number, paragraph in enumerate(text.strip().split("\n")):
        yield from textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=indent + (hanging if number else ""),
            subsequent_indent=indent + hanging,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]


def told(parts: Sequence[Part]) -> Iterable[Part]:
    """Return events as they followed each other, and what is a state's in the order of the states.

    English names Uzbekistan first; other parts stand as they do in the document.
    """
    events = [part for part in parts if isinstance(part, Event)]
    if events:
        return in_order(events)
    states = order({_state(part) for part in parts}, "en")
    return sorted(parts, key=lambda part: states.index(_state(part)))


def _state(part: Part) -> str:
    return getattr(part, "state", None) or ""


def _text(text: Articles) -> Iterator[str]:
    """The words of a text, each article under the key that it has in every language."""
    pieces = [("", text.preamble), *((each.key, each.text) for each in text.articles)]
    for key, words in [*pieces, ("", text.closing)]:
        if words.strip():
            yield from (*([f"  [{key}]"] if key else []), *lines(words, "  ", ""), "")
    for annex in text.annexes:
        yield from (f"  [{annex.key}]", *lines(annex.opening, "  ", ""), "", *_text(annex.body))


def _label(name: str) -> str:
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def _name(slug: str, found: Record | Retracted | None) -> str:
    """What a record is called, with its slug, which tells it apart and never changes."""
    if isinstance(found, Retracted):
        return f"{slug}: record taken down"
    name = shown(names(found), "en") if found else ""
    return f"{name} ({slug})" if name else slug


def _tags(words: Mapping[str, str]) -> list[str]:
    """The languages of `words`: English, the others of the site, then any other."""
    return sorted(words, key=lambda tag: (LANGUAGES.index(tag) if tag in LANGUAGES else 9, tag))


def _coded(shape: type[Shape], name: str, value: Any) -> str:
    """A value as text; a code as its label, and the usual one not at all."""
    about = shape.model_fields[name]
    _bare, marks, _optional = unwrapped(about.annotation, tuple(about.metadata))
    labels = next((mark.labels for mark in marks if isinstance(mark, Codes)), None)
    if labels is None:
        return str(value)
    return "" if value == about.default and name not in ALWAYS else labels[value]
