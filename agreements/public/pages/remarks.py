"""What commentaries say of an agreement, each remark in its author's name."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.safestring import SafeString

from agreements.documents.commentary import Commentary, Remark
from agreements.documents.fields import natural
from agreements.law import vocabulary

from .reader import Reader
from .words import Said


@dataclass(frozen=True)
class Comment:
    """One remark: the words, whose form they have, and what they speak of."""

    key: str
    words: Said | None
    form: str
    quotation: bool
    agreements: list[SafeString | Said | str]
    article: str | None
    link: str
    about: str
    inferred: bool
    draft: bool


@dataclass(frozen=True)
class Voice:
    """A commentary as a page cites it: its title, who speaks, from where, and the remarks.

    `at` names the articles, by key and in words, at which the page prints further remarks.
    """

    link: SafeString | Said | str
    authors: list[Said]
    institution: Said | None
    day: SafeString | None
    type: str
    remarks: list[Comment]
    marks: SafeString
    at: list[tuple[str, str | None]]


def voices(
    slug: str,
    commentaries: list[Commentary],
    reader: Reader,
    article: str | None = None,
    printed: Collection[str] = (),
) -> list[Voice]:
    """Return the commentaries with stated remarks on the signed text of the agreement `slug`.

    With `article`, the key of one, only remarks that speak of it. Remarks on an article in
    `printed` stand there; of them only the place is told.
    """
    found = []
    for each in commentaries:
        remarks = [
            remark
            for remark in each.remarks
            if slug in remark.agreements
            and remark.is_on_page
            and article in (None, _article(remark))
        ]
        if remarks:
            found.append(_voice(each, remarks, printed, reader))
    return found


def _article(remark: Remark) -> str:
    """The key of the article that a remark speaks of, itself or of a paragraph in it."""
    return (remark.article or "").split(".")[0]


def _voice(
    commentary: Commentary, remarks: list[Remark], printed: Collection[str], reader: Reader
) -> Voice:
    at = sorted({_article(each) for each in remarks if _article(each) in printed}, key=natural)
    return Voice(
        link=reader.link("commentary", commentary.slug),
        authors=[reader.words(each.name) or Said("", "", "") for each in commentary.authors],
        institution=reader.words(commentary.institution),
        day=reader.day(commentary.published_on),
        type=reader.label(vocabulary.COMMENTARY_TYPES, commentary.type),
        remarks=[comment(each, reader) for each in remarks if _article(each) not in at],
        marks=reader.cite(commentary.sources),
        at=[(key, reader.article(key)) for key in at],
    )


def comment(remark: Remark, reader: Reader) -> Comment:
    """Return one remark as a page shows it."""
    return Comment(
        key=remark.key,
        words=reader.words(remark.words),
        form=reader.label(vocabulary.REMARK_FORMS, remark.form),
        quotation=remark.form == "quotation",
        agreements=reader.links("agreement", remark.agreements),
        article=reader.article(remark.article),
        link=reader.label(vocabulary.REMARK_LINKS, remark.link),
        about=reader.label(vocabulary.REMARK_SUBJECTS, remark.about),
        inferred=remark.link == "inferred",
        draft=remark.about == "draft",
    )
