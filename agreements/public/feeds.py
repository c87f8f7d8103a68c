"""Atom feeds (RFC 4287), written by Django: what stands on a page, for programs that follow it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from agreements.documents.chain import Entry
from agreements.formats import table
from agreements.formats.masthead import masthead

from .signposts import lead
from .today import start_of, today

TURNING = ("page", "cursor", "before")
"""The names in a query that turn the pages of a feed."""


@dataclass(frozen=True)
class Item:
    """One entry: the path `place` leads to it, the path `name` names it for ever.

    An edition has its `entry` in the log.
    """

    title: str
    place: str
    words: str
    updated: datetime
    name: str
    entry: Entry | None = None


class Pages(Atom1Feed):
    """A feed in pages, each with the ways to others (RFC 5005, section 3).

    An entry that is an edition says its place in the log and its digests, in a namespace of this
    site whose address explains them.
    """

    def latest_post_date(self) -> datetime:
        """When the newest entry was published; a feed without entries is that of its day."""
        moments = (item["updateddate"] for item in self.items)
        return max(moments, default=start_of(today()))

    def root_attributes(self) -> dict[str, str]:
        return super().root_attributes() | {"xmlns:log": self.feed["log"]}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for rel, href in self.feed["ways"].items():
            handler.addQuickElement("link", "", {"rel": rel, "href": href})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if entry := item["entry"]:
            told = {name: entry[name] for name in ("id", "act", "number", "digest", "body")}
            attributes = {name: str(value) for name, value in told.items() if value}
            handler.addQuickElement("log:edition", "", attributes)


def atom(
    request: HttpRequest,
    title: str,
    page: str,
    items: Iterable[Item],
    following: str | None = None,
    previous: str | None = None,
) -> HttpResponse:
    """Return the feed called `title` of the page at the path `page`, in English.

    `following` and `previous` are the queries of its pages after and before this, where there
    are any.
    """
    name = masthead("en")
    ways = _ways(request, following, previous)
    feed = Pages(
        ways=ways,
        log=request.build_absolute_uri("/data/#proof"),
        feed_copyright=table.NOTICE,
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
            entry=item.entry,
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml")
    return lead(response, [(ways["next"], "next", "")]) if "next" in ways else response


def _ways(request: HttpRequest, following: str | None, previous: str | None) -> dict[str, str]:
    """Return the addresses of other pages of a feed by their relation, where it has several."""
    place, asked = request.build_absolute_uri(request.path), request.GET.copy()
    turned = [name for name in TURNING if asked.pop(name, None)]
    ways = {"next": following, "previous": previous}
    found = {rel: f"{place}{query}" for rel, query in ways.items() if query is not None}
    if found or turned:
        found["first"] = f"{place}?{asked.urlencode()}" if asked else place
    return found
