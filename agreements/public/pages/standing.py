"""Where an agreement stands on the day of the page: its sign, its words, and its row."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from agreements.documents.agreement import Agreement
from agreements.formats.strand import strand
from agreements.law.life import entries, happened
from agreements.law.sentence import headline, sentence
from agreements.law.status import status

from .reader import Reader

SIGNS = {
    "not_concluded": "none",
    "political": "ring",
    "working": "ring",
    "ended": "end",
    "suspended": "held",
    "in_force": "force",
    "provisional": "prov",
    "not_yet_in_force": "wait",
    "not_in_force": "wait",
    "entry_not_recorded": "unknown",
}
"""The sign drawn for each status; shape and words tell it, colour only repeats it."""


@dataclass(frozen=True)
class Standing:
    """A status as a page prints it; `approximate` where an imprecise date decides.

    `since` is the date from which it counts, as a row shows it.
    """

    code: str
    sign: str
    headline: str
    approximate: bool
    since: SafeString | None
    strand: SafeString

    @property
    def clause(self) -> str:
        """The first clause of the headline: what holds, and since when."""
        return self.headline.partition(". ")[0].removesuffix(".")

    @property
    def rest(self) -> str:
        """What follows it: what is not recorded."""
        return self.headline.partition(". ")[2]


def standing(agreement: Agreement, reader: Reader) -> Standing:
    """Return where `agreement` stands on the day of the page."""
    found = status(agreement, reader.on)
    return Standing(
        code=found.code,
        sign=SIGNS[found.code],
        headline=headline(agreement, found, reader.language),
        approximate=found.approximate,
        since=reader.day(found.since, short=True),
        strand=mark_safe(strand(agreement, reader.on)),
    )


def told(agreement: Agreement, linked: Sequence[Agreement], reader: Reader) -> str:
    """Return the status of `agreement` in whole sentences, with signs of use by `linked` ones."""
    names = {party.state: str(reader.name("state", party.state)) for party in agreement.parties}
    names |= {
        each.agreement: str(reader.name("agreement", each.agreement))
        for each in agreement.relations
    }
    found = status(agreement, reader.on)
    return sentence(agreement, found, names, reader.language, _uses(agreement, linked, reader))


def _uses(agreement: Agreement, linked: Sequence[Agreement], reader: Reader) -> list[str]:
    """Signs that the agreement is used; they never change its status."""
    _ = reader.phrase
    uses = []
    for other in linked:
        kinds = {each.kind for each in other.relations if each.agreement == agreement.slug}
        title = {"title": reader.name("agreement", other.slug)}
        if "recalls" in kinds:
            uses.append(_("Recalled in the preamble: %(title)s") % title)
        in_force = [event for event in entries(other) if happened(event, reader.on)]
        if "amends" in kinds and in_force and in_force[0].date:
            date = {"date": in_force[0].date.words(reader.language)}
            uses.append(_("Amended, in force since %(date)s: %(title)s") % (title | date))
    return uses
