"""A record as JSON-LD: schema.org for all kinds, and ELI beside it for agreements."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain
from typing import Any

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Author, Commentary, Remark
from agreements.documents.library import Library
from agreements.documents.occasion import Occasion
from agreements.documents.outset import seen
from agreements.documents.record import Form, Record
from agreements.documents.signatory import Signatory
from agreements.documents.source import Source
from agreements.documents.state import State
from agreements.documents.subject import Subject
from agreements.law.vocabulary import (
    COMMENTARY_TYPES,
    EXTENTS_READ,
    OCCASION_TYPES,
    RELIABILITIES,
    REMARK_FORMS,
)

from .address import PLACES
from .legislation import legislation
from .nodes import CONTEXT, Node, Writer, english, node, type_of
from .published import Published
from .table import NOTICE


def jsonld(published: Published, library: Library, on: date, language: str | None = None) -> str:
    """Return the record as JSON-LD 1.1 that needs nothing from elsewhere.

    The name of the record is the address of its page, that of the page of this edition the
    permanent one. `library` names what it refers to; an agreement has its status on the day `on`.
    Its words stand in all their languages, or in the one `language` (a BCP 47 tag) of a page.
    Nothing in it can end a script element: `<`, `>` and `&` are written as JSON escapes.
    """
    record = published.record
    writer = Writer(published.site, library, on, language)
    found = {
        "@context": CONTEXT,
        "@id": published.page,
        "@type": type_of(record),
        "url": published.page,
        **{name: value for name, value in FIELDS[type(record)](record, writer).items() if value},
        "mainEntityOfPage": _edition(published),
    }
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"{text}\n"


def _edition(published: Published) -> Node:
    """What is said of the page rather than of the record: its edition, its moment, the notice."""
    return node(
        "WebPage",
        **{"@id": published.edition},
        version=published.number,
        datePublished=published.at.isoformat(),
        disambiguatingDescription=english(NOTICE),
    )


def _state(state: State, writer: Writer) -> Node:
    code = node("PropertyValue", propertyID="ISO 3166-1", value=state.slug.upper())
    return {
        "name": writer.words(state.name),
        "alternateName": writer.words(state.official_name),
        "identifier": code,
        "subjectOf": writer.sources(state),
    }


def _signatory(person: Signatory, writer: Writer) -> Node:
    of_state = writer.named("state", [person.state])
    offices = [each for each in person.offices if seen(each, writer.on)]
    return {
        "name": writer.words(person.name),
        "alternateName": _forms(person.other_names, writer),
        "affiliation": node("GovernmentOrganization", areaServed=of_state),
        "jobTitle": [each for office in offices for each in writer.words(office.title)],
        "subjectOf": writer.sources(person),
    }


def _subject(subject: Subject, writer: Writer) -> Node:
    further = [
        each
        for language, text in subject.search_words.items()
        for word in text.split(",")
        for each in writer.words({language: word.strip()})
    ]
    terms = node("DefinedTermSet", url=f"{writer.site}/{PLACES['subject']}/")
    return {"name": writer.words(subject.name), "alternateName": further, "inDefinedTermSet": terms}


def _occasion(occasion: Occasion, writer: Writer) -> Node:
    return {
        "name": writer.words(occasion.title),
        "description": english(OCCASION_TYPES[occasion.type]),
        "startDate": str(occasion.begins_on or ""),
        "endDate": str(occasion.ends_on or ""),
        "location": node("Place", name=writer.words(occasion.place)) if occasion.place else None,
        "subjectOf": writer.sources(occasion),
    }


def _commentary(commentary: Commentary, writer: Writer) -> Node:
    """Its date only where it was read; what it speaks of only where it names it."""
    known = commentary.published_on if commentary.published_basis == "stated" else None
    stated = (each.agreements for each in commentary.remarks if each.is_on_page)
    place = commentary.published_in
    return {
        "name": writer.words(commentary.title),
        "genre": english(COMMENTARY_TYPES[commentary.type]),
        "author": [_author(each, writer) for each in commentary.authors if each.role == "author"],
        "mentions": [_author(each, writer) for each in commentary.authors if each.role == "quoted"],
        "sourceOrganization": _organization(commentary.institution, writer),
        "isPartOf": node("CreativeWork", name=writer.words(place)) if place else None,
        "datePublished": str(known or ""),
        "inLanguage": commentary.language,
        "abstract": writer.words(commentary.summary),
        "about": writer.named("agreement", chain.from_iterable(stated)),
        "hasPart": [_remark(each, writer) for each in commentary.remarks],
        "subjectOf": [
            *writer.named("occasion", filter(None, [commentary.occasion])),
            *writer.sources(commentary),
        ],
    }


def _author(author: Author, writer: Writer) -> Node:
    return node(
        "Person",
        name=writer.words(author.name),
        jobTitle=writer.words(author.position),
        affiliation=_organization(author.institution, writer),
    )


def _organization(name: dict[str, str], writer: Writer) -> Node | None:
    return node("Organization", name=writer.words(name)) if name else None


def _remark(remark: Remark, writer: Writer) -> Node:
    """A quotation is the author's, a paraphrase ours; `about` stands where the remark names it."""
    named = remark.agreements if remark.is_on_page else []
    return node(
        "Quotation" if remark.form == "quotation" else "Comment",
        text=writer.words(remark.words),
        description=english(REMARK_FORMS[remark.form]),
        about=[{"@id": writer.address("agreement", slug)} for slug in named],
    )


def _source(source: Source, writer: Writer) -> Node:
    read = f"{RELIABILITIES[source.reliability]}. {EXTENTS_READ[source.extent_read]}."
    return {
        "name": writer.words({source.language or "und": source.title}),
        "description": english(read),
        "publisher": node("Organization", name=source.publisher) if source.publisher else None,
        "datePublished": str(source.published_on or ""),
        "inLanguage": source.language,
        "sameAs": source.url,
    }


def _forms(forms: Sequence[Form], writer: Writer) -> list[Node]:
    return [each for form in forms for each in writer.words({form.language: form.text})]


FIELDS: dict[type[Record], Callable[[Any, Writer], Node]] = {
    Agreement: legislation,
    Commentary: _commentary,
    Occasion: _occasion,
    Signatory: _signatory,
    Source: _source,
    State: _state,
    Subject: _subject,
}
"""What a record of each kind says of itself."""
