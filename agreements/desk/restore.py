"""From documents to the desk: the walk of `compose`, the other way."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models, transaction

from agreements.documents.kinds import KINDS
from agreements.documents.record import Part, Record, Shape
from agreements.documents.references import links
from agreements.documents.structure import slots

from .columns import columns
from .compose import compose
from .kinds import MODELS

Ids = dict[tuple[str, str], int]
"""The desk's row of each record, by kind and slug."""


class Dangling(ValueError):
    """A document refers to records that are not on the desk; `missing` holds their (kind, slug)."""

    def __init__(self, missing: Iterable[tuple[str, str]]) -> None:
        self.missing = sorted(missing)
        named = ", ".join(f"{kind} “{slug}”" for kind, slug in self.missing)
        super().__init__(f"not on the desk: {named}")


@transaction.atomic
def restore(documents: Iterable[Record], by: str = "") -> list[Record]:
    """Put `documents` on the desk, in the place of what stands there under their slugs.

    Keys are kept; `by` is the name of whoever does it. Returns the documents that
    changed anything: one that equals its desk row is left alone.
    Raises Dangling when a reference leads nowhere; then nothing is changed.
    """
    given = list(documents)
    changed: list[Record] = []
    for kind in KINDS:
        wanted = {each.slug: each for each in given if each.kind == kind}
        present = {each.slug: each for each in compose(kind, wanted)} if wanted else {}
        new = [each for slug, each in wanted.items() if present.get(slug) != each]
        if new:
            _restore(kind, new, by)
            changed += new
    return changed


def _restore(kind: str, documents: Sequence[Record], by: str) -> None:
    shape, model = KINDS[kind], MODELS[kind]
    rows = _write_roots(model, documents, by)
    ids = _ids(documents)
    _write_references(model, shape, list(zip(rows, documents, strict=True)), ids)
    for slot in slots(shape):
        if slot.sort == "parts" and slot.shape:
            part = model._meta.get_field(slot.name).related_model
            owned = [
                (row, order, piece)
                for row, document in zip(rows, documents, strict=True)
                for order, piece in enumerate(getattr(document, slot.name))
            ]
            part._default_manager.filter(record__in=rows).delete()
            _write_parts(part, slot.shape, owned, ids)


def _write_roots(
    model: type[models.Model], documents: Sequence[Record], by: str
) -> list[models.Model]:
    ids = _ids(documents, allow=documents[0].kind)
    rows = [model(changed_by=by, **_values(document, ids)) for document in documents]
    names = [
        field.attname
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name != "slug"
    ]
    return model._default_manager.bulk_create(
        rows, update_conflicts=True, unique_fields=["slug"], update_fields=names
    )


def _write_parts(
    part: type[models.Model],
    shape: type[Shape],
    owned: list[tuple[models.Model, int, Part]],
    ids: Ids,
) -> None:
    rows = []
    for record, order, piece in owned:
        place = {"order": order} if piece.in_order else {}
        rows.append(part(record=record, **place, **_values(piece, ids)))
    part._default_manager.bulk_create(rows)
    pieces = [piece for _record, _order, piece in owned]
    _write_references(part, shape, list(zip(rows, pieces, strict=True)), ids)


def _write_references(
    model: type[models.Model],
    shape: type[Shape],
    pairs: Sequence[tuple[models.Model, Shape]],
    ids: Ids,
) -> None:
    """Write the lists of references of each row, in the place of those that stand."""
    for column in columns(shape):
        if column.slot.sort != "refs":
            continue
        field = model._meta.get_field(column.name)
        rows = field.remote_field.through._default_manager
        here, there = field.m2m_field_name(), field.m2m_reverse_field_name()
        rows.filter(**{f"{here}__in": [row.pk for row, _ in pairs]}).delete()
        rows.bulk_create(
            rows.model(**{f"{here}_id": row.pk, f"{there}_id": ids[str(column.slot.kind), slug]})
            for row, piece in pairs
            for slug in column.value(piece) or ()
        )


def _values(piece: Shape, ids: Ids) -> dict[str, Any]:
    """Return the values of the columns that `piece` fills; None or {} where it says nothing."""
    found: dict[str, Any] = {}
    for column in columns(type(piece)):
        value = column.value(piece)
        match column.slot.sort:
            case "ref":
                found[f"{column.name}_id"] = ids[str(column.slot.kind), value] if value else None
            case "words":
                found[column.name] = value or {}
            case "value":
                found[column.name] = value
    return found


def _ids(documents: Sequence[Record], allow: str | None = None) -> Ids:
    """Return the desk's rows that `documents` refer to; those of kind `allow` may be missing."""
    wanted: dict[str, set[str]] = {}
    for document in documents:
        for kind, slug in links(document):
            wanted.setdefault(kind, set()).add(slug)
    found = {
        (kind, slug): pk
        for kind, slugs in wanted.items()
        for slug, pk in MODELS[kind]
        ._default_manager.filter(slug__in=slugs)
        .values_list("slug", "pk")
    }
    missing = {(kind, slug) for kind, slugs in wanted.items() for slug in slugs} - found.keys()
    if hopeless := {each for each in missing if each[0] != allow}:
        raise Dangling(hopeless)
    return found
