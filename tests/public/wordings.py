"""A made-up text in three languages, in our own words: no treaty says this."""

from agreements.documents.record import Record
from tests.builders import commentary

from .builders import friendship

UZBEK = """Tomonlar, yaxshi qoʻshnichilikni qadrlab, quyidagilar haqida kelishib oldilar:

1-modda. Asoslar

1. Tomonlar bir-birining mustaqilligini hurmat qiladilar.
2. Har yili bir marta uchrashuv oʻtkaziladi.

2-modda. Daryolar

Tomonlar daryolar suvi haqidagi maʼlumotlarni har oyda almashadilar.

3-modda. Yakunlovchi qoidalar

1. Ushbu Shartnoma imzolangan kuni kuchga kiradi.

Toshkent shahrida ikki nusxada, oʻzbek, qozoq va rus tillarida tuzildi.
"""

KAZAKH = """Тараптар тату көршілікті бағалай отырып, төмендегілер туралы келісті:

1-бап. Негіздер

1. Тараптар бір-бірінің тәуелсіздігін құрметтейді.
2. Жылына бір рет кездесу өткізіледі.

3-бап. Қорытынды ережелер

1. Осы Шарт қол қойылған күні күшіне енеді.

Ташкент қаласында екі данада өзбек, қазақ және орыс тілдерінде жасалды.
"""

RUSSIAN = """Стороны, дорожа добрососедством, согласились о следующем:

Статья 1. Основы

1. Стороны уважают независимость друг друга.
2. Раз в год проводится встреча.

Статья 2. Реки

Стороны каждый месяц обмениваются сведениями о воде рек.

Статья 3. Заключительные положения

1. Настоящий Договор вступает в силу в день подписания.
2. Он толкуется добросовестно.

Совершено в городе Ташкенте в двух экземплярах на узбекском, казахском и русском языках.
"""

TEXTS = [
    {"key": "text-kk", "language": "kk", "role": "authentic", "body": KAZAKH,
     "sources": ["gazette"]},
    {"key": "text-ru", "language": "ru", "role": "authentic", "prevailing": True, "body": RUSSIAN,
     "sources": ["adilet"]},
    {"key": "text-uz", "language": "uz", "role": "authentic", "body": UZBEK,
     "sources": ["gazette"]},
    {"key": "text-en", "language": "en", "role": "unofficial_translation",
     "url": "https://example.org/translation"},
]  # fmt: skip

REMARKS = [
    {"key": "m1", "agreements": ["friendship-1998"], "article": "art-1.2",
     "words": {"en": "One meeting a year is a beginning."}},
    {"key": "m2", "agreements": ["friendship-1998"],
     "words": {"en": "The whole is short and plain."}, "form": "quotation"},
]  # fmt: skip


def worded() -> list[Record]:
    """Return the treaty of the sample with the three texts, and remarks on it and an article."""
    return [
        friendship(texts=TEXTS),
        commentary(title={"en": "A reading"}, remarks=REMARKS, published_on="2022-12"),
    ]
