"""What may stand in the query of a page: GET forms that name what they cannot use."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, Self
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from agreements.documents.library import Library, Past
from agreements.law.dates import NotADate, PartialDate

from .today import today

LONGEST = 2000
"""Characters in a query; more is no question that anybody asks here."""

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


UNKNOWN = _("There is no “%(value)s” here.")


class OneOfField(forms.ChoiceField):
    """One of several values; any other is named in the message."""

    default_error_messages = {"invalid_choice": UNKNOWN}


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
    def of(cls, request: HttpRequest, **how: Any) -> Self:
        """Return the query of `request`, checked; the form takes `how` as well."""
        query = cls(request.GET, len(request.META.get("QUERY_STRING", "")), **how)
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
    """The query of a list: a page number.

    `step` is how its pages are turned: by `page`, or otherwise; then it knows no page number.
    """

    page = forms.IntegerField(label=_("Page"), required=False, min_value=1, max_value=10**8)

    def __init__(self, given: QueryDict, length: int = 0, step: str = "page") -> None:
        super().__init__(given, length)
        if step != "page":
            del self.fields["page"]

    @property
    def number(self) -> int:
        """The page asked for, counted from 1."""
        return self.cleaned_data.get("page") or 1

    @property
    def unpaged(self) -> str:
        """This query as the formats of the list carry it, which have no numbered pages."""
        return self.address(page="").removesuffix("?")

    def labels(self, name: str) -> dict[str, str]:
        """Return the values that the field `name` may take, with their labels."""
        return dict(getattr(self.fields[name], "choices", ()))
