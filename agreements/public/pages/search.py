"""What a search found, as its page shows it: names and words with what was asked for marked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from agreements.documents.record import Record
from agreements.formats import address
from agreements.law import vocabulary
from agreements.law.wording import marked as _
from agreements.search.finding import ARTICLE, Hit
from agreements.search.kin import Sought
from agreements.search.snippets import MOST, Lit, kin_lit, lit, marked, snippets
from agreements.shelf.passage import Passage

from .entries import Entry, entries
from .reader import Reader, title
from .text import LABELS
from .words import Said, language_name

ARTICLES = _("Articles")


@dataclass(frozen=True)
class Snippet:
    """A piece of the record's own words, and their language."""

    html: SafeString
    language: str


@dataclass(frozen=True)
class HitShown:
    """A hit: its name as a link, the record's entry, and snippets; `aside` tells of an article."""

    link: SafeString
    entry: Entry | None
    snippets: list[Snippet]
    aside: str = ""


@dataclass(frozen=True)
class Answered:
    """What the template prints: records and articles that were found, on this page."""

    records: list[HitShown]
    articles: list[HitShown]


def page(
    hits: Sequence[Hit],
    documents: Mapping[int, Record],
    passages: Iterable[Passage],
    parts: Sequence[Sought],
    reader: Reader,
) -> Answered:
    """Return `hits` as the page shows them.

    `documents` are their records by card, without those whose body is withheld; `passages` those
    of the records, and the articles.
    """
    hits = [hit for hit in hits if hit.card in documents]
    of_card: dict[int, list[Passage]] = {}
    for passage in passages:
        of_card.setdefault(passage.card_id, []).append(passage)
    listed = [documents[hit.card] for hit in hits if hit.kind != ARTICLE]
    told = {(each.kind, each.slug): entry for each, entry in _entries(listed, reader)}
    asked = lit(parts), kin_lit(parts)
    records, articles = [], []
    for hit in hits:
        document, own = documents[hit.card], of_card.get(hit.card, [])
        if hit.kind == ARTICLE:
            passage = next(each for each in own if each.position == hit.position)
            articles.append(_article(document, passage, asked, reader))
        else:
            plain = [each for each in own if each.vector is None]
            entry = told[document.kind, document.slug]
            records.append(_record(document, entry, plain, asked, reader))
    return Answered(records, articles)


def _entries(records: list[Record], reader: Reader) -> Iterable[tuple[Record, Entry]]:
    return zip(records, entries(records, reader), strict=True)


def _record(
    document: Record, entry: Entry, passages: list[Passage], asked: tuple[Lit, Lit], reader: Reader
) -> HitShown:
    words, kin = asked
    name = title(document, reader.language)
    others = [each for each in passages if each.text != str(name)]
    others.sort(key=lambda each: (each.rank == "A", each.language != reader.language))
    shown = _snippets(others, words)
    is_marked = any(words.marked_in(name, name.language) for words in asked)
    if not shown and not is_marked:
        shown = _snippets(others, kin)
    place = address.page(document.kind, document.slug, reader.language) + reader.kept
    return HitShown(_link(place, _marked(name, words | kin)), entry, shown)


def _snippets(passages: list[Passage], words: Lit) -> list[Snippet]:
    """Return the words around what was asked for, of at most as many passages as are shown."""
    found: list[Snippet] = []
    for each in passages:
        pieces = snippets(each.text, each.language, words, most=1)
        if pieces and pieces[0] not in [known.html for known in found]:
            found.append(Snippet(pieces[0], each.language))
        if len(found) == MOST:
            break
    return found


def _article(
    document: Record, passage: Passage, asked: tuple[Lit, Lit], reader: Reader
) -> HitShown:
    _texts, wording, key = passage.part.split("/")
    text = next(each for each in getattr(document, "texts", ()) if each.key == wording)
    words, kin = asked
    html = snippets(passage.text, passage.language, words) or snippets(
        passage.text, passage.language, kin
    )
    name = title(document, reader.language)
    link = address.text(document.slug, passage.language, reader.language)
    role = reader.label(vocabulary.TEXT_ROLES, text.role)
    return HitShown(
        link=_link(f"{link}{reader.kept}#{key}", format_html("{}, {}", name, _place(key, reader))),
        entry=None,
        snippets=[Snippet(each, passage.language) for each in html],
        aside=f"{language_name(passage.language)}, {role}",
    )


def _place(key: str, reader: Reader) -> str:
    """Return in words where in a text the part with that key stands: “Annex 1, Article 2”."""
    annex, _dash, inner = key.partition("-art-") if key.startswith("annex-") else ("", "", key)
    places = []
    if annex:
        number = annex.removeprefix("annex-")
        places.append(reader.phrase(LABELS["annex"]) % {"number": number})
    if annex and not inner:
        return places[0].strip()
    kind = inner if inner in LABELS else "article"
    places.append(reader.phrase(LABELS[kind]) % {"number": inner.removeprefix("art-")})
    return ", ".join(place.strip() for place in places)


def _link(place: str, name: SafeString) -> SafeString:
    return format_html('<a href="{}">{}</a>', place, name)


def _marked(name: Said, words: Lit) -> SafeString:
    html = marked(str(name), name.language, words)
    if name.language == name.page:
        return html
    return format_html('<span lang="{}">{}</span>', name.language, html)
