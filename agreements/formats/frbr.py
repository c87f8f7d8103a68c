"""What a file of Akoma Ntoso is: the work, the expression, the manifestation (IFLA's FRBR)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from agreements.documents.agreement import Agreement, Wording
from agreements.documents.outset import dated
from agreements.law.steps import states
from agreements.law.vocabulary import POLITICAL

from .published import Published

OF_THE_SITE = {"uz": "uzb", "kk": "kaz", "ru": "rus", "en": "eng"}
OF_NEIGHBOURS = {"ky": "kir", "tg": "tgk", "tk": "tuk", "tr": "tur", "zh": "zho"}
ISO_639 = OF_THE_SITE | OF_NEIGHBOURS
"""Languages by their codes of three letters, which its naming convention 1.0 asks for."""

COUNTRY = "xa"
"""A code that ISO 3166-1 leaves to users: an agreement is of no single country."""

HERE = "#record"
UNKNOWN = "#unknown"
"""This record, the source of what is said; and who made a translation, which is not recorded."""


@dataclass(frozen=True)
class Identity:
    """Names an agreement, its texts and their annexes as the standard does."""

    agreement: Agreement
    published: Published

    @property
    def type(self) -> str:
        """The type of document that a text is: of political documents no more than a statement."""
        return "statement" if self.agreement.instrument in POLITICAL else "act"

    @property
    def work(self) -> str:
        """The name of the work: `/akn/xa-uz-kz/act/treaty/2022-12-22/demarcation-2022`."""
        states = "-".join([COUNTRY, *self.states])
        concluded = dated(self.agreement) or "undated"
        kind = f"{self.type}/{self.agreement.instrument}"
        return f"/akn/{states}/{kind}/{concluded}/{self.agreement.slug}"

    @property
    def states(self) -> list[str]:
        """The parties in the order of English."""
        return states(self.agreement)

    def expression(self, text: Wording | None) -> str:
        """Return the name of a text in its language, or of the collection of all."""
        tag = code(text.language) if text else "mul"
        return f"{self.work}/{tag}@{self._day.isoformat()}"

    def identification(self, text: Wording | None = None, part: str = "main") -> Element:
        """Return what is said of a text, or of the collection of all; `part` may be an annex."""
        found = Element("identification", source=HERE)
        name = f"{text.key}-{part}" if text else part
        self._work(found, name)
        self._expression(found, text, name)
        core = self._core(found, "FRBRManifestation", f"{self.expression(text)}.xml", name)
        SubElement(core, "FRBRformat", value="application/akn+xml")
        return found

    @property
    def _day(self) -> date:
        return self.published.at.date()

    def _core(self, parent: Element, level: str, name: str, part: str) -> Element:
        """A level as this record made it, on the day of its edition."""
        core = SubElement(parent, level)
        SubElement(core, "FRBRthis", value=f"{name}/!{part}")
        SubElement(core, "FRBRuri", value=name)
        SubElement(core, "FRBRdate", date=self._day.isoformat(), name="edition")
        SubElement(core, "FRBRauthor", href=HERE)
        return core

    def _work(self, parent: Element, part: str) -> None:
        """The work, by the states that made it; its date only where it is known to the day."""
        work, agreement = SubElement(parent, "FRBRWork"), self.agreement
        SubElement(work, "FRBRthis", value=f"{self.work}/!{part}")
        SubElement(work, "FRBRuri", value=self.work)
        SubElement(work, "FRBRalias", value=self.published.page, name="address")
        for each in agreement.identifiers:
            SubElement(work, "FRBRalias", value=each.value, name=each.scheme)
        concluded = dated(agreement)
        if concluded and concluded.precision == "day":
            SubElement(work, "FRBRdate", date=str(concluded), name="concluded")
        else:
            SubElement(work, "FRBRdate", date=self._day.isoformat(), name="edition")
        for href in [f"#state_{state}" for state in self.states] or [HERE]:
            SubElement(work, "FRBRauthor", href=href)
        SubElement(work, "FRBRcountry", value=COUNTRY)
        SubElement(work, "FRBRsubtype", value=agreement.instrument)
        SubElement(work, "FRBRname", value=agreement.slug)

    def _expression(self, parent: Element, text: Wording | None, part: str) -> None:
        """A text: authentic, or a translation of the text that prevails or else comes first."""
        core = self._core(parent, "FRBRExpression", self.expression(text), part)
        is_authentic = bool(text and text.role == "authentic")
        SubElement(core, "FRBRauthoritative", value=str(is_authentic).lower())
        languages = [text.language] if text else [each.language for each in self.agreement.texts]
        for tag in dict.fromkeys(map(code, languages or ["en"])):
            SubElement(core, "FRBRlanguage", language=tag)
        if text and not is_authentic:
            original = next(self._originals(), None)
            SubElement(
                core,
                "FRBRtranslation",
                href=self.expression(original) if original else self.work,
                fromLanguage=code(original.language) if original else "und",
                authoritative="false",
                by=UNKNOWN,
            )

    def _originals(self) -> Iterator[Wording]:
        texts = sorted(self.agreement.texts, key=lambda each: not each.prevailing)
        return (each for each in texts if each.role == "authentic")


def code(language: str) -> str:
    """Return a BCP 47 tag with its language in three letters: `uz-Cyrl` is `uzb-Cyrl`."""
    language, *script = language.split("-")
    return "-".join([ISO_639.get(language, language), *script])
