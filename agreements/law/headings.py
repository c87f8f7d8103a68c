"""The heading lines of a treaty's text: those of its articles and of its annexes.

A heading stands at the start of a line. "Article 5" inside a sentence is none, also where
the line happens to be broken before it, and nor is a heading that is quoted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FIGURES = r"\d{1,4}(?:[.\-‑–]\d{1,3})?[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\s?(?:bis|ter|quater)\b)?"
ROMAN = r"[IVXLCMІХСМ]+(?!\w)"
"""Latin letters, or the Cyrillic ones that look the same."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
LATIN = str.maketrans("ІХСМ", "IXCM")
ROMAN_FIGURES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "M": 1000}

NUMBER = rf"(?P<number>{FIGURES}|{ROMAN})"
ORDINAL = r"(?:\s?[-‑–]?(?i:st|nd|rd|th|я|ая|ші|шы|chi|чи)\b)?"
NO = r"\s{0,3}(?:№|(?i:no)\b\.?)?\s{0,3}"
DASH = r"\s{0,3}[-‐‑–—.]?\s{0,3}"

ARTICLE = (
    re.compile(rf"(?i:article|art\b\.?|статья|ст\b\.?){NO}{NUMBER}{ORDINAL}(?P<rest>.*)"),
    re.compile(rf"{NUMBER}{ORDINAL}{DASH}(?i:modda|модда|бап|bap|статья|article)\b(?P<rest>.*)"),
)
ANNEX = (
    re.compile(rf"(?i:annex|appendix|приложение)\b(?:{NO}{NUMBER})?(?P<rest>.*)"),
    re.compile(rf"(?:\S.{{0,150}}\s)??{NUMBER}{DASH}(?i:ilova|илова|қосымша)\b(?P<rest>.*)"),
    re.compile(rf"(?:\S.{{0,150}}\s)??(?i:ilova|илова|қосымша)\b(?:{NO}{NUMBER})?(?P<rest>.*)"),
)

TITLE_AFTER_NUMBER = re.compile(r"\s*(?:[.:)]|\s[-–—](?=\s))\s*(?P<title>.*)|\s+(?P<other>\(.+\))")
TO_THE_TREATY = re.compile(r"\s+(?i:to|к)\s")
TO_THE_TREATY_BEFORE = re.compile(r"(?:ga|га|ға|ге|қа|ке)$")
"""The dative with which Uzbek and Kazakh head an annex: «Келісімге» above «1-қосымша»."""

SENTENCE_ENDS = tuple('.;:!?)»”"')


@dataclass(frozen=True)
class Heading:
    """A heading: its lines (from `line` to before `end`), its number as written, its title.

    The title is that which follows on the line of the number.
    """

    line: int
    end: int
    number: str
    title: str


def article_headings(lines: Sequence[str]) -> list[Heading]:
    """Return the headings of articles in `lines`, in their order.

    A line that goes on from the one before it is taken for a heading only if it gives the
    next number and no line that stands apart gives the same.
    """
    found = [heading for at in range(len(lines)) if (heading := _article(lines, at))]
    apart = {heading.number for heading in found if stands_apart(lines, heading.line)}
    accepted: list[Heading] = []
    before = 0
    for heading in found:
        number = leading_number(heading.number)
        if stands_apart(lines, heading.line):
            since = lines[accepted[-1].line : heading.line] if accepted else []
            is_mention = number != before + 1 and _is_quoted(since)
        else:
            is_mention = number != before + 1 or heading.number in apart
        if not is_mention:
            accepted.append(heading)
            before = number
    return accepted


def annex_headings(lines: Sequence[str]) -> list[Heading]:
    """Return the headings of annexes in `lines`, in their order; a number may be empty."""
    return [heading for at in range(len(lines)) if (heading := _annex(lines, at))]


def stands_apart(lines: Sequence[str], at: int) -> bool:
    """Whether line `at` begins something: a sentence that ran on into it would not have ended."""
    before = lines[at - 1].strip() if at else ""
    return not before or before.endswith(SENTENCE_ENDS) or _article(lines, at - 1) is not None


def plain_number(number: str) -> str:
    """Return a number as written in the figures of a key: V gives 5, 5¹ and "5 bis" 5-1, 5-bis."""
    if re.fullmatch(ROMAN, number):
        return str(_roman(number))
    number = re.sub(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda m: "-" + m[1].translate(SUPERSCRIPTS), number)
    number = re.sub(r"(?<=\d)\s?(?=[a-z])", "-", number)
    return re.sub(r"[^0-9a-z]+", "-", number)


def leading_number(number: str) -> int:
    """Return the number without what tells an inserted article apart: 5 for "5 bis" and 5¹."""
    return int(plain_number(number).partition("-")[0])


def _roman(number: str) -> int:
    values = [ROMAN_FIGURES[letter] for letter in number.translate(LATIN)]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _article(lines: Sequence[str], at: int) -> Heading | None:
    line = _bare(lines[at])
    for form in ARTICLE:
        if match := form.fullmatch(line):
            title = _title(match["rest"])
            runs_on = _bare(lines[at + 1])[:1].islower() if at + 1 < len(lines) else False
            if title is None or (not title and runs_on):
                return None
            return Heading(at, at + 1, match["number"], title)
    return None


def _title(rest: str) -> str | None:
    """What follows the number as a title, empty if nothing does, None if a sentence goes on."""
    if not rest.strip() or (rest.isupper() and rest[0].isspace()):
        return rest.strip()
    match = TITLE_AFTER_NUMBER.fullmatch(rest)
    return (match["title"] or match["other"] or "") if match else None


def _annex(lines: Sequence[str], at: int) -> Heading | None:
    line, end = _bare(lines[at]), at + 1
    if TO_THE_TREATY_BEFORE.search(line) and end < len(lines):
        line, end = f"{line} {_bare(lines[end])}", end + 1
    if len(line) > 200 or not stands_apart(lines, at):
        return None
    for form in ANNEX:
        if match := form.fullmatch(line):
            rest = match["rest"]
            title = rest.strip() if TO_THE_TREATY.match(rest) else _title(rest)
            if title is None or (title and _is_sentence(lines, at)):
                return None
            return Heading(at, end, match["number"] or "", title)
    return None


def _is_sentence(lines: Sequence[str], at: int) -> bool:
    return any(line.endswith((".", ";")) for line in _block(lines, at))


def _block(lines: Sequence[str], at: int) -> Iterator[str]:
    """Line `at` and up to two lines that follow it without an empty one."""
    for line in map(str.strip, lines[at : at + 3]):
        if not line:
            return
        yield line


def _bare(line: str) -> str:
    """A line without the space, and the marks of emphasis, around it."""
    return line.strip().strip("*_#\u00a0 ")


def _is_quoted(lines: Sequence[str]) -> bool:
    text = "".join(lines)
    return text.count("«") > text.count("»")
