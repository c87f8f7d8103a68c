"""The catalogue card of a published record: what lists sort, narrow and link by."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Commentary
from agreements.documents.names import names, titles
from agreements.documents.occasion import Occasion
from agreements.documents.outset import dated, outset
from agreements.documents.record import Record
from agreements.documents.references import links
from agreements.documents.signatory import Signatory
from agreements.documents.source import Source
from agreements.documents.state import State
from agreements.documents.subject import Subject
from agreements.law.alphabet import place
from agreements.law.dates import PartialDate
from agreements.law.gaps import gaps
from agreements.law.life import counted, entries
from agreements.law.wording import LANGUAGES, shown

from .edition import Edition
from .piece import Piece
from .vector import VectorField, number, vector


class Place(NamedTuple):
    """Where a card stands in an order: the value of the field that orders it, then the slug."""

    value: date | str | int | None
    slug: str


BEGINNING = date(1, 1, 1)
"""What is taken for the outset of a record that has none."""


class CardQuerySet(models.QuerySet):
    """The words in which published records are asked for."""

    def of(self, kind: str) -> Self:
        """Keep the records of `kind`."""
        return self.filter(kind=kind)

    def tagged(self, *facets: str) -> Self:
        """Keep the records that bear all of `facets`, such as `party:uz`, `year:2022`."""
        return self.filter(facets__contains=facets) if facets else self

    def tagged_with_any(self, *facets: str) -> Self:
        """Keep the records that bear one of `facets` at least."""
        return self.filter(facets__overlap=facets)

    def stood(self, on: date | None) -> Self:
        """Keep what the record of the day `on` holds; without a day, all."""
        # As the indexes have it: what began later is skipped in them, without reading its card.
        return self.alias(began=began()).filter(began__lte=on) if on else self

    def answering(self, question: str) -> Self:
        """Keep the records whose words answer `question`, a tsquery; without one, all."""
        return self.filter(vector__answers=question) if question else self

    def with_gap(self, field: str = "", state: str = "") -> Self:
        """Keep the agreements of which something is not known: in that field, of that state."""
        return self.filter(gaps__contains=[f"{field}:{state}"])

    def linking(self, kind: str, slug: str) -> Self:
        """Keep the records that refer to that record."""
        return self.filter(links__contains=[f"{kind}:{slug}"])

    def named_or_naming(self, named: Iterable[str], naming: Iterable[str]) -> Self:
        """Keep the agreements in `named`, and those that refer to an agreement in `naming`."""
        targets = [f"agreement:{slug}" for slug in naming]
        return self.of("agreement").filter(Q(slug__in=named) | Q(links__overlap=targets))

    def with_status(self, *statuses: str, on: date) -> Self:
        """Keep the agreements that have one of `statuses` on that day."""
        return self.filter(spans__status__in=statuses, spans__period__contains=on)

    def in_force(self, on: date) -> Self:
        """Keep the agreements in force on that day, all of which had entered into force by then."""
        return self.with_status("in_force", on=on).filter(in_force_on__lte=on)

    def remarked_on(self) -> models.QuerySet:
        """Return the slugs of the agreements on whose pages these commentaries stand."""
        facet = models.Func(F("facets"), function="unnest", output_field=models.TextField())
        # What bears the name of another facet keeps its colon, which no slug has.
        cut = models.Value("agreement:"), models.Value("")
        slug = models.Func(facet, *cut, function="replace", output_field=models.TextField())
        return self.order_by().annotate(remarked=slug).values("remarked")

    def newest_first(self) -> Self:
        """Order by date, the newest first; what has no date comes last."""
        return self.order_by(F("dated_on").desc(nulls_last=True), "slug")

    def by_kind(self) -> Self:
        """Order by kind, then by date, the newest first; what has no date comes last."""
        return self.order_by("kind", F("dated_on").desc(nulls_last=True), "slug")

    def oldest_first(self) -> Self:
        """Order by date, the oldest first; what has no date comes last."""
        return self.order_by(F("dated_on").asc(nulls_last=True), "slug")

    def by_entry(self) -> Self:
        """Order by entry into force, the newest first; where none is recorded comes last."""
        return self.order_by(F("in_force_on").desc(nulls_last=True), "slug")

    def by_title(self, language: str) -> Self:
        """Order by title, in the alphabet of `language`."""
        return self.order_by(F(f"place_{language}").asc(), "slug")

    def changed_last(self) -> Self:
        """Order by the act that published them, the newest first."""
        return self.order_by(F("act").desc(), "slug")

    def beyond(self, place: Place | None, count: int) -> "list[Card]":
        """Return the first `count` of these, in one of the orders above, that stand beyond `place`.

        From the start where there is none. What has no value comes last and is asked for by
        itself, so that an index is entered at the place, however far down the list that is.
        """
        if place is None:
            return list(self[:count])
        name, descending = self._order
        last = self.filter(**{name: None})
        if place.value is None:
            return list(last.filter(slug__gt=place.slug)[:count])
        step = f"{name}__lt" if descending else f"{name}__gt"
        further = Q(**{step: place.value}) | Q(slug__gt=place.slug)
        found = list(self.filter(further, **{f"{step}e": place.value})[:count])
        return [*found, *last[: count - len(found)]]

    def place(self, card: "Card") -> Place:
        """Return where `card` stands in the order of these."""
        return Place(getattr(card, self._order[0]), card.slug)

    @property
    def _order(self) -> tuple[str, bool]:
        first, _slug = self.query.order_by
        return first.expression.name, first.descending

    def with_documents(self) -> Self:
        """Fetch the documents in the same query."""
        return self.select_related("edition__body")


def began() -> Coalesce:
    """The outset of a card, or a day before all others."""
    return Coalesce("outset", models.Value(BEGINNING, models.DateField()))


class Card(models.Model):
    """The card of a record's current edition; a record that was taken down has none."""

    edition = models.OneToOneField(
        Edition, models.PROTECT, verbose_name=_("edition"), primary_key=True, related_name="+"
    )
    kind = models.CharField(_("kind"), max_length=20)
    slug = models.CharField(_("slug"), max_length=80)
    number = models.PositiveIntegerField(_("number of the edition"))
    act = models.BigIntegerField(_("act"))
    titles = models.JSONField(_("titles"))
    place_en = models.TextField(_("place in English order"), db_collation="C")
    place_uz = models.TextField(_("place in Uzbek order"), db_collation="C")
    place_kk = models.TextField(_("place in Kazakh order"), db_collation="C")
    place_ru = models.TextField(_("place in Russian order"), db_collation="C")
    dated_on = models.DateField(
        _("date"),
        null=True,
        help_text=_("First possible day of conclusion, of publication or of the occasion."),
    )
    outset = models.DateField(
        _("outset"), null=True, help_text=_("The record of an earlier day leaves it out.")
    )
    in_force_on = models.DateField(_("in force on"), null=True)
    facets = ArrayField(models.TextField(), verbose_name=_("facets"))
    links = ArrayField(models.TextField(), verbose_name=_("links"))
    gaps = ArrayField(
        models.TextField(),
        verbose_name=_("gaps"),
        help_text=_(
            "Field and state, field alone, state alone, and neither, of what is not known."
        ),
    )
    vector = VectorField(
        _("words"),
        help_text=_("All words of the record but those of an agreement's texts, with their rank."),
    )

    objects = CardQuerySet.as_manager()

    class Meta:
        verbose_name = _("card")
        verbose_name_plural = _("cards")
        indexes = [
            GinIndex(fields=["facets"], name="card_facets"),
            GinIndex(fields=["links"], name="card_links"),
            GinIndex(fields=["gaps"], name="card_gaps"),
            GinIndex(fields=["vector"], name="card_words"),
            models.Index(
                "kind",
                F("dated_on").desc(nulls_last=True),
                "slug",
                began(),
                name="card_newest_first",
            ),
            models.Index(
                "kind",
                F("dated_on").asc(nulls_last=True),
                "slug",
                began(),
                name="card_oldest_first",
            ),
            models.Index("kind", F("in_force_on").desc(nulls_last=True), "slug", name="card_entry"),
            models.Index("kind", F("act").desc(), "slug", name="card_changed_last"),
            *(
                models.Index("kind", f"place_{language}", "slug", name=f"card_title_{language}")
                for language in LANGUAGES
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "slug"],
                name="card_once_a_record",
                violation_error_message=_("This record has a card already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"

    @property
    def record(self) -> Record:
        """The document of the current edition."""
        return self.edition.record


def card(edition: Edition, document: Record, pieces: Iterable[Piece]) -> Card:
    """Return the card of `document`, which `edition` published and which has those `pieces`."""
    dated_on = _first_day(dated(document))
    facets = sorted({f"{name}:{value}" for name, value in _facets(document, dated_on)})
    own = [each for each in pieces if not each.is_part_of_text]
    return Card(
        edition=edition,
        kind=edition.kind,
        slug=edition.slug,
        number=edition.number,
        act=edition.act,
        titles=titles(document),
        **_places(document),
        dated_on=dated_on,
        outset=outset(document),
        in_force_on=_in_force_on(document),
        facets=facets,
        links=sorted({f"{name}:{value}" for name, value in _links(document)}),
        gaps=sorted(_gaps(document)),
        vector=vector(own, _marks(document, facets)),
    )


def _places(document: Record) -> dict[str, str]:
    called = names(document) or {"": document.slug}
    return {f"place_{tag}": place(shown(called, tag), tag) for tag in LANGUAGES}


def _marks(document: Record, facets: list[str]) -> Iterator[str]:
    """Yield words that stand nowhere in `document`: what it is about, and what means it alone.

    An agreement is meant by its slug and identifiers; a person, state or subject by its name.
    """
    yield from (each for each in facets if each.startswith(("subject:", "party:")))
    if isinstance(document, Agreement):
        yield number(document.slug)
        yield from (number(each.value) for each in document.identifiers)
    if isinstance(document, Signatory | State | Subject):
        yield from (number(each) for each in document.name.values())


def _first_day(known: PartialDate | None) -> date | None:
    return known.first if known else None


def _in_force_on(document: Record) -> date | None:
    recorded = entries(document) if isinstance(document, Agreement) else []
    return _first_day(counted(recorded[0])) if recorded else None


def _facets(document: Record, dated_on: date | None) -> Iterator[tuple[str, str | int]]:
    if dated_on:
        yield "year", dated_on.year
        yield "decade", dated_on.year // 10 * 10
    if isinstance(document, Agreement):
        yield from _facets_of_agreement(document)
    elif isinstance(document, Commentary | Occasion):
        yield "type", document.type
        yield from (("agreement", slug) for slug in _commented(document))
    elif isinstance(document, Source):
        yield "reliability", document.reliability
        yield "extent_read", document.extent_read
    elif isinstance(document, Signatory):
        yield "state", document.state
    if isinstance(document, Agreement | Commentary) and document.occasion:
        yield "occasion", document.occasion


def _facets_of_agreement(document: Agreement) -> Iterator[tuple[str, str]]:
    yield "instrument", document.instrument
    yield "coverage", document.coverage
    if document.level:
        yield "level", document.level
    yield from (("party", party.state) for party in document.parties)
    yield from (("subject", topic.subject) for topic in document.subjects)
    texts = {text.language for text in document.texts if text.body}
    yield from (("text", language) for language in texts)
    if texts:
        yield "has", "text"
    approvals = (event for event in document.events if event.kind == "domestic_approval")
    yield from (("approval", event.state) for event in approvals if event.state)
    yield from (
        ("signatory", signature.signatory)
        for signature in document.signatures
        if signature.role == "signed"
    )


def _commented(document: Record) -> set[str]:
    """The agreements on whose pages a commentary stands: by stated remarks on the signed text."""
    if not isinstance(document, Commentary):
        return set()
    spoken = (each for each in document.remarks if each.is_on_page)
    return {slug for remark in spoken for slug in remark.agreements}


def _gaps(document: Record) -> set[str]:
    found = gaps(document) if isinstance(document, Agreement) else []
    pairs = {(field, each.state or "") for each in found for field in ("", each.field)}
    return {f"{field}:{of}" for field, state in pairs for of in ("", state)}


def _links(document: Record) -> Iterable[tuple[str, str]]:
    yield from links(document)
    if isinstance(document, Agreement):
        yield from (("file", text.file.sha256) for text in document.texts if text.file)
