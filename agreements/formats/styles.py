"""An agreement cited in four styles, as a lawyer puts it in a footnote or a list of sources.

None of them knows this record as a series of treaties: it stands where they put the place of
publication. The parties are named where there are two, as OSCOLA and the Bluebook ask.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from babel.dates import get_month_names

from agreements.law.dates import PartialDate

from .masthead import masthead
from .pinpoint import Pinpoint
from .reference import Reference

MONTHS = tuple(get_month_names("wide", locale="en_US").values())
SHORT_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""The months as the Bluebook shortens them (table T12)."""

STATES = {"kg": "Kyrg.", "kz": "Kaz.", "tj": "Taj.", "tm": "Turkm.", "uz": "Uzb."}
"""The states as the Bluebook shortens them (table T10.3)."""


@dataclass(frozen=True)
class Citation:
    """One citation in the `style` of that name: the title, in a language of its own, then `rest`.

    `rest` is in `language`.
    """

    style: str
    language: str
    title: str
    title_language: str
    rest: str

    def __str__(self) -> str:
        return f"{self.title}{self.rest}"


def citations(
    english: Reference, russian: Reference, place: Pinpoint | None = None
) -> list[Citation]:
    """Return an agreement in each style, with the `place` in it that is meant, if one is.

    It is given as what citations say of it in English and in Russian.
    """
    return [
        _citation("OSCOLA", english, oscola(english, place)),
        _citation("Bluebook", english, bluebook(english, place)),
        _citation("Chicago", english, chicago(english, place)),
        _citation("ГОСТ Р 7.0.100", russian, gost(russian, place)),
    ]


def _citation(style: str, cited: Reference, rest: str) -> Citation:
    words = f"{rest} {cited.notice}"
    return Citation(style, cited.language, cited.title, cited.title_language, words)


def oscola(cited: Reference, place: Pinpoint | None) -> str:
    """Return what follows the title by OSCOLA (2006, part IV, A 1; web addresses: 2012, 3.4.8)."""

    def words(day: PartialDate) -> str:
        return day.words("en")

    signed = [f"{_done(cited) or 'signed '}{words(cited.issued)}"] if cited.issued else []
    dates = ", ".join([*signed, *_force(cited, words)])
    pieces = [
        f" ({'–'.join(cited.states.values())})" if len(cited.states) == 2 else "",
        f" ({dates})" if dates else "",
        f" {place.english('art')}" if place else "",
        f", {cited.record}, {_edition(cited, words)} <{cited.address}>",
        f" accessed {words(cited.read)}" if cited.read else "",
    ]
    return "".join(pieces) + "."


def bluebook(cited: Reference, place: Pinpoint | None) -> str:
    """Return what follows the title by the Bluebook (21st edition, rules 21.4 and 18.2.2).

    Where parties are named a comma stands before the article, else none.
    """

    def words(day: PartialDate) -> str:
        return _american(day, SHORT_MONTHS)

    parties = "-".join(STATES.get(slug, name) for slug, name in cited.states.items())
    comma = "," if len(cited.states) == 2 else ""
    pieces = [
        f", {parties}" if comma else "",
        f"{comma} {place.english('art.')}" if place else "",
        f", {_done(cited)}{words(cited.issued)}" if cited.issued else "",
        f", {cited.record}, {_edition(cited, words)}, {cited.address}",
        *(f" ({step})" for step in _force(cited, words)),
        f" (last visited {words(cited.read)})" if cited.read else "",
    ]
    return "".join(pieces) + "."


def chicago(cited: Reference, place: Pinpoint | None) -> str:
    """Return what follows the title in a note by the Chicago Manual (17th edition, 14.290)."""

    def words(day: PartialDate) -> str:
        return _american(day, MONTHS)

    pieces = [
        "-".join(cited.states.values()) if len(cited.states) == 2 else "",
        place.english("art.") if place else "",
        f"{_done(cited)}{words(cited.issued)}" if cited.issued else "",
        *_force(cited, words),
        f"{cited.record}, {_edition(cited, words)}",
        f"accessed {words(cited.read)}" if cited.read else "",
        cited.address,
    ]
    return "".join(f", {each}" for each in pieces if each) + "."


def gost(cited: Reference, place: Pinpoint | None) -> str:
    """Return what follows the title by GOST R 7.0.100-2018: a part of a site, in Russian.

    Nouns, not verbs, tell what was done: a verb would have the gender of the instrument.
    """
    done = "принятие" if cited.adopted else "подписание"
    day = cited.issued.words("ru") if cited.issued else ""
    steps = [
        f"{done}: {', '.join(filter(None, [*cited.places, day]))}" if cited.places or day else "",
        f"вступление в силу: {cited.entered.words('ru')}" if cited.entered else "",
        "вступление в силу: ещё не состоялось" if cited.not_in_force else "",
    ]
    told = " ; ".join(filter(None, steps))
    looked_up = f" (дата обращения: {cited.read.first:%d.%m.%Y})" if cited.read else ""
    areas = [
        f" : [{told}]" if told else "",
        f"Текст : электронный // {'. '.join(masthead('ru').values())} : [сайт]",
        _sentence(cited.edition()),
        _sentence(place.russian()) if place else "",
        f"URL: {cited.address}{looked_up}.",
    ]
    # A full stop that an abbreviation brings is not written twice (GOST R 7.0.100, 4.6).
    return ". – ".join(each.removesuffix(".") for each in areas if each or each is areas[0]) + "."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _edition(cited: Reference, words: Callable[[PartialDate], str]) -> str:
    return cited.edition(words(cited.past) if cited.past else None)


def _done(cited: Reference) -> str:
    """What stands before the date of an agreement that was adopted and not signed."""
    return "adopted " if cited.adopted else ""


def _force(cited: Reference, words: Callable[[PartialDate], str]) -> Iterator[str]:
    """What is recorded of the entry into force; nothing where nothing is."""
    if cited.entered:
        yield f"entered into force {words(cited.entered)}"
    elif cited.not_in_force:
        yield "not yet in force"


def _american(day: PartialDate, months: Sequence[str]) -> str:
    """`day` with the month first, as far as it is known: December 22, 2022; December 2022; 2022."""
    year, month, number = (*day.split("-"), "", "")[:3]
    if not month:
        return year
    before_year = f" {int(number)}," if number else ""
    return f"{months[int(month) - 1]}{before_year} {year}"
