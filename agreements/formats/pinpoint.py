"""The place in an agreement that a citation leads to: an article, a paragraph, an annex."""

import re
from dataclasses import dataclass
from itertools import chain
from typing import Self

from agreements.documents.agreement import Agreement
from agreements.law.articles import articles

NUMBER = r"\d{1,4}(?:-\d{1,3})*(?:-(?:bis|ter|quater))?(?:-again-\d{1,2})?"
KEY = re.compile(
    rf"(?:annex-(?P<annex>{NUMBER})(?:-(?=art-)|$))?"
    rf"(?:art-(?P<article>{NUMBER})(?:\.(?P<paragraph>\d{{1,3}}))?)?",
    re.ASCII,
)
"""The keys that `law.articles` gives: `art-5`, `art-5.1`, `annex-1`, `annex-1-art-2`."""

TYPED = re.compile(
    r"(?:article|art\.?|статья|ст\.?)?\s*([0-9]+)(?:\.([0-9]+)|\s*\(([0-9]+)\))?", re.IGNORECASE
)
"""An article, and the paragraph in it, as people type it."""


@dataclass(frozen=True)
class Pinpoint:
    """A place in the text; what is not meant is empty."""

    annex: str = ""
    article: str = ""
    paragraph: str = ""

    @classmethod
    def of(cls, key: str) -> Self:
        """Return the place with that key; raises ValueError for what is no key of an article."""
        found = KEY.fullmatch(key)
        if not key or found is None:
            raise ValueError(f"{key!r} is no article")
        return cls(**{name: value or "" for name, value in found.groupdict().items()})

    def english(self, word: str) -> str:
        """Return it as English styles do, `word` being how each shortens article: art 5(1)."""
        article = f"{word} {self.article}" if self.article else ""
        paragraph = f"({self.paragraph})" if self.paragraph else ""
        annex = f"annex {self.annex}" if self.annex else ""
        return ", ".join(filter(None, [annex, article + paragraph]))

    def russian(self) -> str:
        """Return it as in Russian, with the abbreviations of GOST R 7.0.12: ст. 5, п. 1."""
        named = {"прил.": self.annex, "ст.": self.article, "п.": self.paragraph}
        return ", ".join(f"{word} {number}" for word, number in named.items() if number)


def typed(text: str) -> str:
    """Return the key that somebody means by `text`: 7, 7.1, 7(1), art. 7, or the key itself."""
    found = TYPED.fullmatch(text.strip())
    if found is None:
        return text.strip()
    number, *paragraphs = found.groups()
    return f"art-{number}" + "".join(f".{each}" for each in paragraphs if each)


def places(agreement: Agreement) -> list[str] | None:
    """Return the keys of all places in the texts held here; None where no words are held."""
    texts = [articles(each.body) for each in agreement.texts if each.body]
    found = dict.fromkeys(chain.from_iterable(text.keys() for text in texts))
    return list(found) if texts else None
