"""How a reader cites a page: the article meant, the citations, and what programs read of it."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.formats.highwire import highwire
from agreements.formats.pinpoint import Pinpoint, places, typed
from agreements.formats.reference import Reference, reference
from agreements.formats.styles import Citation, citations
from agreements.shelf.edition import Edition

from .filters import Query
from .representations import CITED, published

STYLED = ("en", "ru")
"""The languages of the styles in which agreements are cited."""


class AgreementQuery(Query):
    """The query of an agreement's page: the day, and the article to cite."""

    cite = forms.CharField(label=gettext_lazy("Article"), required=False, max_length=60)

    def clean_cite(self) -> str:
        """Return the key of the article, as the text of the agreement has it."""
        key = typed(self.cleaned_data["cite"])
        if key:
            try:
                Pinpoint.of(key)
            except ValueError as reason:
                message = _("“%(value)s” is no article. Write it as 7, or its paragraph as 7.1.")
                raise ValidationError(message, params={"value": key}) from reason
        return key

    @property
    def but_cite(self) -> list[tuple[str, str]]:
        """All that is asked for but the article, for the form that asks for it."""
        return self.but("cite")

    def place_in(self, agreement: Agreement) -> Pinpoint | None:
        """Return the article asked for; one that its texts lack is a fault of the query.

        Where no text is held any article may be cited.
        """
        key, known = self.cleaned_data.get("cite"), places(agreement)
        if not key or known is None or key in known:
            return Pinpoint.of(key) if key else None
        numbers = dict.fromkeys(Pinpoint.of(each).article for each in known if "." not in each)
        message = _("The text held here has no such article. It has: %(known)s.")
        self.add_error("cite", message % {"known": ", ".join(filter(None, numbers))})
        return None


@dataclass(frozen=True)
class Cited:
    """A work as its page has it cited: in its own words, for programs, in each style.

    `styles` and `place`, the words for the article meant, are for agreements alone.
    """

    reference: Reference
    metadata: list[tuple[str, str]]
    styles: list[Citation]
    place: str


def cited(
    request: HttpRequest, edition: Edition, library: Library, query: Query, on: date
) -> Cited | None:
    """Return how the work in `edition` is cited on the day `on`; None for what is no work."""
    record = edition.record
    if record.kind not in CITED:
        return None
    said, language = published(request, edition), get_language() or "en"
    place = query.place_in(record) if isinstance(query, AgreementQuery) else None
    said_in = {tag: reference(said, library, on, tag) for tag in {language, *STYLED}}
    own = said_in[language]
    return Cited(
        reference=own,
        metadata=list(highwire(own)),
        styles=citations(*(said_in[tag] for tag in STYLED), place)
        if isinstance(record, Agreement)
        else [],
        place=_named(place) if place else "",
    )


def _named(place: Pinpoint) -> str:
    """The place in words of the page: “Annex 1, article 5.1”."""
    article = ".".join(filter(None, [place.article, place.paragraph]))
    words = {_("Annex %(number)s"): place.annex, _("article %(number)s"): article}
    return ", ".join(phrase % {"number": number} for phrase, number in words.items() if number)
