"""The texts of an agreement: in which languages it is held here, and where else it stands."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement, Wording
from agreements.formats import address
from agreements.law import vocabulary

from .reader import Reader
from .words import Said, language_name


@dataclass(frozen=True)
class Text:
    """A text in one language; `page` leads to it where its words are held here."""

    language: str
    tag: str
    role: str
    prevailing: bool
    page: str | None
    url: str | None
    file: str | None
    file_name: str
    file_kind: str
    note: Said | None
    marks: SafeString


def texts(agreement: Agreement, reader: Reader) -> list[Text]:
    """Return the texts of `agreement`, held here or not."""
    return [_text(each, agreement.slug, reader) for each in agreement.texts]


def _text(text: Wording, slug: str, reader: Reader) -> Text:
    file = text.file
    return Text(
        language=language_name(text.language),
        tag=text.language,
        role=reader.label(vocabulary.TEXT_ROLES, text.role),
        prevailing=text.prevailing,
        page=address.text(slug, text.language, reader.language) if text.body else None,
        url=text.url,
        file=address.file(file.sha256, file.name) if file else None,
        file_name=file.name if file else "",
        file_kind=f"{file.media_type}, {file.bytes / 1_000_000:.1f} MB" if file else "",
        note=reader.words(text.note),
        marks=reader.cite(text.sources),
    )
