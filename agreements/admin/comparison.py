"""What the desk changes in the current edition, field by field, the words that differ marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from agreements.documents.changes import changes
from agreements.documents.record import Record
from agreements.public.pages.parts import place
from agreements.public.pages.reader import Reader
from agreements.public.today import today

from .library import StaffLibrary


@dataclass(frozen=True)
class Difference:
    """One value, before and after, as a page prints it; empty where there was or is nothing."""

    place: SafeString
    old: SafeString
    new: SafeString


def differences(old: Record, new: Record) -> Iterator[Difference]:
    """Yield what differs between two documents of one record, parts aligned by their keys."""
    reader = Reader(get_language() or "en", StaffLibrary(), today(), [old, new])
    for change in changes(old, new):
        before, after = marked(_printed(change.old), _printed(change.new))
        known = new if change.new is not None else old
        yield Difference(place(known, change.path, reader), before, after)


def _printed(value: Any) -> str:
    """Return plain data as lines: each value, and the name before it where it has one."""
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_printed(each)}" for name, each in value.items())
    if isinstance(value, list):
        return "\n".join(map(_printed, value))
    return "" if value is None else str(value)


def marked(old: str, new: str) -> tuple[SafeString, SafeString]:
    """Return both texts, escaped, with the words that only one of them has marked.

    Lines are compared first, then the words of lines that differ, so that a long text takes
    no longer than its changes.
    """
    pairs = [
        pair
        for one, other in _pairs(old.splitlines(keepends=True), new.splitlines(keepends=True))
        for pair in ([(one, other)] if one == other else _pairs(_words(one), _words(other)))
    ]
    before = ((left if left == right else _mark("del", left),) for left, right in pairs)
    after = ((right if left == right else _mark("ins", right),) for left, right in pairs)
    return format_html_join("", "{}", before), format_html_join("", "{}", after)


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what stands in both, or in one in the place of what stands in the other."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _tag, a, b, c, d in matcher.get_opcodes():
        yield "".join(old[a:b]), "".join(new[c:d])


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)


def _mark(tag: str, text: str) -> SafeString:
    return format_html("<{0}>{1}</{0}>", tag, text) if text else SafeString()
