"""Passages: every piece of a published record that can be searched."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.documents.agreement import Agreement
from agreements.documents.record import Record
from agreements.law.articles import Articles, articles

from .card import Card
from .edition import Edition

RANKS = {
    "state": {"name": "A", "official_name": "A"},
    "subject": {"name": "A", "search_words": "A"},
    "source": {"title": "A", "publisher": "B"},
    "signatory": {"name": "A", "other_names/text": "A", "offices/title": "B"},
    "occasion": {"title": "A", "place": "B", "place_now": "B"},
    "agreement": {
        "identifiers/value": "A",
        "titles/text": "A",
        "short_title": "A",
        "parties/authority": "B",
        "signatures/office": "B",
        "events/place": "B",
        "events/act/number": "B",
        "events/act/identifier": "B",
        "events/label": "C",
        "summary": "C",
        "identity_note": "C",
        "checks/label": "C",
        "facts/label": "C",
        "facts/value": "C",
        "reported/words": "C",
    },
    "commentary": {
        "title": "A",
        "authors/name": "B",
        "institution": "B",
        "summary": "C",
        "remarks/words": "D",
    },
}
"""The searched fields of each kind, with their rank: A titles and numbers, B names, C words,
D the texts and remarks themselves.
"""

TEXT_RANK = "D"

NO_LANGUAGE = "und"
"""The tag for words whose language is not told (BCP 47, ISO 639-2)."""


class Passage(models.Model):
    """One searchable piece: the part of the record that it stands in, its language and rank."""

    pk = models.CompositePrimaryKey("card_id", "position")
    card = models.ForeignKey(
        Card, models.CASCADE, verbose_name=_("card"), related_name="passages", db_index=False
    )
    position = models.PositiveIntegerField(_("position"))
    kind = models.CharField(_("kind"), max_length=20)
    slug = models.CharField(_("slug"), max_length=80)
    part = models.TextField(_("part"), help_text=_("The path that leads to it in the document."))
    language = models.CharField(_("language"), max_length=10)
    rank = models.CharField(_("rank"), max_length=1)
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}/{self.part}"


def passages(edition: Edition, document: Record) -> Iterator[Passage]:
    """Yield the passages of `document`, which `edition` published, in the order of its fields."""
    for position, (part, language, rank, text) in enumerate(_pieces(document)):
        yield Passage(
            card_id=edition.id,
            position=position,
            kind=edition.kind,
            slug=edition.slug,
            part=part,
            language=language,
            rank=rank,
            text=text,
        )


Piece = tuple[str, str, str, str]


def _pieces(document: Record) -> Iterator[Piece]:
    for path, rank in RANKS[document.kind].items():
        for part, language, text in _found(document, path.split("/"), "", NO_LANGUAGE):
            yield part, language, rank, text
    if isinstance(document, Agreement):
        for wording in document.texts:
            for key, text in _divided(articles(wording.body or "")):
                yield f"texts/{wording.key}/{key}", wording.language, TEXT_RANK, text


def _divided(parts: Articles) -> Iterator[tuple[str, str]]:
    """Yield key and text of each part of a text that has words of its own."""
    divided = [
        ("preamble", parts.preamble),
        *((article.key, article.text) for article in parts.articles),
        ("closing", parts.closing),
    ]
    for annex in parts.annexes:
        divided.append((annex.key, annex.opening + annex.body.preamble + annex.body.closing))
        divided += [(article.key, article.text) for article in annex.body.articles]
    yield from ((key, text) for key, text in divided if text.strip())


def _found(value: Any, path: list[str], part: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield part, language and text of what `path` leads to in `value`, a piece of a document."""
    if isinstance(value, list):
        for each in value:
            yield from _found(each, path, f"{part}/{each.key}", language)
    elif path and value is not None:
        name, *rest = path
        language = getattr(value, "language", None) or language
        yield from _found(getattr(value, name), rest, f"{part}/{name}".lstrip("/"), language)
    elif isinstance(value, dict):
        yield from ((part, tag, text) for tag, text in value.items())
    elif value is not None:
        yield part, language, value
