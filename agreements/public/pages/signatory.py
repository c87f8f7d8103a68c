"""The page of a person: names, offices as they were seen, and what the person signed."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.documents.signatory import Office, OtherName, Signatory

from .entries import Entry, entries, newest_first
from .names import Name, names
from .reader import Note, Reader
from .words import Said, language_name


@dataclass(frozen=True)
class Seat:
    """An office, and the first and last days on which sources show the person in it."""

    title: Said | None
    seen_from: SafeString | None
    seen_to: SafeString | None
    note: Said | None
    marks: SafeString


@dataclass(frozen=True)
class SignatoryPage:
    """What the template prints; empowered without a signature read is never counted as signed."""

    title: Said | str
    state: SafeString | Said | str
    names: list[Name]
    marks: SafeString
    note: Said | None
    offices: list[Seat]
    signed: list[Entry]
    empowered: list[Entry]
    notes: list[Note]


def page(document: Signatory, library: Library, on: date, language: str) -> SignatoryPage:
    """Return the page of a person on the day `on`."""
    agreements = newest_first(library.linked("signatory", document.slug, "agreement"))
    reader = Reader(language, library, on, [document])
    reader.know([document])
    return SignatoryPage(
        title=reader.name("signatory", document.slug),
        state=reader.link("state", document.state),
        names=names(document.name, document.made_here, reader)
        + [_other(each, reader) for each in document.other_names],
        marks=reader.cite(document.sources),
        note=reader.words(document.note),
        offices=[_seat(each, reader) for each in document.offices],
        signed=entries(_with_role("signed", document, agreements), reader),
        empowered=entries(_with_role("empowered", document, agreements), reader),
        notes=reader.notes(),
    )


def _other(name: OtherName, reader: Reader) -> Name:
    return Name(
        language=language_name(name.language),
        text=Said(name.text, name.language, reader.language),
        basis=reader.phrase("as read"),
        note=reader.words(name.note),
        marks=reader.cite(name.sources),
    )


def _seat(office: Office, reader: Reader) -> Seat:
    return Seat(
        title=reader.words(office.title),
        seen_from=reader.day(office.seen_from),
        seen_to=reader.day(office.seen_to),
        note=reader.words(office.note),
        marks=reader.cite(office.sources),
    )


def _with_role(role: str, person: Signatory, agreements: list[Agreement]) -> list[Agreement]:
    return [
        each
        for each in agreements
        if any(
            signature.signatory == person.slug and signature.role == role
            for signature in each.signatures
        )
    ]
