"""Dates as precise as they are known: a day, a month or a year (ISO 8601-1:2019, 5.2.2)."""

import re
from calendar import monthrange
from datetime import date
from functools import cache, lru_cache
from typing import Literal, Self

from babel.dates import format_date, get_month_names
from babel.units import format_unit

from .wording import LOCALES, wording
from .wording import marked as _

YEARS = range(1800, 2200)
"""The years in which this record takes a date for a date and not for a slip."""

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

PATTERNS = {
    "en": {"day": "d MMMM y", "month": "MMMM y", "year": "y"},
    "ru": {"day": "d MMMM y 'г'.", "month": "LLLL y 'г'.", "year": "y 'г'."},
    "uz": {"day": "y-'yil' d-MMMM", "month": "y-'yil' MMMM", "year": "y-'yil'"},
    "kk": {"day": "y 'жылғы' d MMMM", "month": "y 'жылғы' MMMM", "year": "y 'жыл'"},
}
"""How each language of the site writes a date (the letters are those of Unicode TR 35)."""

MONTHS_READ_IN = ("en_GB", "ru", "uz", "uz_Cyrl", "kk")
MONTHS_ALSO_SPELLED = {"sept": 9, "sentyabr": 9, "oktyabr": 10, "сентябрь": 9}
BESIDE_A_DATE = {
    "en": {"of"},
    "ru": {"г", "год", "года", "году"},
    "uz": {"yil", "yili", "йил", "йили"},
    "kk": {"ж", "жыл", "жылы", "жылғы", "жылдың"},
}
"""Words that stand beside a date in each language and tell nothing of it."""


class NotADate(ValueError):
    """Text that is no date; `str()` gives the reason in English, `words` in any language."""

    def __init__(self, text: str, reason: str, **values: "str | PartialDate") -> None:
        self.text = text if len(text) <= 40 else f"{text[:40]}…"
        self.reason = reason
        self.values = values
        super().__init__(self.words("en"))

    def words(self, language: str) -> str:
        """Return what was typed and why it is no date, in `language`."""
        values = {
            name: value.words(language) if isinstance(value, PartialDate) else value
            for name, value in self.values.items()
        }
        return f"{self.text}: {wording(language)(self.reason) % values}"


class PartialDate(str):
    """A date in ISO form, `2022-12-22`, `2022-12` or `2022`, from 1800 to 2199.

    It is text, so it compares, sorts and prints as its ISO form; that order is the
    order of first possible days. Raises NotADate, which names what is wrong.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        form = ISO.fullmatch(text)
        if form is None:
            raise NotADate(text, _("write a date as 2022-12-22, 2022-12 or 2022"))
        year, month, day = form.groups()
        if int(year) not in YEARS:
            raise NotADate(text, _("dates here lie between 1800 and 2199"))
        if month and not 1 <= int(month) <= 12:
            raise NotADate(text, _("there is no month %(month)s"), month=month)
        if day and not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
            within = PartialDate(f"{year}-{month}")
            reason = _("%(month)s has no day %(day)s")
            raise NotADate(text, reason, month=within, day=str(int(day)))
        return super().__new__(cls, text)

    @classmethod
    def typed(cls, text: str) -> Self:
        """Return the date that a person typed, with the day first and the year in full.

        Reads `22.12.2022`, `12.2022`, `22 December 2022`, `декабрь 2022 года`,
        `2022-yil 22-dekabr`, `2022 жылғы 22 желтоқсан` and the ISO forms.
        Raises NotADate, which names what is wrong.
        """
        if ISO.fullmatch(text.strip()):
            return cls(text.strip())
        pieces = re.findall(r"[0-9]+|[^\W\d_]+", text.lower())
        numbers = [piece for piece in pieces if piece.isdecimal()]
        years = [number for number in numbers if len(number) == 4]
        if len(years) != 1:
            raise NotADate(text, _("write the year once, with its four figures"))
        days = [number for number in numbers if number not in years]
        named = [_month_named(text, piece) for piece in pieces if _may_be_a_month(piece)]
        if not named:
            day_first = days[::-1] if numbers[0] in years else days
            days, named = day_first[:-1], day_first[-1:]
        if len(named) > 1 or len(days) > 1:
            raise NotADate(text, _("write one day, one month and one year"))
        return cls("-".join([*years, *(part.zfill(2) for part in named + days)]))

    @property
    def precision(self) -> str:
        """How precisely it is known: `day`, `month` or `year`."""
        return ("year", "month", "day")[self.count("-")]

    @property
    def first(self) -> date:
        """The first day that it may mean."""
        return _days(self)[0]

    @property
    def last(self) -> date:
        """The last day that it may mean: the one from which the rules count."""
        return _days(self)[1]

    def words(self, language: str) -> str:
        """Return it in `language` (a BCP 47 tag): `22 December 2022`, `December 2022`, `2022`."""
        return self._formatted(language, shorten=False)

    def short(self, language: str) -> str:
        """Return it in `language` with the month abbreviated: `22 Dec 2022`."""
        return self._formatted(language, shorten=True)

    def _formatted(self, language: str, *, shorten: bool) -> str:
        language = language if language in PATTERNS else "en"
        pattern = PATTERNS[language][self.precision]
        if shorten:
            pattern = pattern.replace("MMMM", "MMM").replace("LLLL", "LLL")
        return _printed(self.first, pattern, LOCALES[language])


@lru_cache(maxsize=5_000)
def _days(text: str) -> tuple[date, date]:
    """The first and the last day that an ISO form may mean; rules ask for them all the time."""
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)


@lru_cache(maxsize=5_000)
def _printed(day: date, pattern: str, locale: str) -> str:
    """Babel reads its tables anew for each date, and the same dates stand on many pages."""
    return format_date(day, pattern, locale)


def months_later(day: date, months: int) -> date:
    """Return the day `months` after `day`, or before it where `months` is negative.

    It is the day of the same number; in a month that has none, the last day (European Convention
    on the Calculation of Time-Limits, 1972, article 4(2)).
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def length(months: int, language: str) -> str:
    """Return a time of so many months in words of `language`: "10 years", "18 months"."""
    years, rest = divmod(months, 12)
    number, unit = (months, "month") if rest else (years, "year")
    # In Uzbek, Unicode's tables know only one form of these words, and call it the short one.
    form: Literal["short", "long"] = "short" if language == "uz" else "long"
    return format_unit(number, f"duration-{unit}", form, locale=LOCALES.get(language, "en_GB"))


def _may_be_a_month(piece: str) -> bool:
    return not piece.isdecimal() and not any(piece in words for words in BESIDE_A_DATE.values())


def _month_named(text: str, word: str) -> str:
    if word not in months():
        raise NotADate(text, _("“%(word)s” is no month"), word=word)
    return str(months()[word])


@cache
def months() -> dict[str, int]:
    """Return the names of the months, lower case, in the languages of both states and English."""
    names = dict(MONTHS_ALSO_SPELLED)
    for locale in MONTHS_READ_IN:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in get_month_names(width, context, locale).items():
                    names[name.lower().rstrip(".")] = month
    return names
