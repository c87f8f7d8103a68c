"""Moments of the system in words, as the law's dates are: one way to write a day in a language."""

from datetime import date, datetime

from django.template import Library
from django.utils.timezone import localtime
from django.utils.translation import get_language

from agreements.law.dates import PartialDate

register = Library()


@register.filter
def day(when: date) -> str:
    """Return the day of `when`, in Tashkent, in words of the page's language."""
    here = localtime(when) if isinstance(when, datetime) else when
    return PartialDate(f"{here:%Y-%m-%d}").words(get_language() or "en")


@register.filter
def moment(when: datetime) -> str:
    """Return the day and the time of `when`, in Tashkent, in words of the page's language."""
    return f"{day(when)}, {localtime(when):%H:%M}"
