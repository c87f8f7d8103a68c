"""Hypothesis strategies derived from the schema: a field added there is tried at once."""

from collections import Counter
from typing import Any

from hypothesis import strategies as st

from agreements.documents.agreement import Agreement
from agreements.documents.fields import Codes
from agreements.documents.kinds import KINDS
from agreements.documents.record import Part, Record, Shape
from agreements.documents.structure import Slot, slots, unwrapped
from agreements.law.dates import PartialDate

SLUGS = {
    "state": ["kg", "kz", "tm", "uz"],
    "subject": ["border", "water"],
    "source": ["adilet", "lex", "uza"],
    "signatory": ["a-person", "b-person"],
    "occasion": ["a-visit"],
    "agreement": ["elder", "older"],
    "commentary": ["a-view"],
}
"""The records that generated documents refer to."""

KEYS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6})?", fullmatch=True)
LANGUAGES = st.sampled_from(["en", "ru", "uz", "uz-Cyrl", "kk", "ky"])
TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"),
    min_size=1,
    max_size=30,
)
LINES = TEXTS.filter(lambda text: text.strip())
DATES = st.dates(min_value=PartialDate("1900").first, max_value=PartialDate("2100").last).flatmap(
    lambda day: st.sampled_from([f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"])
)
MONTHS = st.integers(1, 1200)
WORDS = st.dictionaries(LANGUAGES, LINES, max_size=3)

BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "slug": st.from_regex(r"[a-z][a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True),
    "key": KEYS,
    "part": KEYS,
    "language": LANGUAGES,
    "made_here": st.lists(LANGUAGES, max_size=3),
    "article": st.from_regex(r"art-[1-9][0-9]?(\.[1-9])?", fullmatch=True),
    "body": TEXTS,
    "url": st.from_regex(r"https://[a-z]{1,10}\.(uz|kz)/[a-z0-9]{0,10}", fullmatch=True),
    "every_months": MONTHS,
    "months": MONTHS,
    "notice_months": MONTHS,
    "renewed_by_months": MONTHS,
    "sha256": st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
}
"""Fields whose value has a shape of its own."""


def _value(shape: type[Shape], slot: Slot) -> st.SearchStrategy[Any]:
    field = shape.model_fields[slot.name]
    bare, marks, _optional = unwrapped(field.annotation, tuple(field.metadata))
    codes = next((mark for mark in marks if isinstance(mark, Codes)), None)
    if codes:
        return st.sampled_from(list(codes.labels))
    if slot.name in BY_NAME:
        return BY_NAME[slot.name]
    if bare is PartialDate:
        return DATES
    return {bool: st.booleans(), int: st.integers(0, 2**31 - 1), str: LINES}[bare]


def _slot(shape: type[Shape], slot: Slot) -> st.SearchStrategy[Any]:
    required = shape.model_fields[slot.name].is_required()
    match slot.sort:
        case "ref":
            found = st.sampled_from(SLUGS[str(slot.kind)])
        case "refs":
            found = st.lists(st.sampled_from(SLUGS[str(slot.kind)]), max_size=3)
        case "words":
            found = WORDS.filter(bool) if required else WORDS
        case "parts":
            found = st.lists(shapes(slot.shape), max_size=3)
        case "shape":
            found = shapes(slot.shape)
        case _:
            found = _value(shape, slot)
    return st.none() | found if slot.optional else found


def shapes(shape: type[Shape] | None) -> st.SearchStrategy[dict[str, Any]]:
    """Return plain data of `shape`, every field tried, present and absent."""
    assert shape
    names = {slot.name: slot for slot in slots(shape)}
    return st.fixed_dictionaries(
        {
            name: _slot(shape, slot)
            for name, slot in names.items()
            if shape.model_fields[name].is_required()
        },
        optional={
            name: _slot(shape, slot)
            for name, slot in names.items()
            if not shape.model_fields[name].is_required()
        },
    )


def documents(kind: str) -> st.SearchStrategy[Record]:
    """Return documents of `kind` that keep the rules of the desk's constraints."""
    shape = KINDS[kind]
    return shapes(shape).map(lambda data: shape.model_validate(_settled(shape, data)))


def _settled(shape: type[Record], data: dict[str, Any]) -> dict[str, Any]:
    """Return `data` with keys that stand once; an agreement also keeps the rules of its parts."""
    keys: Counter[str] = Counter()
    for slot in slots(shape):
        if slot.sort == "parts" and issubclass(slot.shape or Shape, Part):
            for part in data.get(slot.name, []):
                keys[part["key"]] += 1
                if keys[part["key"]] > 1:
                    part["key"] += f"-again{keys.total()}"
    if shape is Agreement:
        _settle_agreement(data)
    return data


def _once(parts: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    return list({tuple(part[name] for name in names): part for part in parts}.values())


def _settle_agreement(data: dict[str, Any]) -> None:
    for name, fields in {
        "titles": ["language"],
        "parties": ["state"],
        "subjects": ["subject"],
        "texts": ["language", "role"],
    }.items():
        data[name] = _once(data.get(name, []), *fields)
    for text in data["texts"][1:]:
        text["prevailing"] = False
    for check in data.get("checks", []):
        if bool(check.get("counted_on")) == bool(check.get("counted_from")):
            check |= {"counted_from": "signature", "counted_on": None}
    states = {party["state"] for party in data["parties"]}
    data["signatures"] = [s for s in data.get("signatures", []) if s["state"] in states]
    for event in data.get("events", []):
        if event.get("state") not in states:
            event["state"] = None
        if event.get("date"):
            event["not_later_than"] = None
        if event["kind"] == "other":
            event["label"] = event.get("label") or {"en": "Something happened"}
        if event["kind"] == "chamber_approved":
            event["chamber"] = event.get("chamber") or "upper"
