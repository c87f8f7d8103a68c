"""Valid documents, one builder for each kind; a keyword gives or replaces a field, as plain data.

What the builders refer to by default stands in `groundwork()`.
"""

from typing import Any, TypeVar

from agreements.documents.agreement import Agreement
from agreements.documents.commentary import Commentary
from agreements.documents.occasion import Occasion
from agreements.documents.record import Record
from agreements.documents.signatory import Signatory
from agreements.documents.source import Source
from agreements.documents.state import State
from agreements.documents.subject import Subject

Fields = dict[str, Any]
Kind = TypeVar("Kind", bound=Record)


def _built(shape: type[Kind], usual: Fields, given: Fields) -> Kind:
    return shape.model_validate(usual | given)


def state(slug: str = "uz", **fields: Any) -> State:
    names = {"uz": "Uzbekistan", "kz": "Kazakhstan", "tm": "Turkmenistan"}
    return _built(State, {"slug": slug, "name": {"en": names.get(slug, slug.title())}}, fields)


def subject(slug: str = "border", **fields: Any) -> Subject:
    return _built(Subject, {"slug": slug, "name": {"en": slug.capitalize()}}, fields)


def source(slug: str = "gazette", **fields: Any) -> Source:
    usual = {
        "slug": slug,
        "title": f"As printed in {slug}",
        "extent_read": "whole",
        "reliability": "official_publication",
        "url": f"https://example.org/{slug}_{'unbreakable' * 5}",
    }
    return _built(Source, usual, fields)


def signatory(slug: str = "karimov", **fields: Any) -> Signatory:
    usual = {"slug": slug, "name": {"en": slug.capitalize()}, "state": "uz"}
    return _built(Signatory, usual, fields)


def occasion(slug: str = "tashkent-1998", **fields: Any) -> Occasion:
    usual = {
        "slug": slug,
        "title": {"en": "State visit to Uzbekistan"},
        "type": "state_visit",
        "begins_on": "1998-10-31",
        "ends_on": "1998-11-01",
        "sources": ["gazette"],
    }
    return _built(Occasion, usual, fields)


def agreement(slug: str = "friendship-1998", **fields: Any) -> Agreement:
    usual = {
        "slug": slug,
        "instrument": "treaty",
        "level": "interstate",
        "parties": [{"key": "uz", "state": "uz"}, {"key": "kz", "state": "kz"}],
        "titles": [title(text="Treaty on Eternal Friendship")],
        "events": [event("signed", date="1998-10-31")],
    }
    return _built(Agreement, usual, fields)


def commentary(slug: str = "nematov-2022", **fields: Any) -> Commentary:
    usual = {
        "slug": slug,
        "title": {"en": "A new quality of relations"},
        "type": "analysis",
        "authors": [{"key": "a1", "name": {"en": "Akramjon Nematov"}}],
        "remarks": [{"key": "m1", "words": {"en": "The longest border is settled."}}],
        "sources": ["gazette"],
    }
    return _built(Commentary, usual, fields)


def title(language: str = "en", **fields: Any) -> Fields:
    """Return a title for `agreement(titles=[…])`."""
    usual = {"key": language, "language": language, "text": "Treaty", "basis": "official_text"}
    return usual | {"sources": ["gazette"]} | fields


def event(kind: str, key: str | None = None, **fields: Any) -> Fields:
    """Return an event for `agreement(events=[…])`; its key is its kind unless one is given."""
    return {"key": key or kind.replace("_", "-"), "kind": kind, "sources": ["gazette"]} | fields


def groundwork() -> list[Record]:
    """Return the states, the source, the subject and the people that other builders refer to."""
    return [state("uz"), state("kz"), source(), subject(), signatory()]
