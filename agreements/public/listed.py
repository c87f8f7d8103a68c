"""Records of a list or a search as programs take them: a page of them, or all, sent as read."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils.html import strip_tags

from agreements.documents.agreement import Agreement
from agreements.documents.record import Record
from agreements.formats import address
from agreements.formats.standing import standing
from agreements.formats.table import NOTICE
from agreements.formats.whole import Entry
from agreements.shelf.card import Card
from agreements.shelf.library import Current, Together
from agreements.shelf.snapshot import snapshot

from .feeds import Item
from .filters import Query
from .pages.entries import entries
from .pages.reader import Reader
from .representations import Listing, published
from .signposts import lead

TOGETHER = 50
"""Records that a whole list reads at once."""


def rows(request: HttpRequest, cards: Iterable[Card], query: Query) -> list[dict[str, Any]]:
    """Return what JSON tells of each card: names, edition, addresses; of an agreement its status.

    The cards come with their documents.
    """
    return [_row(request, card, query) for card in cards]


def _row(request: HttpRequest, card: Card, query: Query) -> dict[str, Any]:
    place, record = request.build_absolute_uri, card.record
    return {
        "kind": card.kind,
        "slug": card.slug,
        "titles": card.titles,
        "edition": card.number,
        "address": place(address.page(card.kind, card.slug) + query.kept),
        "document": place(address.data(card.kind, card.slug, "json")),
        **(standing(record, query.day) if isinstance(record, Agreement) else {}),
    }


def page_of(
    request: HttpRequest, said: dict[str, Any], records: list[dict[str, Any]], following: str | None
) -> HttpResponse:
    """Return a page of a list or search as JSON; `following` is the query of the next page."""
    place = request.build_absolute_uri(request.path)
    after = f"{place}{following}" if following else None
    response = JsonResponse(
        {"notice": NOTICE, **said, "next": after, "records": records},
        json_dumps_params={"ensure_ascii": False},
    )
    return lead(response, [(after, "next", "")]) if after else response


def items(cards: Iterable[Card], library: Current, query: Query) -> list[Item]:
    """Return the entries of a feed, in English; a card whose document is withheld has none."""
    there = [card for card in cards if isinstance(card.record, Record)]
    reader = Reader("en", library, query.day, kept=query.kept)
    told = entries([card.record for card in there], reader)
    return [
        Item(
            title=each.name,
            place=address.page(card.kind, card.slug) + query.kept,
            words=". ".join(filter(None, (strip_tags(each.meta), each.told))),
            updated=card.edition.published_at,
            name=address.page(card.kind, card.slug),
        )
        for card, each in zip(there, told, strict=True)
    ]


def sent(
    request: HttpRequest, form: Listing, kind: str, cards: Iterable[Card], on: date, name: str
) -> StreamingHttpResponse:
    """Return a whole list, read at one moment and sent as it is read, as the file `name`.

    `kind` is that of its records, and empty for those that a search finds. Whatever `cards` ask
    the database, they ask when the first is taken.
    """
    return StreamingHttpResponse(
        form.printed(kind, together(request, form, cards, by_index=not kind), on),
        content_type=f"{form.media_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def together(
    request: HttpRequest, form: Listing, cards: Iterable[Card], *, by_index: bool
) -> Iterator[Entry]:
    """Yield the records that `form` prints, each with a library that serves those read with it."""
    with snapshot(by_index=by_index):
        coming = iter(cards)
        while read := list(islice(coming, TOGETHER)):
            for card in read:
                card.edition.record = card.edition.read()
            there = [card for card in read if isinstance(card.record, Record)]
            library = Together([card.record for card in there])
            for card in there:
                if card.kind in form.kinds:
                    yield published(request, card.edition), library
                card.edition = None  # each holds the other, and would wait for the collector
