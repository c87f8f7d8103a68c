"""Stems of English and Russian words, by the Snowball algorithms that PostgreSQL has as well.

They are found here, not in the database, so that what is kept for search follows from the document
alone. No such algorithm is known for Uzbek and Kazakh; their words are found by how they begin.
"""

import re
from functools import lru_cache

import snowballstemmer

ALGORITHMS = {"en": "english", "ru": "russian"}
"""The languages that have stems, by their tags."""

RUSSIAN = re.compile("[а-яё]+")
ENGLISH = re.compile("[a-z]+")


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return the stem of `word` (in lower case) in `language`, nothing where it has none.

    A Russian stem is in Cyrillic, an English one in Latin letters.
    """
    alphabet = {"en": ENGLISH, "ru": RUSSIAN}.get(language)
    if alphabet is None or not alphabet.fullmatch(word):
        return ""
    # A stemmer keeps the word that it works on: one for several threads would mix them up.
    return str(snowballstemmer.stemmer(ALGORITHMS[language]).stemWord(word.replace("ё", "е")))


def stems(word: str) -> list[str]:
    """Return the stems of `word`, of which nobody has said what language it is in.

    A Russian one is looked for twice: the rules take Каримова to Каримов, and that to Карим.
    """
    russian = stem(word, "ru")
    found = (stem(word, "en"), russian, stem(russian, "ru"))
    return [each for each in dict.fromkeys(found) if each]
