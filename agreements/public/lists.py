"""What may stand in the query of a list of records: its words, its order, and what narrows it."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from agreements.documents.fields import LANGUAGE
from agreements.law.dates import YEARS
from agreements.law.parity import order
from agreements.law.vocabulary import INSTRUMENTS, LEVELS, STATUSES
from agreements.law.wording import wording
from agreements.search.finding import meant
from agreements.shelf.card import Card, CardQuerySet

from .filters import UNKNOWN, ListQuery, OneOfField
from .narrowing import Narrowing
from .pages.words import NAMES, language_name, said


class RecordsQuery(ListQuery):
    """The query of the list of one kind: words, and an order, the usual one under no name.

    People turn over its pages by number, programs by cursor: `step` is the one that it knows,
    and empty for a list that is given whole.
    """

    ORDERS = {
        "": (_("Newest first"), CardQuerySet.newest_first),
        "oldest": (_("Oldest first"), CardQuerySet.oldest_first),
        "title": (_("Title"), CardQuerySet.by_title),
        "changed": (_("Changed last"), CardQuerySet.changed_last),
    }

    q = forms.CharField(
        label=_("Words"), required=False, widget=forms.TextInput({"type": "search"})
    )
    order = OneOfField(label=_("Order"), required=False)
    cursor = forms.CharField(label=_("Cursor"), required=False)

    def __init__(self, given: QueryDict, length: int = 0, step: str = "page") -> None:
        super().__init__(given, length, step)
        if step != "cursor":
            del self.fields["cursor"]
        self.language = get_language() or "en"
        orders = [(code, words) for code, (words, _sort) in self.ORDERS.items()]
        self.fields["order"].choices = orders

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

    all = OneOfField(label=_("All values of"), required=False)

    def __init__(self, given: QueryDict, length: int = 0, step: str = "page") -> None:
        super().__init__(given, length, step)
        for name, label in self.FACETS.items():
            self.fields[name] = ValuesField(label=label, required=False)
        self.fields["all"].choices = list(self.FACETS.items())
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
    cards = Card.objects.filter(wanted).only("kind", "slug", "titles")
    for card in cards.by_title(language):
        found.setdefault(card.kind, {})[card.slug] = said(card.titles, language) or card.slug
    if states := found.get("state"):
        found["state"] = {slug: states[slug] for slug in order(states, language, states)}
    return found


def query_of(kind: str) -> type[RecordsQuery]:
    """Return the form for the list of records of `kind`."""
    if kind == "agreement":
        return AgreementsQuery
    return NamesQuery if kind in ("state", "subject", "signatory") else RecordsQuery
