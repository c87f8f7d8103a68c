"""The page of a commentary: who speaks, from where, and each remark with what it speaks of."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from agreements.documents.commentary import Author, Commentary
from agreements.documents.library import Library
from agreements.law import vocabulary

from .names import Name, names
from .reader import Note, Reader
from .remarks import Comment, comment
from .words import Said, language_name


@dataclass(frozen=True)
class Writer:
    """Someone who wrote the commentary or, where not `writes`, is quoted in it."""

    name: Said | None
    writes: bool
    role: str
    position: Said | None
    institution: Said | None


@dataclass(frozen=True)
class CommentaryPage:
    """What the template prints."""

    title: Said | str
    names: list[Name]
    basis: str | None
    type: str
    authors: list[Writer]
    institution: Said | None
    institution_note: Said | None
    published_in: Said | None
    day: SafeString | None
    day_basis: str | None
    language: str | None
    occasion: SafeString | Said | str | None
    summary: Said | None
    remarks: list[Comment]
    agreements: list[SafeString | Said | str]
    marks: SafeString
    note: Said | None
    notes: list[Note]

    @property
    def writers(self) -> list[Writer]:
        """Those who wrote it."""
        return [each for each in self.authors if each.writes]


def page(
    document: Commentary, library: Library, on: date, language: str, kept: str = ""
) -> CommentaryPage:
    """Return the page of a commentary."""
    reader = Reader(language, library, on, [document], kept)
    reader.know([document])
    day_basis = reader.label(vocabulary.DATE_BASES, document.published_basis)
    title_basis = reader.label(vocabulary.SOURCE_TITLE_BASES, document.title_basis)
    agreements = dict.fromkeys(slug for each in document.remarks for slug in each.agreements)
    return CommentaryPage(
        title=reader.name("commentary", document.slug),
        names=names(document.title, (), reader),
        basis=None if document.title_basis == "as_read" else title_basis,
        type=reader.label(vocabulary.COMMENTARY_TYPES, document.type),
        authors=[_writer(each, reader) for each in document.authors],
        institution=reader.words(document.institution),
        institution_note=reader.words(document.institution_note),
        published_in=reader.words(document.published_in),
        day=reader.day(document.published_on),
        day_basis=None if document.published_basis == "stated" else day_basis,
        language=language_name(document.language) if document.language else None,
        occasion=reader.link("occasion", document.occasion) if document.occasion else None,
        summary=reader.words(document.summary),
        remarks=[comment(each, reader) for each in document.remarks],
        agreements=reader.links("agreement", agreements),
        marks=reader.cite(document.sources),
        note=reader.words(document.note),
        notes=reader.notes(),
    )


def _writer(author: Author, reader: Reader) -> Writer:
    return Writer(
        name=reader.words(author.name),
        writes=author.role == "author",
        role=reader.label(vocabulary.AUTHOR_ROLES, author.role),
        position=reader.words(author.position),
        institution=reader.words(author.institution),
    )
