"""A made-up record of any size: the same size gives the same documents, drawn by seeded chance.

Of all agreements one in five has texts in two languages, one in ten a commentary; each has
titles in four languages, two signatures and four events.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from .vocabulary import (
    CITIES,
    CLOSINGS,
    CYRILLIC,
    HEADINGS,
    INSTRUMENTS,
    LANGUAGES,
    OFFICES,
    STATES,
    SUBJECTS,
    SYLLABLES,
    WORDS,
)

Plain = dict[str, Any]

PART = 2_000
"""Agreements in one file; they refer to those of their own file and of the files before it."""

FIRST, LAST = date(1991, 9, 1), date(2026, 11, 1)
"""Between these days every act stands."""

REGISTER = "state-register"
"""The source of every title."""

LIVES = {
    ("signed", "domestic_approval", "published", "entry_into_force"): 25,
    ("signed", "domestic_approval", "entry_into_force", "terminated"): 8,
    ("signed", "domestic_approval", "entry_into_force", "suspended"): 2,
    ("signed", "provisional_application_start", "domestic_approval", "published"): 3,
    ("signed", "domestic_approval", "published", "stated_not_in_force"): 3,
    ("negotiation_opened", "signed", "domestic_approval", "submitted_to_parliament"): 30,
    ("draft_agreed", "initialled", "signed", "published"): 29,
}
"""What happened to an agreement, and how often of a hundred."""

OF_ONE_STATE = {"domestic_approval", "submitted_to_parliament", "published"}

PAIRS = (("ru", "uz"), ("kk", "ru"), ("kk", "uz"), ("en", "ru"))
"""The languages of texts."""

LISTS = {language: words.split() for language, words in WORDS.items()}
WEIGHTS = {
    language: list(accumulate(1 / (rank + 2) for rank in range(len(words))))
    for language, words in LISTS.items()
}
"""How often a word comes up falls with its rank, as in any language (Zipf)."""


def write(folder: Path, size: int) -> list[Path]:
    """Write a record of `size` agreements as JSON Lines and return the files in their order."""
    files = []
    for number, documents in enumerate(parts(size)):
        file = folder / f"{number:03}.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            for document in documents:
                lines.write(json.dumps({"schema": 1} | document, ensure_ascii=False) + "\n")
        files.append(file)
    return files


def parts(size: int) -> Iterator[Iterator[Plain]]:
    """Yield the documents of each file: first what agreements refer to, then agreements."""
    yield groundwork(size)
    for start in range(0, size, PART):
        yield leaves(range(start, min(start + PART, size)), size)


def groundwork(size: int) -> Iterator[Plain]:
    """Yield the states, subjects, sources, people and occasions of a record of that size."""
    for slug, names in STATES.items():
        yield {"kind": "state", "slug": slug, "name": _words(names)}
    for slug, names in SUBJECTS.items():
        yield {"kind": "subject", "slug": slug, "name": _words(names)}
    for slug in (REGISTER, *map(source, range(sources(size)))):
        yield {
            "kind": "source",
            "slug": slug,
            "title": f"Gazette, {slug}",
            "extent_read": "whole",
            "reliability": "official_publication",
            "url": f"https://example.org/{slug}",
        }
    for number in range(people(size)):
        yield _person(number)
    for number in range(occasions(size)):
        yield _occasion(number)


def leaves(numbers: range, size: int) -> Iterator[Plain]:
    """Yield the agreements with these `numbers`, and the commentaries on them."""
    for number in numbers:
        yield agreement(number, size)
        if number % 10 == 0:
            yield commentary(number)


def people(size: int) -> int:
    """Return how many people sign in a record of that size: each a hundred times."""
    return max(size // 50, 2)


def sources(size: int) -> int:
    return max(size // 10, 1)


def occasions(size: int) -> int:
    return max(size // 20, 1)


def slug(number: int) -> str:
    """Return the slug of the agreement with that number."""
    return f"{named(number)}-{signed_on(number).year}-{number}"


def person(number: int) -> str:
    """Return the slug of the person with that number; even ones sign for Uzbekistan."""
    return f"{rare(_chance('person', number))}-{number}"


def source(number: int) -> str:
    return f"gazette-{number}"


def rare(chance: Random, alphabet: tuple[str, ...] = SYLLABLES) -> str:
    """Return a name that a few agreements of a hundred thousand share."""
    return "".join(chance.choices(alphabet, k=4))


def named(number: int) -> str:
    """Return the rare name in the titles of the agreement with that number."""
    return rare(_chance("name", number))


def signed_on(number: int) -> date:
    """Return the day of signature of the agreement with that number."""
    return _day(_chance("day", number))


def agreement(number: int, size: int) -> Plain:
    """Return the agreement with that number in a record of `size`."""
    chance = _chance("agreement", number)
    instrument = chance.choices([*INSTRUMENTS], [5, 45, 20, 15, 10, 5])[0]
    subjects = chance.sample([*SUBJECTS], chance.choice([1, 1, 2]))
    cited = [source(chance.randrange(sources(size))) for _ in range(2)]
    document = {
        "kind": "agreement",
        "slug": slug(number),
        "instrument": instrument,
        "level": chance.choice(["interstate", "intergovernmental", "intergovernmental"]),
        "titles": _titles(number, instrument, subjects[0]),
        "parties": [{"key": f"party-{state}", "state": state} for state in STATES],
        "summary": {"en": _sentence(chance, "en"), "ru": _sentence(chance, "ru")},
        "summary_sources": cited,
        "subjects": [{"key": f"subject-{each}", "subject": each} for each in subjects],
        "identifiers": [{"key": "register", "scheme": "register", "value": f"{number}-VIII"}],
        "events": _events(number, cited, chance),
        "signatures": _signatures(cited, people(size), chance),
        "relations": _relations(number, cited, chance),
        "texts": _texts(cited, chance) if number % 5 == 0 else [],
    }
    if number % 2:
        document["occasion"] = f"meeting-{chance.randrange(occasions(size))}"
    return document


def commentary(number: int) -> Plain:
    """Return the commentary on the agreement with that number."""
    chance = _chance("commentary", number)
    return {
        "kind": "commentary",
        "slug": f"comment-{number}",
        "title": {"en": f"On {named(number).capitalize()}"},
        "type": chance.choice(["analysis", "interview", "scholarly"]),
        "published_on": _day(chance).isoformat(),
        "authors": [{"key": "author", "name": {"en": rare(chance).capitalize()}}],
        "remarks": [
            {
                "key": f"remark-{place}",
                "agreements": [slug(number)],
                "words": {language: _sentence(chance, language) for language in ("en", "ru")},
            }
            for place in range(2)
        ],
        "sources": [REGISTER],
    }


def _person(number: int) -> Plain:
    chance = _chance("office", number)
    name = person(number).split("-")[0].capitalize()
    cyrillic = rare(_chance("person", number), CYRILLIC).capitalize()
    office = {"key": "office", "title": _words(OFFICES[chance.choice([*OFFICES])])}
    return {
        "kind": "signatory",
        "slug": person(number),
        "name": {"en": name, "kk": cyrillic, "ru": cyrillic, "uz": name},
        "state": [*STATES][number % 2],
        "offices": [office | {"sources": [REGISTER]}],
    }


def _occasion(number: int) -> Plain:
    chance = _chance("occasion", number)
    begins = _day(chance)
    city = CITIES[chance.choice([*CITIES])]
    return {
        "kind": "occasion",
        "slug": f"meeting-{number}",
        "title": {"en": f"Meeting in {city[0]}, {begins.year}"},
        "type": chance.choice(["state_visit", "meeting", "summit"]),
        "begins_on": begins.isoformat(),
        "ends_on": (begins + timedelta(days=1)).isoformat(),
        "place": _words(city),
        "sources": [REGISTER],
    }


def _titles(number: int, instrument: str, subject: str) -> list[Plain]:
    name = rare(_chance("name", number)).capitalize()
    cyrillic = rare(_chance("name", number), CYRILLIC).capitalize()
    return [
        {
            "key": f"title-{language}",
            "language": language,
            "text": f"{what}: {about}, {cyrillic if language in ('kk', 'ru') else name}",
            "basis": "official_text",
            "sources": [REGISTER],
        }
        for language, what, about in zip(
            LANGUAGES, INSTRUMENTS[instrument], SUBJECTS[subject], strict=True
        )
    ]


def _events(number: int, cited: list[str], chance: Random) -> list[Plain]:
    life = chance.choices([*LIVES], [*LIVES.values()])[0]
    signed, pace = life.index("signed"), chance.randrange(20, 300)
    events = []
    for place, kind in enumerate(life):
        day = signed_on(number) + timedelta(days=(place - signed) * pace)
        event = {"key": f"event-{place}", "kind": kind, "sources": cited}
        event["date"] = min(max(day, FIRST), LAST).isoformat()
        if kind == "signed":
            event["place"] = _words(CITIES[chance.choice([*CITIES])])
        if kind in OF_ONE_STATE:
            event["state"] = chance.choice([*STATES])
        if kind == "domestic_approval":
            event["act"] = {"kind": "law", "number": f"{chance.randrange(9_000)}-VI"}
        events.append(event)
    return events


def _signatures(cited: list[str], count: int, chance: Random) -> list[Plain]:
    return [
        {
            "key": f"signature-{state}",
            "state": state,
            "signatory": person(chance.randrange(count // 2) * 2 + place),
            "office": _words(OFFICES[chance.choice([*OFFICES])]),
            "sources": cited,
        }
        for place, state in enumerate(STATES)
    ]


def _relations(number: int, cited: list[str], chance: Random) -> list[Plain]:
    """One agreement in four recalls an older one, or is made under it."""
    if not number or number % 4:
        return []
    others = (chance.randrange(number) for _ in range(4))
    older = next((each for each in others if signed_on(each) < signed_on(number)), None)
    if older is None:
        return []
    kind = chance.choice(["recalls", "made_under", "supplements"])
    return [{"key": "older", "kind": kind, "agreement": slug(older), "sources": cited}]


def _texts(cited: list[str], chance: Random) -> list[Plain]:
    count = chance.randrange(5, 21)
    return [
        {
            "key": f"text-{language}",
            "language": language,
            "role": "authentic",
            "body": _body(language, count, chance),
            "sources": cited,
        }
        for language in chance.choice(PAIRS)
    ]


def _body(language: str, count: int, chance: Random) -> str:
    lines = [_sentence(chance, language), ""]
    for number in range(1, count + 1):
        lines += [HEADINGS[language].format(number)]
        lines += [f"{place}. {_sentence(chance, language)}" for place in (1, 2)]
        lines += [""]
    return "\n".join([*lines, CLOSINGS[language], ""])


def _sentence(chance: Random, language: str) -> str:
    length = chance.randrange(8, 20)
    words = chance.choices(LISTS[language], cum_weights=WEIGHTS[language], k=length)
    return " ".join(words).capitalize() + "."


def _words(forms: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(LANGUAGES, forms, strict=True))


def _day(chance: Random) -> date:
    return FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))


def _chance(what: str, number: int) -> Random:
    return Random(f"{what} {number}")
