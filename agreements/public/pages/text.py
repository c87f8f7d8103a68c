"""The texts of an agreement: in which languages, held here or elsewhere, and their words."""

from dataclasses import dataclass
from datetime import date
from itertools import combinations

from django.utils.safestring import SafeString

from agreements.documents.agreement import Agreement, Wording
from agreements.documents.commentary import Commentary
from agreements.documents.library import Library
from agreements.formats import address
from agreements.law import vocabulary
from agreements.law.parity import order
from agreements.law.wording import marked

from .alignment import Portion, merged, portions
from .reader import Note, Reader
from .remarks import Voice, voices
from .words import Said, chosen, language_name

TONGUES = {"uz": "uz", "kz": "kk"}
"""The state language of each of the two states."""


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
    return [_text(each, agreement.slug, reader) for each in in_order(agreement.texts, reader)]


def in_order(texts: list[Wording], reader: Reader) -> list[Wording]:
    """Return `texts`, the page's own language first, then those of the two states, then others."""
    states = order(TONGUES, reader.language)
    first = [reader.language, *(TONGUES[state] for state in states)]
    return sorted(
        texts,
        key=lambda each: first.index(each.language) if each.language in first else len(first),
    )


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


@dataclass(frozen=True)
class Cell:
    """Words of one text, and the own name of their language; None where the text lacks them."""

    language: str
    words: Said | None


@dataclass(frozen=True)
class Row:
    """A paragraph, or the words before the first: its key, its number, its words in each text."""

    key: str
    number: str
    cells: list[Cell]


@dataclass(frozen=True)
class Piece:
    """A preamble, article, closing or annex, aligned across texts by its key."""

    key: str
    label: str
    headings: list[Cell]
    rows: list[Row]
    remarks: list[Voice]

    @property
    def is_headed(self) -> bool:
        """Whether any of the texts has a heading here."""
        return any(each.words for each in self.headings)


@dataclass(frozen=True)
class Tab:
    """A way to the words of one text."""

    language: str
    tag: str
    role: str
    page: str
    chosen: bool


@dataclass(frozen=True)
class Columns:
    """The words of one text, or of several side by side, and the way to the others.

    `tabs` are all whose words are held, `pairs` the names and addresses of any two of them.
    """

    shown: list[Text]
    tabs: list[Tab]
    pairs: list[tuple[str, str]]
    pieces: list[Piece]


@dataclass(frozen=True)
class TextPage:
    """What the template prints: one text, or two side by side."""

    title: SafeString | Said | str
    heading: str
    text: Columns
    swapped: str
    notes: list[Note]


class NotHeld(LookupError):
    """The words of a text are not held here; `str()` names its language."""


def page(
    document: Agreement, tags: list[str], library: Library, on: date, language: str, kept: str = ""
) -> TextPage:
    """Return the page of the texts in the languages `tags`; raises NotHeld for one not held."""
    commentaries = library.linked("agreement", document.slug, "commentary")
    reader = Reader(language, library, on, [document], kept)
    reader.know([document, *commentaries])
    reader.look_up("source", {slug for each in commentaries for slug in each.sources})
    shown = columns(document, tags, commentaries, reader)
    return TextPage(
        title=reader.link("agreement", document.slug),
        heading=_names(tags),
        text=shown,
        swapped=address.text(document.slug, "+".join(tags[::-1]), language),
        notes=reader.notes(),
    )


def columns(
    document: Agreement, tags: list[str], commentaries: list[Commentary], reader: Reader
) -> Columns:
    """Return the texts in the languages `tags`, with the remarks on each article.

    Raises NotHeld for a language whose words are not held.
    """
    held = {each.language: each for each in in_order(document.texts, reader) if each.body}
    for tag in tags:
        if tag not in held:
            raise NotHeld(language_name(tag))
    wordings = [held[tag] for tag in tags]
    return Columns(
        shown=[_text(each, document.slug, reader) for each in wordings],
        tabs=[_tab(each, document.slug, tags == [each.language], reader) for each in held.values()],
        pairs=_pairs(document.slug, list(held), reader),
        pieces=_pieces(document, wordings, commentaries, reader),
    )


def shown_first(
    document: Agreement, commentaries: list[Commentary], reader: Reader
) -> Columns | None:
    """Return the text that the page of an agreement prints: in its own language, else in English,
    else any that is held."""
    held = [each.language for each in in_order(document.texts, reader) if each.body]
    tag = chosen(held, reader.language)
    return columns(document, [tag], commentaries, reader) if tag else None


def _tab(text: Wording, slug: str, chosen: bool, reader: Reader) -> Tab:
    return Tab(
        language=language_name(text.language),
        tag=text.language,
        role=reader.label(vocabulary.TEXT_ROLES, text.role),
        page=address.text(slug, text.language, reader.language),
        chosen=chosen,
    )


def _names(tags: list[str]) -> str:
    return " · ".join(language_name(tag) for tag in tags)


def _pairs(slug: str, tags: list[str], reader: Reader) -> list[tuple[str, str]]:
    """Return the name and address of each pair of texts that can stand side by side."""
    return [
        (_names([one, other]), address.text(slug, f"{one}+{other}", reader.language))
        for one, other in combinations(tags, 2)
    ]


def _pieces(
    document: Agreement, texts: list[Wording], commentaries: list[Commentary], reader: Reader
) -> list[Piece]:
    parts = [portions(text.body or "") for text in texts]
    found = {key: portion for each in reversed(parts) for key, portion in each.items()}
    return [
        Piece(
            key=key,
            label=_label(found[key], reader),
            headings=[
                _cell(each[key].heading if key in each else "", text, reader)
                for each, text in zip(parts, texts, strict=True)
            ],
            rows=_rows([each.get(key) for each in parts], texts, reader),
            remarks=voices(document.slug, commentaries, reader, article=key),
        )
        for key in merged([list(each) for each in parts])
    ]


def _rows(found: list[Portion | None], texts: list[Wording], reader: Reader) -> list[Row]:
    """Return the paragraphs of one part of each text, aligned."""
    words = [each.paragraphs if each else {} for each in found]
    return [
        Row(
            key,
            key.rpartition("art-")[2] if "." in key else "",
            [
                _cell(each.get(key, ""), text, reader)
                for each, text in zip(words, texts, strict=True)
            ],
        )
        for key in merged([list(each) for each in words])
    ]


def _cell(words: str, text: Wording, reader: Reader) -> Cell:
    said = Said(words, text.language, reader.language) if words else None
    return Cell(language_name(text.language), said)


LABELS = {
    "preamble": marked("Preamble"),
    "article": marked("Article %(number)s"),
    "closing": marked("Closing words"),
    "annex": marked("Annex %(number)s"),
}


def _label(portion: Portion, reader: Reader) -> str:
    """Return the name of a part in the language of the page."""
    return (reader.phrase(LABELS[portion.kind]) % {"number": portion.number}).strip()
