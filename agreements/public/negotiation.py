"""What a reader takes: the page, or one of its formats (RFC 9110, sections 12.1 and 12.5.1).

A page and its formats have addresses of their own, so that whoever likes a format better is led
there by 303. `*/*` and equal weights mean the page: browsers, and programs that do not say.

A page says `Vary: Accept-Encoding` alone, and no cache on the way goes wrong by it: with `no-cache`
it must ask before each use, with the headers of the reader at hand, and he who likes a format is
answered 303, never 304. Only the answers made here depend on `Accept`, and they say so.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.request import MediaType
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from .errors import problem
from .representations import formats_at

HTML = "text/html"

SAFE = ("GET", "HEAD")
"""The methods that ask for a page (RFC 9110, 9.3)."""

OF_PAGES = ("page", "cite")
"""What stands in the queries of pages alone."""


class Negotiation:
    """Middleware that leads from a page to the format that its reader likes better.

    It has to be asked before a finished page is taken from where it is kept: `likes_another`.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_given: Any) -> HttpResponse | None:
        """Return where the reader is led, or why nothing suits him; nothing where the page does."""
        if request.path_info.startswith("/admin/") or request.method not in SAFE:
            return None
        if not likes_another(request):
            return None
        accepted, formats = request.META["HTTP_ACCEPT"], formats_at(request.path_info)
        best = max(formats, key=lambda each: weight(accepted, formats[each]), default="")
        page = weight(accepted, HTML)
        if best and weight(accepted, formats[best]) > page:
            response = HttpResponseRedirect(best + kept(request), status=303)
        elif page:
            return None
        else:
            response = unacceptable(request, {request.path_info: HTML} | formats)
        patch_vary_headers(response, ["Accept"])
        return response


def likes_another(request: HttpRequest) -> bool:
    """Whether `request` is for a page, and its reader likes another type better than HTML."""
    if not request.path_info.endswith("/"):
        return False
    accepted = request.META.get("HTTP_ACCEPT", "")
    page = weight(accepted, HTML)
    return any(each.quality > page for each in ranges(accepted))


def weight(accepted: str, media_type: str) -> float:
    """Return how much an Accept header likes a type, from 0 to 1: the narrowest that fits tells.

    `HttpRequest.accepted_type` knows no range of weight 0, and would take `*/*` to cover what
    is refused by name.
    """
    offered = MediaType(media_type)
    fitting = (each for each in ranges(accepted) if offered.match(each))
    return next((each.quality for each in fitting), 0)


@lru_cache(maxsize=100)
def ranges(accepted: str) -> tuple[MediaType, ...]:
    """Return what an Accept header names, the narrowest first.

    Every page asks: read each time, it would take as long as the answer from what is kept. A
    charset is passed over: all that is given here is in UTF-8.
    """
    named = [MediaType(each) for each in accepted.split(",") if each.strip()]
    for each in named:
        each.params.pop("charset", None)
    return tuple(sorted(named, key=lambda each: each.specificity, reverse=True))


def kept(request: HttpRequest) -> str:
    """Return the query as formats take it."""
    query = request.GET.copy()
    for name in OF_PAGES:
        query.pop(name, None)
    return f"?{query.urlencode()}" if query else ""


def unacceptable(request: HttpRequest, formats: dict[str, str]) -> HttpResponse:
    """Answer 406 with the media type of everything that there is, by its address."""
    title = _("Nothing here is of a type that you accept")
    detail = _("What is here is of the types: %(types)s.") % {"types": ", ".join(formats.values())}
    return problem(request, 406, title, detail, formats=formats)
