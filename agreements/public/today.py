"""The day it is: in Tashkent, for a status turns at midnight there."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Tashkent")


def today() -> date:
    """Return today's date in Tashkent."""
    return datetime.now(ZONE).date()


def day_of(moment: datetime) -> date:
    """Return the day that `moment` falls on in Tashkent."""
    return moment.astimezone(ZONE).date()
