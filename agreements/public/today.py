"""The day it is: in Tashkent, for a status turns at midnight there."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Tashkent")


def today() -> date:
    """Return today's date in Tashkent."""
    return datetime.now(ZONE).date()


def day_of(moment: datetime) -> date:
    """Return the day that `moment` falls on in Tashkent."""
    return moment.astimezone(ZONE).date()


def start_of(day: date) -> datetime:
    """Return the moment at which `day` begins in Tashkent."""
    return datetime.combine(day, time(), ZONE)
