"""The desk as a library: every record as it stands there now, published or not."""

from collections.abc import Iterable

from agreements.documents.kinds import KINDS
from agreements.documents.record import Record

from .columns import columns
from .compose import compose
from .kinds import MODELS


class Desk:
    """A library over the rows of the desk."""

    def get(self, kind: str, slugs: Iterable[str]) -> dict[str, Record]:
        return {document.slug: document for document in compose(kind, slugs)}

    def linked(self, kind: str, slug: str, by: str) -> list[Record]:
        return compose(by, referring(kind, slug, by))


def referring(kind: str, slug: str, by: str) -> set[str]:
    """Return the slugs of the desk's records of kind `by` that refer to that record."""
    found: set[str] = set()
    for way in _ways(by, kind):
        rows = MODELS[by]._default_manager.filter(**{f"{way}__slug": slug})
        found.update(rows.values_list("slug", flat=True))
    return found


def _ways(kind: str, to: str) -> list[str]:
    """Return the look-ups that lead from a record of `kind` to those of kind `to`."""
    ways = []
    for column in columns(KINDS[kind]):
        if column.slot.kind == to:
            ways.append(column.name)
        elif column.slot.shape:
            inner = columns(column.slot.shape)
            ways += [f"{column.name}__{each.name}" for each in inner if each.slot.kind == to]
    return ways
