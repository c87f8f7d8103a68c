"""Verification: whether every byte of the record is as it was published."""

import json
from collections import Counter
from collections.abc import Callable, Iterator

from django.db import models
from django.utils.translation import gettext as _

from agreements.documents import chain
from agreements.documents.canonical import canonical, digest, parse
from agreements.documents.chain import Wrong
from agreements.documents.record import Record
from agreements.documents.upgrade import SCHEMA

from . import catalogue, files
from .edition import Body, Edition
from .snapshot import snapshot
from .spelling import Spelling

BATCH = 200
"""Editions or bodies that are held in memory at once."""


Found = Iterator[Wrong]


def verify(tick: Callable[[int], None]) -> Found:
    """Yield everything that is wrong with bodies, log, records, catalogue and stored files.

    Reads one moment of the record, a part at a time; calls `tick` with the number of things
    read. What was taken off the end of the log whole cannot be told from here: that takes a
    head noted elsewhere.
    """
    with snapshot():
        yield from _bodies(tick)
        yield from _log(tick)
        yield from _records(tick)
        yield from _files(tick)


def _bodies(tick: Callable[[int], None]) -> Found:
    for body in Body.objects.order_by("digest").iterator(chunk_size=BATCH):
        tick(1)
        for words in _faults_of_text(body):
            yield Wrong(_("body %(digest)s") % {"digest": body.digest}, words)
    held = Edition.objects.filter(body=models.OuterRef("digest"))
    for body in Body.objects.filter(~models.Exists(held)).order_by("digest"):
        place = _("body %(digest)s") % {"digest": body.digest}
        yield Wrong(place, _("No edition has this body."))


def _faults_of_text(body: Body) -> Iterator[str]:
    if body.text is None:
        return
    if digest(body.text) != body.digest:
        yield _("The text has another digest: it was changed.")
        return
    try:
        printed = canonical(parse(body.text))
    except ValueError as error:
        yield _("The text is no document: %(error)s") % {"error": error}
        return
    if json.loads(body.text)["schema"] == SCHEMA and printed != body.text:
        yield _("The document does not print as this text.")


def _log(tick: Callable[[int], None]) -> Found:
    before = None
    for edition in Edition.objects.order_by("id").iterator(chunk_size=BATCH):
        tick(1)
        for words in chain.faults(edition.entry, before):
            yield Wrong(_place(edition), _(words))
        before = edition.entry


def _records(tick: Callable[[int], None]) -> Found:
    stored, held, all_sound = set(files.stored()), Counter[str](), True
    for batch in catalogue.batches():
        sound = []
        for history in batch:
            wrong = list(_history(history, stored))
            yield from wrong
            if not wrong:
                sound.append(history)
            tick(len(history))
        all_sound = all_sound and len(sound) == len(batch)
        yield from _catalogue(sound, held)
    if all_sound:
        yield from _spellings(held)


def _history(history: list[Edition], stored: set[str]) -> Found:
    for number, edition in enumerate(history, start=1):
        if edition.number != number:
            words = _("Its number should be %(number)d.") % {"number": number}
            yield Wrong(_place(edition), words)
        try:
            record = edition.record
        except (AttributeError, ValueError):
            yield Wrong(_place(edition), _("Its body cannot be read."))
            continue
        if (record.kind, record.slug) != (edition.kind, edition.slug):
            yield Wrong(_place(edition), _("Its body is that of another record."))
        if isinstance(record, Record):
            for sha256 in sorted(files.named(record) - stored):
                words = _("The file %(sha256)s is not stored.") % {"sha256": sha256}
                yield Wrong(_place(edition), words)


def _catalogue(histories: list[list[Edition]], held: Counter[str]) -> Found:
    """Compare the catalogue with what it would be if made anew; count its words in `held`."""
    editions = {edition.id: edition for history in histories for edition in history}
    due = {_key(row): row for history in histories for row in catalogue.entries_of(history)}
    found = {_key(row): row for row in catalogue.rows_of(editions)}
    held.update(catalogue.words(due.values()))
    for key in due | found:
        name, edition, position = key
        words = _difference(due.get(key), found.get(key))
        if words:
            place = _("%(row)s %(position)d of %(edition)s")
            values = {"row": name, "position": position, "edition": _place(editions[edition])}
            yield Wrong(place % values, words)


def _spellings(held: Counter[str]) -> Found:
    found = dict(Spelling.objects.values_list("spelling", "passages"))
    for spelling in sorted(held.keys() | found.keys()):
        if held[spelling] != found.get(spelling, 0):
            words = _("It stands in %(held)d passages, counted are %(found)d.")
            values = {"held": held[spelling], "found": found.get(spelling, 0)}
            yield Wrong(_("spelling “%(spelling)s”") % {"spelling": spelling}, words % values)


def _key(row: catalogue.Row) -> tuple[str, int, int]:
    """Return what names a row: its kind, its edition, and its position among those of its kind."""
    edition, position = row.pk if isinstance(row.pk, tuple) else (row.pk, 0)
    return str(row._meta.verbose_name), edition, position


def _difference(due: catalogue.Row | None, found: catalogue.Row | None) -> str:
    if due is None:
        return _("It should not be there.")
    if found is None:
        return _("It is missing.")
    names = [field.attname for field in due._meta.concrete_fields]
    changed = [name for name in names if getattr(due, name) != getattr(found, name)]
    return _("Changed: %(names)s.") % {"names": ", ".join(changed)} if changed else ""


def _files(tick: Callable[[int], None]) -> Found:
    for sha256 in files.stored():
        tick(1)
        if files.sha256_of(files.path(sha256)) != sha256:
            place = _("file %(sha256)s") % {"sha256": sha256}
            yield Wrong(place, _("The content has another digest: it was changed."))


def _place(edition: Edition) -> str:
    return _("edition %(id)d (%(name)s)") % {"id": edition.id, "name": edition}
