"""What may stand in the query of a page: GET forms that name what they cannot use."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Self
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from agreements.documents.fields import LANGUAGE
from agreements.documents.library import Library, Past
from agreements.law.dates import YEARS, NotADate, PartialDate
from agreements.law.parity import order
from agreements.law.vocabulary import INSTRUMENTS, LEVELS, STATUSES
from agreements.law.wording import wording
from agreements.search.finding import meant
from agreements.shelf.card import Card, CardQuerySet

from .narrowing import Narrowing
from .pages.words import NAMES, language_name, said
from .today import today

LONGEST = 2000
"""Characters in a query; more is no question that anybody asks here."""

UNKNOWN = _("There is no “%(value)s” here.")

TRACKING = ("utm_", "fbclid", "gclid", "yclid", "mc_")
"""The beginnings of names that other sites append to addresses; they change nothing."""


def _shown(text: str) -> str:
    """Return `text` as a page can show it: HTML has no NUL."""
    return text.replace("\0", "�")


class DayField(forms.CharField):
    """A past day as people write it; a month or a year means its last day that has come."""

    def clean(self, value: str | None) -> date | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            given = PartialDate.typed(text)
        except NotADate as reason:
            raise ValidationError(reason.words(get_language() or "en")) from reason
        if given.first > today():
            raise ValidationError(_("That day has not come yet: this record tells what was."))
        return min(given.last, today())


class Query(forms.Form):
    """The query of a page: the day to look at. A name that is not a field is refused."""

    SEVERAL: ClassVar[Iterable[str]] = ()
    """The fields that may stand more than once."""

    on = DayField(label=_("As it stood on"), required=False, max_length=40)

    def __init__(self, given: QueryDict, length: int = 0) -> None:
        self.length = length
        kept = QueryDict(mutable=True)
        for name in given if length <= LONGEST else ():
            if not name.startswith(TRACKING):
                kept.setlist(_shown(name), [_shown(value) for value in given.getlist(name)])
        super().__init__(kept, label_suffix="")

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        """Return the query of `request`, checked."""
        query = cls(request.GET, len(request.META.get("QUERY_STRING", "")))
        query.full_clean()
        for name in query.errors.keys() & query.fields.keys():
            query.fields[name].widget.attrs["aria-invalid"] = "true"
        return query

    def clean(self) -> dict[str, Any]:
        if self.length > LONGEST:
            raise ValidationError(_("The query of this address is too long."))
        for name in self.data:
            if name not in self.fields:
                message = _("This page knows no “%(name)s”.")
                self._refuse(message, name)
            elif len(self.data.getlist(name)) > 1 and name not in self.SEVERAL:
                self._refuse(_("“%(name)s” stands more than once."), name)
        return self.cleaned_data

    def _refuse(self, message: str, name: str) -> None:
        shown = name if len(name) <= 40 else f"{name[:40]}…"
        self.add_error(None, ValidationError(message, params={"name": shown}))

    @property
    def asked(self) -> date | None:
        """The day asked for, if one was."""
        return self.cleaned_data.get("on")

    @property
    def day(self) -> date:
        """The day of the page: the one asked for, else today."""
        return self.asked or today()

    def past(self, library: Library) -> Library:
        """Return `library` as it stood on the day asked for, whole when none was."""
        return Past(library, self.asked) if self.asked else library

    @property
    def http_status(self) -> int:
        """The HTTP status that the query earns: 200, or 400 when something in it is wrong."""
        return 400 if self.errors else 200

    @property
    def faults(self) -> list[tuple[str, str]]:
        """What is wrong: the label of the field, nothing for the whole, and the message."""
        return [
            (str(self.fields[name].label) if name in self.fields else "", message)
            for name, messages in self.errors.items()
            for message in messages
        ]

    @property
    def kept(self) -> str:
        """The query that every link of the page carries: the past day asked for, or nothing."""
        return f"?on={self.asked.isoformat()}" if self.asked else ""

    @property
    def whole(self) -> str:
        """This query as another language of the page carries it."""
        return self.address().removesuffix("?")

    @property
    def but_day(self) -> list[tuple[str, str]]:
        """All that is asked for but the day and the page, for the form that chooses a day."""
        return self.but("on", "page")

    def but(self, *names: str) -> list[tuple[str, str]]:
        """Return the names and values of what is asked for, save those fields."""
        return [
            (name, value)
            for name in self.fields
            if name not in names
            for value in self.data.getlist(name)
            if value
        ]

    @property
    def without_day(self) -> str:
        """This query as it stands today."""
        return self.address(on="", page="")

    def address(self, **changed: Any) -> str:
        """Return this query as text for a link, some values changed, empty ones left out."""
        kept = {name: self.data.getlist(name) for name in self.fields if name in self.data}
        pairs = [
            (name, value)
            for name, values in (kept | changed).items()
            for value in (values if isinstance(values, list) else [values])
            if value not in ("", None)
        ]
        return f"?{urlencode(pairs)}" if pairs else "?"


class ListQuery(Query):
    """The query of a list: a page number."""

    page = forms.IntegerField(label=_("Page"), required=False, min_value=1, max_value=10**8)

    @property
    def number(self) -> int:
        """The page asked for, counted from 1."""
        return self.cleaned_data.get("page") or 1


class RecordsQuery(ListQuery):
    """The query of the list of one kind: words, and an order, the usual one under no name."""

    ORDERS = {
        "": (_("Newest first"), CardQuerySet.newest_first),
        "oldest": (_("Oldest first"), CardQuerySet.oldest_first),
        "title": (_("Title"), CardQuerySet.by_title),
        "changed": (_("Changed last"), CardQuerySet.changed_last),
    }

    q = forms.CharField(
        label=_("Words"), required=False, widget=forms.TextInput({"type": "search"})
    )
    order = forms.ChoiceField(label=_("Order"), required=False)

    def __init__(self, given: QueryDict, length: int = 0) -> None:
        super().__init__(given, length)
        self.language = get_language() or "en"
        orders = [(code, words) for code, (words, _sort) in self.ORDERS.items()]
        self.fields["order"].choices = orders
        self.fields["order"].error_messages["invalid_choice"] = UNKNOWN

    def cards(self, kind: str) -> CardQuerySet:
        """Return the cards of `kind` that the query keeps, in its order."""
        kept, (_words, sort) = self.kept_of(kind), self.ORDERS[self.cleaned_data.get("order") or ""]
        return sort(kept, self.language) if sort is CardQuerySet.by_title else sort(kept)

    def kept_of(self, kind: str) -> CardQuerySet:
        """Return the cards of `kind` that the query keeps, in no order."""
        return Card.objects.of(kind).stood(self.asked).answering(self.words)

    @cached_property
    def words(self) -> str:
        """The words asked for, as the database looks for them."""
        text = self.cleaned_data.get("q")
        return meant(text) if text else ""

    @property
    def but_words(self) -> list[tuple[str, str]]:
        """All that is asked for but the words and the page, for the form that asks for words."""
        return self.but("q", "page")

    @property
    def but_order(self) -> list[tuple[str, str]]:
        """All that is asked for but the order and the page, for the form that chooses an order."""
        return self.but("order", "page")


class NamesQuery(RecordsQuery):
    """The query of a list of what has a name and no day: by name."""

    ORDERS = {
        "": (_("Name"), CardQuerySet.by_title),
        "changed": (_("Changed last"), CardQuerySet.changed_last),
    }


class ValuesField(forms.MultipleChoiceField):
    """The values chosen of a facet, once each."""

    default_error_messages = {"invalid_choice": UNKNOWN}

    def clean(self, value: list[str]) -> list[str]:
        return super().clean([each for each in dict.fromkeys(value) if each])


class AgreementsQuery(RecordsQuery):
    """The query of the list of agreements: what narrows it, and its order."""

    ORDERS = {
        "": (_("Newest first"), CardQuerySet.newest_first),
        "oldest": (_("Oldest first"), CardQuerySet.oldest_first),
        "entry": (_("Entry into force"), CardQuerySet.by_entry),
        "title": (_("Title"), CardQuerySet.by_title),
        "changed": (_("Changed last"), CardQuerySet.changed_last),
    }

    FACETS = {
        "status": _("Status"),
        "instrument": _("Instrument"),
        "level": _("Level"),
        "subject": _("Subject"),
        "party": _("Party"),
        "signatory": _("Signed by"),
        "occasion": _("Occasion"),
        "decade": _("Signed in the years"),
        "year": _("Signed in"),
        "text": _("Language of the text"),
        "has": _("Held here"),
    }

    SEVERAL = FACETS

    all = forms.ChoiceField(label=_("All values of"), required=False)

    def __init__(self, given: QueryDict, length: int = 0) -> None:
        super().__init__(given, length)
        for name, label in self.FACETS.items():
            self.fields[name] = ValuesField(label=label, required=False)
        self.fields["all"].choices = list(self.FACETS.items())
        self.fields["all"].error_messages["invalid_choice"] = UNKNOWN
        for name, labels in offers(self.language).items():
            self.offer(name, labels)
        tags = [*NAMES, *filter(re.compile(LANGUAGE).match, self.data.getlist("text"))]
        self.offer("text", {tag: language_name(tag) for tag in tags})
        given_names = {name: self.data.getlist(name) for name in ("signatory", "occasion")}
        for kind, labels in named(self.language, ("subject", "state"), given_names).items():
            self.offer("party" if kind == "state" else kind, labels)

    def offer(self, name: str, labels: dict[str, str]) -> None:
        """Let the field `name` take any of `labels`, beside those that it may take already."""
        self.fields[name].choices = (self.labels(name) | labels).items()

    def labels(self, name: str) -> dict[str, str]:
        """Return the values that the field `name` may take, with their labels."""
        return dict(getattr(self.fields[name], "choices", ()))

    def chosen(self, name: str) -> list[str]:
        """Return the values of the facet `name` that the query keeps."""
        return self.cleaned_data.get(name) or []

    @property
    def narrowing(self) -> Narrowing:
        """What the list is narrowed to."""
        chosen = ((name, tuple(sorted(self.chosen(name)))) for name in self.FACETS)
        values = tuple(each for each in chosen if each[1])
        return Narrowing(self.day, self.asked is not None, values, self.words)

    def kept_of(self, kind: str) -> CardQuerySet:
        return self.narrowing.cards


def offers(language: str) -> dict[str, dict[str, str]]:
    """Return the values of the facets that do not depend on the record, with their labels."""
    say = wording(language)
    tables = {"status": STATUSES, "instrument": INSTRUMENTS, "level": LEVELS}
    years = range(YEARS[-1], YEARS[0] - 1, -1)
    return {
        **{name: {code: say(words) for code, words in table.items()}
           for name, table in tables.items()},
        "decade": {str(year): f"{year}–{year + 9}" for year in years if year % 10 == 0},
        "year": {str(year): str(year) for year in years},
        "has": {"text": gettext("A text"), "commentary": gettext("Commentary")},
    }  # fmt: skip


def named(
    language: str, kinds: Iterable[str], given: Mapping[str, Iterable[str]]
) -> dict[str, dict[str, str]]:
    """Return by kind the names of all records of `kinds`, and of those `given` by their slugs.

    In the order of the alphabet, states in the order of the language. One query.
    """
    wanted = Q(kind__in=kinds)
    for kind, slugs in given.items():
        wanted |= Q(kind=kind, slug__in=list(slugs))
    found: dict[str, dict[str, str]] = {}
    for card in Card.objects.filter(wanted).by_title(language):
        found.setdefault(card.kind, {})[card.slug] = said(card.titles, language) or card.slug
    if states := found.get("state"):
        found["state"] = {slug: states[slug] for slug in order(states, language, states)}
    return found


def query_of(kind: str) -> type[RecordsQuery]:
    """Return the form for the list of records of `kind`."""
    if kind == "agreement":
        return AgreementsQuery
    return NamesQuery if kind in ("state", "subject", "signatory") else RecordsQuery
