"""An agreement as Akoma Ntoso 3.0 (OASIS, 2018): its texts, and what is known of it.

The standard has no type for treaties: a text is an `act`, that of a political document a
`statement`, and what the standard has no word for stands as `proprietary`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from agreements.documents.agreement import Agreement, Wording
from agreements.documents.library import Library
from agreements.documents.names import names
from agreements.documents.record import Part, Record
from agreements.documents.structure import slots
from agreements.law.articles import articles
from agreements.law.life import CONCLUDING, ENDS, in_order
from agreements.law.sentence import headline
from agreements.law.status import status
from agreements.law.wording import shown

from .address import page
from .akntext import fill, words
from .frbr import HERE, Identity
from .published import Published
from .standing import standing
from .table import NOTICE

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:x-treaty-record:1"
"""The names of the standard, and of what stands as `proprietary`."""

TURNS = {**dict.fromkeys(CONCLUDING, "generation"), **dict.fromkeys(ENDS, "repeal")}
"""The events that the standard has a word for."""

PARTS = ("titles", "parties", "identifiers", "events", "signatures", "texts", "relations", "gaps")
"""The lists of an agreement that stand as `proprietary`, piece by piece."""


def akomantoso(published: Published, library: Library, on: date) -> bytes:
    """Return the agreement of `published` as XML, with its status on the day `on`.

    Every text is a component: its words where they are held, else the place where they are
    published. No date is made up: one that is not known to the day stands as `proprietary` only.
    """
    agreement = published.record
    assert isinstance(agreement, Agreement)
    return Writer(agreement, published, library, on).whole()


@dataclass(frozen=True)
class Writer:
    """Writes one agreement."""

    agreement: Agreement
    published: Published
    library: Library
    on: date

    def whole(self) -> bytes:
        """Return the file."""
        root = Element("akomaNtoso", {"xmlns": AKN, "xmlns:record": OWN})
        collection = SubElement(root, "documentCollection", name=self.agreement.instrument)
        collection.append(self._about())
        body = SubElement(collection, "collectionBody")
        for text in self.agreement.texts:
            self._component(body, text)
        if not self.agreement.texts:
            component = SubElement(body, "component", eId="cmp")
            _said(component, "No text is held here.")
        indent(root)
        return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "utf-8") + b"\n"

    @property
    def identity(self) -> Identity:
        """What the agreement and its texts are called."""
        return Identity(self.agreement, self.published)

    def _about(self) -> Element:
        """What is known of the agreement."""
        meta = Element("meta")
        meta.append(self.identity.identification())
        self._subjects(meta)
        self._life(meta)
        self._references(meta)
        self._proprietary(meta)
        return meta

    def _subjects(self, meta: Element) -> None:
        named = self._named("subject", (each.subject for each in self.agreement.subjects))
        if named:
            found = SubElement(meta, "classification", source=HERE)
            dictionary = f"{self.published.site}/subjects/"
            for slug, name in named.items():
                SubElement(found, "keyword", value=slug, showAs=name, dictionary=dictionary)

    def _life(self, meta: Element) -> None:
        """The events that the standard knows, where their day is known."""
        events = [
            each
            for each in in_order(self.agreement.events)
            if each.kind in TURNS and each.date and each.date.precision == "day"
        ]
        if events:
            found = SubElement(meta, "lifecycle", source=HERE)
            for each in events:
                named = {"eId": f"event_{each.key}", "date": str(each.date), "source": HERE}
                SubElement(found, "eventRef", named, type=TURNS[each.kind])

    def _references(self, meta: Element) -> None:
        found = SubElement(meta, "references", source=HERE)
        about = f"{self.published.site}/about/"
        name = "Uzbekistan–Kazakhstan Treaty Record"
        SubElement(found, "TLCOrganization", eId="record", href=about, showAs=name)
        SubElement(found, "TLCConcept", eId="unknown", href=about, showAs="Not recorded here")
        people = (each.signatory for each in self.agreement.signatures)
        for element, kind, slugs in (
            ("TLCOrganization", "state", self.identity.states),
            ("TLCPerson", "signatory", people),
        ):
            for slug, name in self._named(kind, slugs).items():
                here = {"eId": f"{kind}_{slug}", "href": f"{self.published.site}{page(kind, slug)}"}
                SubElement(found, element, here, showAs=name)

    def _proprietary(self, meta: Element) -> None:
        """What the standard has no word for: the notice, the status, the parts as recorded."""
        found = SubElement(meta, "proprietary", source=HERE)
        SubElement(found, "record:notice").text = NOTICE
        stands = standing(self.agreement, self.on)
        known = SubElement(found, "record:status", _attributes(stands.items()))
        known.text = words(headline(self.agreement, status(self.agreement, self.on), "en"))
        for name in PARTS:
            for part in getattr(self.agreement, name):
                kind = type(part).__name__.lower()
                SubElement(found, f"record:{kind}", _attributes(_values(part)))

    def _named(self, kind: str, slugs: Iterable[str]) -> dict[str, str]:
        """What each record is called in English, or else in any language, by its slug."""
        wanted = list(dict.fromkeys(slugs))
        found = self.library.get(kind, wanted)
        return {slug: _name(slug, found.get(slug)) for slug in wanted}

    def _component(self, body: Element, text: Wording) -> None:
        component = SubElement(body, "component", eId=f"cmp_{text.key}")
        if text.body:
            document = SubElement(component, self.identity.type, name=self.agreement.instrument)
            document.append(self._meta(text, "main"))
            meta = partial(self._meta, text)
            fill(document, articles(text.body), f"cmp_{text.key}", text.language, meta)
        elif text.url:
            SubElement(component, "documentRef", href=text.url, showAs=f"Text: {text.language}")
        else:
            _said(component, "This text is not held here.")

    def _meta(self, text: Wording, part: str) -> Element:
        meta = Element("meta")
        meta.append(self.identity.identification(text, part))
        return meta


def _said(component: Element, sentence: str) -> None:
    SubElement(SubElement(component, "interstitial"), "p").text = sentence


def _name(slug: str, found: object) -> str:
    by_language = names(found) if isinstance(found, Record) else {}
    return words(shown(by_language, "en") or slug)


def _values(part: Part) -> Iterable[tuple[str, object]]:
    """The fields of a part that are no words in languages, with their names."""
    for slot in slots(type(part)):
        if slot.sort in ("value", "ref", "refs") and slot.name != "body":
            yield slot.name, getattr(part, slot.name)


def _attributes(values: Iterable[tuple[str, object]]) -> dict[str, str]:
    """Attributes of XML: what holds nothing is left out, several values stand between spaces."""
    found = {}
    for name, value in values:
        if isinstance(value, bool):
            value = "yes" if value else ""
        text = " ".join(value) if isinstance(value, list) else str(value or "")
        if text:
            found[name] = words(text)
    return found
