"""One form for all spellings of a word: Oʻzbekiston, O'zbekiston and Ўзбекистон are the same.

Uzbek is written in two scripts, Kazakh and Russian in Cyrillic, and names pass from one to the
other. Folding says nothing about meaning or pronunciation: it only lets words be found, and may
take two words for one. It is the same when words are kept and when they are asked for.
"""

import re
from functools import cache
from itertools import chain, pairwise
from unicodedata import combining, normalize

APOSTROPHES = "'’‘‛ʻʼʽʹ′`´"
"""The signs that stand for one another in Uzbek Latin, and are left out as often as not."""

LATIN = dict(
    zip(
        "абвгғдежзийкқлмнңопрстуфхҳһўөәұүіыэ",
        "abvggdejziykqlmnnoprstufxhhooauuiie",
        strict=True,
    )
) | {"ё": "e", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ъ": "", "ь": ""}
"""Each Cyrillic letter in Uzbek Latin without its apostrophes; ё as е, as Russian prints it."""

TURKIC = {"ı": "i", "ş": "sh", "ç": "ch"}
"""Letters of Kazakh Latin that stand for more, or less, than a Latin letter with a mark."""

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
"""Marks that no reader sees: soft hyphens, joiners, and the direction of writing."""

SILENT = str.maketrans(dict.fromkeys(APOSTROPHES + UNSEEN, ""))
FOLDED = str.maketrans(LATIN | TURKIC) | SILENT


def fold(text: str) -> str:
    """Return `text` without case, apostrophes and diacritics, in Latin letters.

    `ye` and `yo` become `e`, so that Mirziyoyev and Мирзиёев, Tokayev and Токаев agree.
    Letters of other scripts stay as they are.
    """
    # й and ў are letters of their own: they are read before their marks are taken off.
    whole = normalize("NFKC", text.translate(SILENT))
    read = normalize("NFKC", whole.casefold()).translate(FOLDED)
    bare = "".join(each for each in normalize("NFKD", read) if not combining(each))
    return re.sub("y+[eo]", "e", bare.translate(FOLDED))


@cache
def _letters() -> dict[str, str]:
    """Return the letters, Latin and Cyrillic, that fold to each string; under "" those left out."""
    found: dict[str, str] = {}
    for code in chain(
        range(0x41, 0x5B), range(0x61, 0x7B), range(0xC0, 0x250), range(0x400, 0x530)
    ):
        if (letter := chr(code)).isalpha():
            found[fold(letter)] = found.get(fold(letter), "") + letter
    found[""] += APOSTROPHES + UNSEEN
    return found


def pattern(word: str) -> str:
    """Return a regular expression that finds every spelling of `word`.

    Python and PostgreSQL read it alike; the text it is held against is in NFC, not folded.
    """
    folded = fold(word)
    cuts = [0, *(at for at in range(1, len(folded)) if _divides(folded, at)), len(folded)]
    silent = f"[{_letters()['']}]*"
    pieces = (folded[one:other] for one, other in pairwise(cuts))
    return silent.join(f"(?:{'|'.join(_ways(piece, silent))})" for piece in pieces if piece)


def _divides(folded: str, at: int) -> bool:
    """Whether no letter folds to a string that would stand across that place in `folded`."""
    several = (each for each in _letters() if len(each) > 1)
    return not any(
        folded.startswith(each, start)
        for each in several
        for start in range(max(at - len(each) + 1, 0), at)
    )


def _ways(piece: str, silent: str) -> list[str]:
    """Return an expression for each way to spell `piece`, letter by letter."""
    if not piece:
        return [""]
    known = _letters()
    ways = []
    for length in range(1, len(piece) + 1):
        head, rest = piece[:length], piece[length:]
        one = f"[{known[head]}]" if head in known else re.escape(head) if length == 1 else None
        if one is None:
            continue
        if head == "e":
            one = f"(?:{one}|(?:[{known['y']}]{silent})+[{known['e']}{known['o']}])"
        ways += [one + (silent if way else "") + way for way in _ways(rest, silent)]
    return ways
