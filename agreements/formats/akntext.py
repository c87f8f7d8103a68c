"""The words of a text as the body of an Akoma Ntoso document: preamble, articles, closing, annexes.

Every part has the same `wId` in all languages, which aligns them, and an `eId` that begins with the
text it is of, since no two in a collection may be alike (the schema of OASIS Akoma Ntoso 3.0).
"""

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element, SubElement

from agreements.law.articles import PARAGRAPH, Annex, Article, Articles, Paragraph

FORBIDDEN = re.compile("[\ufffe\uffff]")
"""What a document may hold and XML may not (XML 1.0, 2.2); U+FFFD stands in its place."""

BODIES = {"act": "body", "statement": "mainBody", "doc": "mainBody"}
"""What the main part is called in each type of document."""

Meta = Callable[[str], Element]
"""Returns the metadata of an annex by its key."""


def words(text: str) -> str:
    """Return `text` as XML can carry it."""
    return FORBIDDEN.sub("\ufffd", text)


def fill(document: Element, text: Articles, before: str, language: str, annex_meta: Meta) -> None:
    """Add the parts of `text` to `document`, whose metadata stand in it already.

    `before` begins every eId; `language` is a BCP 47 tag.
    """
    if text.preamble.strip() and text.articles:
        _blocks(_part(document, "preamble", language), text.preamble)
    body = _part(document, BODIES[document.tag], language)
    for article in text.articles:
        _article(body, article, before)
    if not text.articles:
        whole = SubElement(body, "hcontainer", name="text", eId=f"{before}__text", wId="text")
        _blocks(SubElement(whole, "content"), text.preamble)
    if text.closing.strip():
        _blocks(_part(document, "conclusions", language), text.closing)
    if text.annexes:
        attachments = SubElement(document, "attachments")
        for annex in text.annexes:
            _annex(attachments, annex, before, language, annex_meta)


def wid(key: str) -> str:
    """Return the identifier of a part in the work: `annex-1-art-5.1` is `att_1__art_5__para_1`."""
    named = re.sub(r"^annex-", "att_", key)
    return re.sub(r"(^|-)art-", lambda found: f"{found[1] and '__'}art_", named).replace(
        ".", "__para_"
    )


def _part(document: Element, name: str, language: str) -> Element:
    return SubElement(document, name, {"xml:lang": language})


def _blocks(parent: Element, text: str) -> None:
    """Each line that has words as a paragraph."""
    for line in [line.strip() for line in text.split("\n") if line.strip()] or [""]:
        SubElement(parent, "p").text = words(line)


def _article(parent: Element, article: Article, before: str) -> None:
    found = _identified(parent, "article", article.key, before)
    at = article.opening.rindex(article.heading)
    SubElement(found, "num").text = words(article.opening[:at].strip())
    if article.heading:
        SubElement(found, "heading").text = words(article.opening[at:].strip())
    numbered = [each for each in article.paragraphs if each.number]
    unnumbered = "\n".join(each.text for each in article.paragraphs if not each.number)
    if not numbered or unnumbered.strip():
        _blocks(SubElement(found, "intro" if numbered else "content"), unnumbered)
    _paragraphs(found, numbered, before)


def _paragraphs(article: Element, paragraphs: Iterable[Paragraph], before: str) -> None:
    for each in paragraphs:
        found = _identified(article, "paragraph", each.key, before)
        number = PARAGRAPH.match(each.text)
        end = number.end(str(number.lastgroup)) if number else 0
        SubElement(found, "num").text = each.text[:end].strip()
        _blocks(SubElement(found, "content"), each.text[end:])


def _annex(parent: Element, annex: Annex, before: str, language: str, annex_meta: Meta) -> None:
    found = _identified(parent, "attachment", annex.key, before)
    SubElement(found, "heading").text = words(" ".join(annex.opening.split()))
    document = SubElement(found, "doc", name="annex")
    document.append(annex_meta(wid(annex.key)))
    fill(document, annex.body, f"{before}__{wid(annex.key)}", language, annex_meta)


def _identified(parent: Element, name: str, key: str, before: str) -> Element:
    return SubElement(parent, name, eId=f"{before}__{wid(key)}", wId=wid(key))
