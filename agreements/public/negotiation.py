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
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from .errors import problem
from .representations import formats_at

HTML = "text/html"

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
        if request.path_info.startswith("/admin/") or not likes_another(request):
            return None
        formats = formats_at(request.path_info)
        best = max(formats, key=lambda each: weight(request, formats[each]), default="")
        if best and weight(request, formats[best]) > weight(request, HTML):
            response = HttpResponseRedirect(best + kept(request), status=303)
        elif weight(request, HTML):
            return None
        else:
            response = unacceptable(request, {request.path_info: HTML} | formats)
        patch_vary_headers(response, ["Accept"])
        return response


def likes_another(request: HttpRequest) -> bool:
    """Whether `request` is for a page, and its reader likes another type better than HTML."""
    is_page = request.path_info.endswith("/")
    return is_page and not _page_suits(request.META.get("HTTP_ACCEPT", ""))


@lru_cache(maxsize=100)
def _page_suits(accepted: str) -> bool:
    """Whether `accepted`, an Accept header, has nothing better than HTML.

    Asked for every page: read each time, it would take as long as the answer from what is kept.
    """
    reader = HttpRequest()
    reader.META["HTTP_ACCEPT"] = accepted
    types = reader.accepted_types
    return not types or weight(reader, HTML) == types[0].quality


def weight(request: HttpRequest, media_type: str) -> float:
    """Return how much the reader likes a type, from 0 to 1."""
    accepted = request.accepted_type(media_type)
    return accepted.quality if accepted else 0


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
