"""A made-up agreement on crossing a river by ferry, in five spellings; nobody ever signed it."""

from tests.builders import agreement, event, title

ENGLISH = """The Parties,
have agreed as follows:

Article 1

The ferries of each Party carry shepherds and their flocks free of charge.

Article 2

A pilot's licence given by one Party is honoured by the other. See Order No. 7714 of the harbour.
"""

RUSSIAN = """Стороны договорились о следующем:

Статья 1

Паромы каждой Стороны бесплатно перевозят пастухов и их стада.

Статья 2

Удостоверение лоцмана, выданное одной Стороной, признаётся другой.
"""

UZBEK = """Tomonlar quyidagilarga kelishib oldilar:

1-modda

Har bir Tomonning solkemalari choʻponlar va ularning suruvlarini bepul tashiydi.

2-modda

Bir Tomon bergan darbon guvohnomasi boshqa Tomonda ham oʻz kuchini saqlaydi. 7714-son buyruq.
"""

UZBEK_CYRILLIC = """Томонлар қуйидагиларга келишиб олдилар:

1-модда

Ҳар бир Томоннинг солкемалари чўпонлар ва уларнинг сурувларини бепул ташийди.
"""

KAZAKH = """Тараптар төмендегілер туралы келісті:

1-бап

Әр Тараптың паромдары шопандар мен олардың отарларын тегін тасымалдайды.

2-бап

Бір Тарап берген кемежол көрсеткіш куәлігін екінші Тарап мойындайды.
"""


def text(language, body, role="authentic"):
    """Return a text for `agreement(texts=[…])`."""
    return {"key": f"text-{language.lower()}", "language": language, "role": role, "body": body}


def ferries(**fields):
    """Return the agreement with its texts."""
    usual = {
        "instrument": "agreement",
        "titles": [
            title("en", text="Agreement on Ferries", basis="made_here", sources=[]),
            title("ru", text="Соглашение о паромах", basis="made_here", sources=[]),
        ],
        "events": [event("signed", date="2019-05-17", place={"en": "Mooring", "ru": "Причал"})],
        "texts": [
            text("en", ENGLISH, "unofficial_translation"),
            text("ru", RUSSIAN),
            text("uz", UZBEK),
            text("uz-Cyrl", UZBEK_CYRILLIC, "official_translation"),
            text("kk", KAZAKH),
        ],
    }
    return agreement("ferries-2019", **(usual | fields))
