"""The key facts of an agreement: label, value and the sources of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement, Event, Topic
from agreements.law import glossary, vocabulary
from agreements.law.alphabet import place
from agreements.law.dates import length
from agreements.law.due import TERM, due, told
from agreements.law.entry import expected, note
from agreements.law.steps import states

from .course import came_later
from .reader import Reader
from .text import in_order
from .words import Said, ended, joined, language_name

CONCLUDING = ("signed", "signed_ad_referendum", "adopted")
ENTRY = glossary.EVENTS["entry_into_force"]


@dataclass(frozen=True)
class Fact:
    """One row: a label, values with the marks of their sources, and a note."""

    label: Said | str
    values: list[SafeString | Said | str]
    note: Said | str | None = None


def facts(agreement: Agreement, reader: Reader) -> list[Fact]:
    """Return the key facts of `agreement`, in the order of the page."""
    return [fact for rule in RULES for fact in rule(agreement, reader)]


def when(event: Event, reader: Reader) -> SafeString | str:
    """Return the day of an event as far as it is known, and on what basis."""
    _ = reader.phrase
    if event.date is None and event.not_later_than is None:
        return _("day not recorded")
    if event.date is None:
        day = reader.day(event.not_later_than)
        return format_html(_("not later than {}"), day)
    if event.date_basis == "stated":
        return reader.day(event.date) or ""
    basis = reader.label(vocabulary.DATE_BASES, event.date_basis)
    return format_html("{} ({})", reader.day(event.date), basis)


def _parties(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    parties = {party.state: party for party in agreement.parties}
    values = []
    for slug in reader.order(parties):
        authority = reader.words(parties[slug].authority)
        link, marks = reader.link("state", slug), reader.cite(parties[slug].sources)
        shown = format_html("{}: {}", link, authority) if authority else link
        values.append(format_html("{}{}", shown, marks))
    yield Fact(reader.phrase("Parties"), values)


def _concluded(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    for event in agreement.events:
        if event.kind in CONCLUDING and not came_later(event, reader):
            label = reader.label(vocabulary.EVENT_KINDS, event.kind)
            where = reader.words(event.place)
            day = (
                format_html("{}, {}", when(event, reader), where) if where else when(event, reader)
            )
            value = format_html("{}{}", day, reader.cite(event.sources))
            if event.state:
                value = joined([reader.link("state", event.state), value], " ")
            label = reader.explained(label, glossary.EVENTS[event.kind])
            yield Fact(label, [value], reader.words(event.note))


def _occasion(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    if agreement.occasion:
        yield Fact(reader.phrase("Occasion"), [reader.link("occasion", agreement.occasion)])


def _entry(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    for event in agreement.events:
        if event.kind == "entry_into_force" and not came_later(event, reader):
            value = format_html("{}{}", when(event, reader), reader.cite(event.sources))
            label = reader.explained(reader.phrase("Entered into force"), ENTRY)
            yield Fact(label, [value], reader.words(event.note))


def _rule(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    if rule := agreement.entry_rule:
        _ = reader.phrase
        details = [
            _("days: %(days)s") % {"days": rule.days} if rule.days is not None else None,
            reader.day(rule.date),
            reader.article(rule.article),
        ]
        words = joined([reader.label(vocabulary.ENTRY_RULES, rule.kind), *details])
        value = format_html("{}{}", words, reader.cite(rule.sources))
        names = {state: str(reader.name("state", state)) for state in states(agreement)}
        comes_to = note(expected(agreement), names, reader.language)
        label = reader.explained(_("Enters into force"), ENTRY)
        yield Fact(label, [value], comes_to or None)


def _nature(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    _ = reader.phrase
    instrument = reader.label(vocabulary.INSTRUMENTS, agreement.instrument)
    term = glossary.INSTRUMENTS.get(agreement.instrument)
    yield Fact(_("Instrument"), [reader.explained(instrument, term)])
    level = agreement.level
    shown = reader.label(vocabulary.LEVELS, level) if level else _("not recorded here")
    yield Fact(reader.explained(_("Level"), "level"), [shown])
    if agreement.binding_sources:
        binding = reader.label(vocabulary.BINDINGS, agreement.binding)
        value = format_html("{}{}", binding, reader.cite(agreement.binding_sources))
        yield Fact(_("Binding force, as stated"), [value])


def _term(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    if term := agreement.term:
        value = format_html("{}{}", reader.words(term.words), reader.cite(term.sources))
        label = reader.explained(reader.phrase("Term"), "term")
        yield Fact(label, [value, *_coming(agreement, TERM, reader)])


def _checks(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    for each in agreement.checks:
        every = {"every": length(each.every_months, reader.language)}
        value = format_html(
            "{}{}", reader.phrase("every %(every)s") % every, reader.cite(each.sources)
        )
        note = reader.words(each.note)
        coming = _coming(agreement, each.key, reader)
        yield Fact(reader.words(each.label) or "", [value, *coming], note)


def _coming(agreement: Agreement, part: str, reader: Reader) -> list[SafeString]:
    """What of a part falls due next, and how that day is known."""
    found = []
    for each, day in due(agreement, reader.on):
        if each.part == part:
            kind = reader.label(vocabulary.DUE_KINDS, each.kind)
            when = ended(format_html("{}: {}", kind, reader.day(day))) if day else None
            known = format_html('<span class="meta small">{}</span>', told(each, reader.language))
            found.append(joined([when, known], " "))
    return found


def _languages(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    authentic = [
        format_html("{}{}", language_name(text.language), reader.cite(text.sources))
        for text in in_order(agreement.texts, reader)
        if text.role == "authentic"
    ]
    if authentic:
        listed = joined(authentic)
        label = reader.explained(reader.phrase("Authentic texts"), "authentic-text")
        yield Fact(label, [listed])


def _subjects(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    topics = [
        format_html("{}{}", reader.link("subject", each.subject), reader.cite(each.sources))
        for each in sorted(agreement.subjects, key=lambda each: _subject(each, reader))
    ]
    if topics:
        listed = joined(topics)
        yield Fact(reader.phrase("Subjects"), [listed])


def _subject(topic: Topic, reader: Reader) -> str:
    return place(reader.name("subject", topic.subject), reader.language)


def _identifiers(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    for each in agreement.identifiers:
        value = format_html('<a href="{}">{}</a>', each.url, each.value) if each.url else each.value
        yield Fact(each.scheme, [format_html("{}{}", value, reader.cite(each.sources))])


def _established(agreement: Agreement, reader: Reader) -> Iterator[Fact]:
    for each in agreement.facts:
        value = format_html("{}{}", reader.words(each.value), reader.cite(each.sources))
        yield Fact(reader.words(each.label) or "", [value], reader.words(each.note))


RULES = (
    _concluded,
    _occasion,
    _entry,
    _rule,
    _nature,
    _parties,
    _term,
    _checks,
    _languages,
    _subjects,
    _identifiers,
    _established,
)
"""Each yields its rows; the page prints them in this order."""
