"""Faults and warnings as staff read them: in words, each with a link to its field."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language

from agreements.desk.kinds import MODELS
from agreements.documents.faults import Fault
from agreements.documents.record import Record
from agreements.public.pages.reader import title

from . import addresses
from .places import field_id
from .publication import Plan


@dataclass(frozen=True)
class Finding:
    """What is wrong, in which record, and the address of the field it is about.

    `other` is the form of the record that the field refers to, where that is what is wrong.
    """

    record: str
    words: str
    address: str
    stops: bool
    other: str | None


def findings(plan: Plan) -> Iterator[Finding]:
    """Yield every fault and warning of `plan`, those that stop first."""
    language = get_language() or "en"
    for document, fault in sorted(plan.faults, key=lambda found: not found[1].stops):
        yield Finding(
            record=title(document, language),
            words=fault.words(language),
            address=_address(document, fault),
            stops=fault.stops,
            other=_other(fault),
        )


def _address(document: Record, fault: Fault) -> str:
    row = MODELS[document.kind]._default_manager.get(slug=document.slug)
    place = field_id(document.kind, row, fault.path)
    return f"{addresses.page(document.kind, row.pk)}#{place}"


def _other(fault: Fault) -> str | None:
    kind, slug = fault.values.get("kind"), fault.values.get("slug")
    return addresses.form_of(kind, slug) if kind and slug else None
