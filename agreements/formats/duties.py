"""What falls due under an agreement, told in English: for feeds, and for calendars."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library
from agreements.documents.names import names
from agreements.law import due as law
from agreements.law.dates import PartialDate
from agreements.law.vocabulary import DUE_KINDS
from agreements.law.wording import shown

from . import address
from .icalendar import Day, calendar
from .published import Published


@dataclass(frozen=True)
class Duty:
    """One matter that falls due; `when` None where no day can be computed.

    It was stated with the edition published at `stated_at`. The path `place` leads to the
    agreement, `identity` names this matter on this day for ever.
    """

    agreement: Agreement
    due: law.Due
    when: PartialDate | None
    stated_at: datetime

    @property
    def heading(self) -> str:
        """What falls due under which agreement, and when."""
        labels = {check.key: check.label for check in self.agreement.checks}
        what = shown(labels.get(self.due.part, {}), "en") or DUE_KINDS[self.due.kind]
        name = called(self.agreement)
        return f"{what}, {self.when}: {name}" if self.when else f"{what}: {name}"

    @property
    def words(self) -> str:
        """How the day is known."""
        told, articles = law.told(self.due, "en"), law.articles(self.agreement, self.due)
        return f"{told} VCLT {articles}." if articles else told

    @property
    def place(self) -> str:
        """The path of the facts of the agreement."""
        return f"{address.page('agreement', self.agreement.slug)}#facts"

    @property
    def identity(self) -> str:
        """The name of this matter on this day, as a path."""
        home = address.page("agreement", self.agreement.slug)
        return "-".join(filter(None, (f"{home}#due", self.due.kind, self.due.part, self.when)))


def days(duties: Iterable[Duty], site: str) -> list[Day]:
    """Return those of `duties` that have a day as entries of a calendar; `site` is ours."""
    return [
        Day(
            on=each.when.last,
            heading=each.heading,
            words=each.words,
            address=f"{site}{each.place}",
            name=f"{site}{each.identity}",
            stated_at=each.stated_at,
        )
        for each in duties
        if each.when
    ]


def ics(published: Published, library: Library, on: date) -> bytes:
    """Return a calendar of what falls due under an agreement, the next day of each from `on`.

    Raises TypeError for a record of another kind.
    """
    agreement = published.record
    if not isinstance(agreement, Agreement):
        raise TypeError(f"nothing falls due under a {agreement.kind}")
    found = law.due(agreement, on)
    duties = [Duty(agreement, due, when, published.at) for due, when in found]
    return calendar(called(agreement), days(duties, published.site))


def called(agreement: Agreement) -> str:
    """Return the short title in English, else in another language."""
    return shown(names(agreement), "en") or agreement.slug
