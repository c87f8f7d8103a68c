"""Atom feeds (RFC 4287), written by Django: what stands on a page, for programs that follow it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from agreements.formats import table
from agreements.formats.masthead import masthead


@dataclass(frozen=True)
class Item:
    """One entry: the path `place` leads to it, the path `name` names it for ever."""

    title: str
    place: str
    words: str
    updated: datetime
    name: str


class Pages(Atom1Feed):
    """A feed in pages: each but the last leads to the next (RFC 5005, section 3)."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        if following := self.feed["following"]:
            handler.addQuickElement("link", "", {"rel": "next", "href": following})


def atom(
    request: HttpRequest,
    title: str,
    page: str,
    items: Iterable[Item],
    following: str | None = None,
) -> HttpResponse:
    """Return the feed called `title` of the page at the path `page`, in English.

    `following` is the query of its next page, where there is one.
    """
    name = masthead("en")
    place = request.build_absolute_uri(request.path)
    feed = Pages(
        following=f"{place}{following}" if following else None,
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
        )
    after = feed.feed["following"]
    return HttpResponse(
        feed.writeString("utf-8"),
        content_type="application/atom+xml",
        headers={"Link": f'<{after}>; rel="next"'} if after else None,
    )
