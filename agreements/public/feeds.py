"""Atom feeds (RFC 4287), written by Django: what stands on a page, for programs that follow it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from .filters import Query
from .furniture import site


@dataclass(frozen=True)
class Item:
    """One entry: the path `place` leads to it, the path `name` names it for ever."""

    title: str
    place: str
    words: str
    updated: datetime
    name: str


def atom(request: HttpRequest, title: str, page: str, items: Iterable[Item]) -> HttpResponse:
    """Return the feed called `title` of the page at the path `page`, in English."""
    name = site("en")
    feed = Atom1Feed(
        title=f"{title} – {name['states']} {name['record']}",
        link=request.build_absolute_uri(page),
        description=None,
        language="en",
        author_name=f"{name['states']} {name['record']}",
        feed_url=request.build_absolute_uri(),
    )
    for item in items:
        feed.add_item(
            item.title,
            request.build_absolute_uri(item.place),
            escape(item.words),
            unique_id=request.build_absolute_uri(item.name),
            updateddate=item.updated,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml")


def refused(query: Query) -> JsonResponse:
    """Answer 400 with all that is wrong in the query of a feed."""
    return JsonResponse({"errors": [" ".join(fault) for fault in query.faults]}, status=400)
