"""The interface for programs: its description for them, and its page for people."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from agreements.search.finding import MOST
from agreements.shelf.snapshot import snapshot

from .. import cursor, errors, leaf, openapi
from ..filters import LONGEST, Query
from ..furniture import origin, shown
from ..pages import api

LIMITS = {
    "records": cursor.SIZE,
    "found": leaf.SIZE,
    "most": MOST,
    "longest": LONGEST,
    "a_second": 10,
    "at_once": 40,
}
"""What is given at once; the last two are kept by the proxy before the site (docs/nginx.conf)."""


@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """The description of every address for programs (OpenAPI 3.1)."""
    query = Query.of(request)
    if query.errors:
        return errors.refused(request, query)
    with snapshot():
        body = openapi.description(origin(request))
    return JsonResponse(body, json_dumps_params={"ensure_ascii": False})


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """How programs ask: addresses, parameters, answers, limits, versions and examples."""
    query = Query.of(request)
    place = origin(request)
    with snapshot():
        built = api.page(openapi.description(place), place)
    context = {"page": built, "query": query, "limits": LIMITS}
    return shown(request, "public/api.html", context, query.http_status)
