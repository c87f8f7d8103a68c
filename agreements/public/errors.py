"""What is not there, was taken down or cannot be done: for people a page, for programs a problem.

A program is told in JSON by the form of problem details (RFC 9457), so that every refusal of a
format reads alike, whatever the format. Nothing is said of a problem's `type`: it is no more than
its status, and `title` says that in words.
"""

from typing import Any

from django.core.exceptions import DisallowedHost
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseServerError, JsonResponse
from django.template.loader import render_to_string
from django.utils.encoding import escape_uri_path
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from agreements.documents.library import Retracted

from .filters import Query
from .furniture import shown
from .representations import formats_at


def problem(
    request: HttpRequest, status: int, title: str, detail: str, **members: Any
) -> JsonResponse:
    """Answer a program with problem details (RFC 9457, section 3).

    `title` is the kind of problem in words, `detail` what is wrong here and what to do;
    `members` are what a program may use of it, values of JSON by their names (section 3.2).
    """
    instance = escape_uri_path(request.path)
    said = {"title": title, "status": status, "detail": detail, "instance": instance}
    return JsonResponse(
        said | members,
        status=status,
        content_type="application/problem+json",
        headers={"Content-Language": get_language() or "en"},
        json_dumps_params={"ensure_ascii": False},
    )


def by_program(request: HttpRequest) -> bool:
    """Whether a program asks: for a format, or for anything but a page.

    A format is an address with an extension. A stored file has one too, and is for people.
    """
    is_format = "." in request.path.rpartition("/")[2] and not request.path.startswith("/files/")
    return is_format or not request.accepts("text/html")


def refused(request: HttpRequest, query: Query) -> JsonResponse:
    """Answer 400 with all that is wrong in the query of a format, and the address without it."""
    kept = query.address(**dict.fromkeys(query.errors.keys() & query.fields.keys(), ""))
    return problem(
        request,
        400,
        _("Something in this address cannot be used"),
        " ".join(" ".join(filter(None, fault)) for fault in query.faults),
        errors=[
            ({"parameter": name} if name in query.fields else {}) | {"detail": message}
            for name, messages in query.errors.items()
            for message in messages
        ],
        kept=escape_uri_path(request.path) + kept.removesuffix("?"),
    )


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400: the request is not one that any page can read."""
    if isinstance(exception, DisallowedHost):
        # A page prints the site's name in its links, and this is none of its names.
        words = _("This site does not go by that name.")
        return HttpResponse(words, status=400, content_type="text/plain; charset=utf-8")
    if by_program(request):
        title = _("This request cannot be read")
        return problem(request, 400, title, _("Something in the address is damaged."))
    return shown(request, "public/400.html", {}, status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, with what was asked for and ways on; to a program with the formats there are."""
    missing = exception.args[0] if isinstance(exception, Missing) else None
    if not by_program(request):
        return shown(request, "public/404.html", {"missing": missing}, status=404)
    title = _("There is nothing at this address.")
    known = formats_at(request.path)
    return problem(request, 404, title, missing or title, **({"formats": known} if known else {}))


def gone(request: HttpRequest, retracted: Retracted) -> HttpResponse:
    """Answer 410 with the reason why the record was taken down."""
    if not by_program(request):
        return shown(request, "public/410.html", {"retracted": retracted}, status=410)
    title = _("This record was taken down.")
    return problem(request, 410, title, retracted.reason, reason=retracted.reason)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 with a page that needs nothing of what may have failed."""
    return HttpResponseServerError(render_to_string("public/500.html"))


class Missing(Http404):
    """Something that is not there; the message says what."""
