"""The page of a person: names, offices as they were seen, and what the person signed."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.documents.outset import seen
from agreements.documents.signatory import Office, OtherName, Signatory
from agreements.formats.strand import axis, stay

from .entries import Entry, entries, newest_first
from .names import Name, names
from .reader import Note, Reader
from .whole import NOTHING, Hand, Whole
from .words import Said, language_name
from .years import drawn


@dataclass(frozen=True)
class Seat:
    """An office, and the first and last days on which sources show the person in it."""

    title: Said | None
    seen_from: SafeString | None
    seen_to: SafeString | None
    strand: SafeString
    note: Said | None
    marks: SafeString


@dataclass(frozen=True)
class Counterpart:
    """Somebody who signed for another party, the office then held, and on how many agreements."""

    name: SafeString | Said | str
    state: SafeString | Said | str
    office: Said | None
    count: int


@dataclass(frozen=True)
class SignatoryPage:
    """What the template prints; empowered without a signature read is never counted as signed.

    `count` is of all that the person signed, `signed` and `empowered` are what this page lists.
    """

    title: Said | str
    state: SafeString | Said | str
    names: list[Name]
    marks: SafeString
    note: Said | None
    offices: list[Seat]
    axis: SafeString
    count: int
    signed: list[Entry]
    spark: SafeString
    first_year: int | None
    last_year: int | None
    empowered: list[Entry]
    counterparts: list[Counterpart]
    more_counterparts: bool
    notes: list[Note]


def page(
    document: Signatory,
    library: Library,
    on: date,
    language: str,
    kept: str = "",
    whole: Whole = NOTHING,
) -> SignatoryPage:
    """Return the page of a person on the day `on`.

    `whole` counts all agreements that the person signed, of which `library` holds a part.
    """
    agreements = newest_first(library.linked("signatory", document.slug, "agreement"))
    reader = Reader(language, library, on, [document], kept)
    reader.know([document])
    whole.look_up(reader)
    known = sorted(year for year in whole.years if year)
    return SignatoryPage(
        title=reader.name("signatory", document.slug),
        state=reader.link("state", document.state),
        names=names(document.name, document.made_here, reader)
        + [_other(each, reader) for each in document.other_names],
        marks=reader.cite(document.sources),
        note=reader.words(document.note),
        offices=[
            _seat(each, reader)
            for each in document.offices
            if not reader.kept or seen(each, reader.on)
        ],
        axis=mark_safe(axis(on)),
        count=whole.count,
        signed=_entries(_with_role("signed", document, agreements), document, reader),
        spark=drawn(whole.years, on),
        first_year=known[0] if known else None,
        last_year=known[-1] if known else None,
        empowered=_entries(_with_role("empowered", document, agreements), document, reader),
        counterparts=[_counterpart(each, reader) for each in whole.hands],
        more_counterparts=whole.more_hands,
        notes=reader.notes(),
    )


def _entries(agreements: list[Agreement], person: Signatory, reader: Reader) -> list[Entry]:
    """The agreements, each with the office in which the person stands under it."""
    return [
        replace(entry, aside=_office(agreement, person.slug, reader))
        for agreement, entry in zip(agreements, entries(agreements, reader), strict=True)
    ]


def _office(agreement: Agreement, slug: str, reader: Reader) -> Said | None:
    mine = [each for each in agreement.signatures if each.signatory == slug]
    return reader.words(mine[0].office) if mine else None


def _counterpart(hand: Hand, reader: Reader) -> Counterpart:
    signature = hand.signature(reader)
    return Counterpart(
        name=reader.link("signatory", hand.slug),
        state=reader.link("state", signature.state) if signature else "",
        office=reader.words(signature.office) if signature else None,
        count=hand.count,
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
        strand=_stay(office, reader.on),
        note=reader.words(office.note),
        marks=reader.cite(office.sources),
    )


def _stay(office: Office, on: date) -> SafeString:
    seen = [day for day in (office.seen_from, office.seen_to) if day]
    return mark_safe(stay(seen[0].first, seen[-1].last, on)) if seen else SafeString()


def _with_role(role: str, person: Signatory, agreements: list[Agreement]) -> list[Agreement]:
    return [
        each
        for each in agreements
        if any(
            signature.signatory == person.slug and signature.role == role
            for signature in each.signatures
        )
    ]
