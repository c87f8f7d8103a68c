"""The page of an agreement: every fact with its sources, in the order in which it is read."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement, Report
from agreements.documents.library import Library
from agreements.formats import address
from agreements.formats.strand import axis

from .course import Step, course, legend
from .entries import concluded_on, described, opening
from .facts import Fact, facts
from .gaps import Dispute, Missing, disputes, gaps
from .names import Name, titles
from .reader import Note, Reader
from .relations import Related, related
from .remarks import Voice, voices
from .signing import Column, signing
from .standing import Standing, standing, told
from .steps import Steps, steps
from .text import Columns, Text, shown_first, texts
from .words import Said, form

Section = TypeVar("Section")


@dataclass(frozen=True)
class Reported:
    """What a source reports of the content; never this record's own voice."""

    words: Said | None
    caveat: Said | None
    marks: SafeString


@dataclass(frozen=True)
class AgreementPage:
    """What the template prints; `notes` holds the sources that stand beside each section."""

    title: Said | str
    heading: Said
    opening: SafeString
    described: str
    year: str
    list_only: bool
    identity_note: Said | None
    titles: list[Name]
    standing: Standing
    told: str
    summary: Said | None
    summary_marks: SafeString
    facts: list[Fact]
    course: list[Step | None]
    legend: str
    steps: Steps
    signing: list[Column]
    texts: list[Text]
    text: Columns | None
    axis: SafeString
    related: list[Related]
    family: str
    reported: list[Reported]
    voices: list[Voice]
    gaps: list[Missing]
    disputes: list[Dispute]
    note: Said | None
    read_to: SafeString | None
    notes: dict[str, list[Note]]


def page(
    document: Agreement, library: Library, on: date, language: str, kept: str = ""
) -> AgreementPage:
    """Return the page of an agreement as it stands on the day `on`."""
    linked = library.linked("agreement", document.slug, "agreement")
    commentaries = library.linked("agreement", document.slug, "commentary")
    relations = [each for other in linked for each in _to(document, other)]
    reader = Reader(language, library, on, [document, *relations], kept)
    reader.look_up("source", {slug for each in commentaries for slug in each.sources})
    reader.know([document, *linked, *commentaries])
    return _built(document, linked, commentaries, reader)


def _to(document: Agreement, other: Agreement) -> list:
    return [each for each in other.relations if each.agreement == document.slug]


def _built(document: Agreement, linked: list, commentaries: list, reader: Reader) -> AgreementPage:
    """Build the sections in the order of the page, for notes are numbered as facts cite them."""
    notes: dict[str, list[Note]] = {}

    def section(name: str, built: Section) -> Section:
        notes[name] = reader.notes()
        return built

    return AgreementPage(
        title=reader.name("agreement", document.slug),
        heading=_heading(document, reader),
        opening=opening(document, reader),
        described=described(document, reader),
        year=concluded_on(document)[:4],
        list_only=document.coverage == "list_only",
        identity_note=reader.words(document.identity_note),
        titles=titles(document, reader),
        standing=standing(document, reader),
        told=told(document, linked, reader),
        summary=reader.words(document.summary),
        summary_marks=reader.cite(document.summary_sources),
        facts=section("facts", facts(document, reader)),
        course=section("life", course(document, reader)),
        legend=legend(document, reader),
        steps=section("steps", steps(document, reader)),
        signing=section("signed", signing(document, reader)),
        texts=texts(document, reader),
        text=section("text", shown := shown_first(document, commentaries, reader)),
        axis=mark_safe(axis(reader.on)),
        related=section("related", related(document, linked, reader)),
        family=address.family(document.slug, reader.language) + reader.kept,
        reported=section("reported", [_reported(each, reader) for each in document.reported]),
        voices=section(
            "comment", voices(document.slug, commentaries, reader, printed=_printed(shown))
        ),
        gaps=gaps(document, reader),
        disputes=section("unknown", disputes(document, reader)),
        note=reader.words(document.note),
        read_to=reader.read_to(),
        notes=notes,
    )


def _heading(document: Agreement, reader: Reader) -> Said:
    title = form(document.titles, reader.language)
    if title is None:
        return Said(document.slug, reader.language, reader.language)
    return Said(title.text, title.language, reader.language)


def _printed(text: Columns | None) -> set[str]:
    return {piece.key for piece in text.pieces} if text else set()


def _reported(report: Report, reader: Reader) -> Reported:
    return Reported(
        words=reader.words(report.words),
        caveat=reader.words(report.caveat),
        marks=reader.cite(report.sources),
    )
