"""Editions: records as they were published. Numbered, chained by digest, never changed."""

from collections.abc import Callable, Iterable
from datetime import UTC
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import Self

from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.documents import chain
from agreements.documents.canonical import digest, parse
from agreements.documents.library import Retracted
from agreements.documents.record import Record


class Body(models.Model):
    """The canonical JSON of a document, once for all editions that hold it.

    A text sealed by law is taken out by hand and `withheld` gives the reason; the log still
    proves its digest.
    """

    digest = models.CharField(_("SHA-256"), max_length=64, primary_key=True)
    text = models.TextField(_("text"), null=True)
    withheld = models.TextField(_("reason for withholding"), blank=True)

    class Meta:
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    digest=models.Func(
                        F("text"),
                        template="encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')",
                        output_field=models.CharField(),
                    )
                ),
                name="body_has_its_digest",
                violation_error_message=_("The digest is not that of the text."),
            ),
            models.CheckConstraint(
                condition=Q(text__isnull=False, withheld="")
                | (Q(text__isnull=True) & ~Q(withheld="")),
                name="body_text_or_reason",
                violation_error_message=_("A body has its text, or the reason for withholding it."),
            ),
        ]
        indexes = [
            models.Index(fields=["digest"], condition=~Q(withheld=""), name="body_withheld"),
        ]

    def __str__(self) -> str:
        return self.digest


class EditionQuerySet(models.QuerySet):
    """The words in which editions are asked for."""

    def of(self, kind: str, slugs: str | Iterable[str]) -> Self:
        """Keep the editions of one record, or of several of one kind."""
        return self.filter(kind=kind, slug__in=[slugs] if isinstance(slugs, str) else [*slugs])

    def named(self, names: Iterable[tuple[str, str]]) -> Self:
        """Keep the editions of the records with these names, each a (kind, slug)."""
        slugs: dict[str, list[str]] = {}
        for kind, slug in sorted(names):
            slugs.setdefault(kind, []).append(slug)
        chosen = (Q(kind=kind, slug__in=of_kind) for kind, of_kind in slugs.items())
        return self.filter(reduce(or_, chosen)) if slugs else self.none()

    def as_of(self, act: int) -> Self:
        """Keep what was published up to that act, whole acts only."""
        return self.filter(act__lte=act)

    def newest(self) -> Self:
        """Keep the newest edition of each record among these, in the order of kind and slug."""
        return self.order_by("kind", "slug", "-number").distinct("kind", "slug")

    def with_fate(self) -> Self:
        """Tell of each why its record was taken down, when it was since."""
        last = Edition.objects.filter(kind=models.OuterRef("kind"), slug=models.OuterRef("slug"))
        reason = models.Subquery(last.order_by("-number").values("reason")[:1])
        return self.annotate(taken_down=reason)

    def notices(self) -> Self:
        """Keep the notices of records that are down: nothing of theirs was published after."""
        later = Edition.objects.filter(
            kind=models.OuterRef("kind"),
            slug=models.OuterRef("slug"),
            number__gt=models.OuterRef("number"),
        )
        return self.filter(~models.Exists(later)).exclude(reason="")

    def with_bodies(self) -> Self:
        """Fetch the bodies in the same query."""
        return self.select_related("body")

    def head(self) -> "Edition | None":
        """Return the newest edition of the log."""
        return self.order_by("-id").first()


class Edition(models.Model):
    """A record as it was published, or the notice that it was taken down."""

    id = models.BigIntegerField(primary_key=True)
    act = models.BigIntegerField(_("act"))
    kind = models.CharField(_("kind"), max_length=20)
    slug = models.CharField(_("slug"), max_length=80)
    number = models.PositiveIntegerField(_("number"))
    body = models.ForeignKey(
        Body, models.PROTECT, verbose_name=_("body"), null=True, related_name="+"
    )
    reason = models.TextField(_("reason for taking it down"), blank=True)
    note = models.TextField(_("note"), blank=True)
    author = models.CharField(_("published by"), max_length=150)
    published_at = models.DateTimeField(_("published at"))
    previous = models.CharField(_("digest of the edition before"), max_length=64, null=True)
    digest = models.CharField(_("digest"), max_length=64, unique=True)

    taken_down = ""
    """Why the record was taken down since; told by `with_fate`."""

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        permissions = [
            ("publish_record", "Can publish records"),
            ("retract_record", "Can take records down"),
        ]
        indexes = [models.Index(fields=["act"], name="edition_act")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "slug", "number"],
                name="edition_numbered_once",
                violation_error_message=_("This record has an edition of that number already."),
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=False, reason="") | (Q(body__isnull=True) & ~Q(reason="")),
                name="edition_body_or_reason",
                violation_error_message=_("An edition has a body, or the reason for its absence."),
            ),
            models.CheckConstraint(
                condition=Q(id=1, previous__isnull=True) | Q(id__gt=1, previous__isnull=False),
                name="edition_follows_another",
                violation_error_message=_("Every edition but the first names the one before."),
            ),
            models.CheckConstraint(
                condition=Q(act__gte=1, act__lte=F("id"), number__gte=1),
                name="edition_belongs_to_an_act",
                violation_error_message=_("An act begins with its first edition."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}/{self.number}"

    @cached_property
    def record(self) -> Record | Retracted:
        """The document, or what stands in its place when it was taken down or withheld."""
        return self.read(document)

    def read(self, reader: Callable[[str], Record] = parse) -> Record | Retracted:
        """Return the same, read for this once: of a long list each would push out another.

        `reader` makes a document of the text of a body.
        """
        reason = self.reason or self.taken_down or self.body.withheld
        return Retracted(self.kind, self.slug, reason) if reason else reader(self.body.text)

    @property
    def entry(self) -> chain.Entry:
        """The edition as it stands in the log, as plain data."""
        moment = self.published_at.astimezone(UTC)
        return {
            "id": self.id,
            "act": self.act,
            "kind": self.kind,
            "slug": self.slug,
            "number": self.number,
            "body": self.body_id,
            "reason": self.reason,
            "note": self.note,
            "author": self.author,
            "published_at": moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "previous": self.previous,
            "digest": self.digest,
        }

    def sealed(self) -> Self:
        """Return this edition with its digest, the SHA-256 of its header."""
        self.digest = digest(chain.header(self.entry))
        return self


@lru_cache(maxsize=512)
def document(text: str) -> Record:
    """Return the document that the `text` of a body holds; raises ValueError when it holds none.

    A document never changes, so that one reading serves every page on which it is named.
    """
    return parse(text)


def head_digest() -> str:
    """Return the digest of the newest edition in the log; nothing when there is none.

    Ids are used again after a restore from a copy; digests are not.
    """
    return mark().partition("-")[0]


def mark() -> str:
    """Return what all that the public is given follows from, beside the day.

    It is the digest of the head and, behind a hyphen, the number of bodies that are withheld,
    which the log does not tell. Every request asks this: a function of the database's own is
    planned once for each connection, which takes half the time.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT agreements_mark()")
        return cursor.fetchone()[0]
