"""Pages for what is not there, was taken down, or cannot be done; in the look of all others."""

from django.core.exceptions import DisallowedHost
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseServerError, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from agreements.documents.library import Retracted

from .furniture import shown


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400: the request is not one that any page can read."""
    if isinstance(exception, DisallowedHost):
        # A page prints the site's name in its links, and this is none of its names.
        words = _("This site does not go by that name.")
        return HttpResponse(words, status=400, content_type="text/plain; charset=utf-8")
    return shown(request, "public/400.html", {}, status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, with what was asked for and ways on; to a machine, in JSON."""
    if request.path.endswith(".json"):
        return JsonResponse({"error": _("There is nothing at this address.")}, status=404)
    missing = exception.args[0] if isinstance(exception, Missing) else None
    return shown(request, "public/404.html", {"missing": missing}, status=404)


def gone(request: HttpRequest, retracted: Retracted) -> HttpResponse:
    """Answer 410 with the reason why the record was taken down."""
    if request.path.endswith(".json"):
        body = {"error": _("This record was taken down."), "reason": retracted.reason}
        return JsonResponse(body, status=410)
    return shown(request, "public/410.html", {"retracted": retracted}, status=410)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 with a page that needs nothing of what may have failed."""
    return HttpResponseServerError(render_to_string("public/500.html"))


class Missing(Http404):
    """Something that is not there; the message says what."""
