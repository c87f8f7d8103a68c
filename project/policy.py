"""What every answer tells browsers about content, and how large a request may be."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

View = Callable[[HttpRequest], HttpResponse]


class ContentPolicy:
    """Send the content policy of ``SECURE_CSP`` (Content Security Policy Level 3).

    ``SECURE_CSP`` maps each directive to the list of its sources, as in Django 6.
    """

    def __init__(self, get_response: View):
        self.get_response = get_response
        self.header = "; ".join(
            f"{directive} {' '.join(sources)}" for directive, sources in settings.SECURE_CSP.items()
        )

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.header)
        return response


class RequestSize:
    """Refuse a request larger than ``REQUEST_SIZE_LIMIT`` bytes before any of it is stored.

    A request without a stated length has no body for Django, so the stated length is enough.
    """

    def __init__(self, get_response: View):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        stated = request.META.get("CONTENT_LENGTH") or "0"
        if stated.isdecimal() and int(stated) > settings.REQUEST_SIZE_LIMIT:
            megabytes = settings.REQUEST_SIZE_LIMIT // 1_000_000
            words = _("This request is larger than %(megabytes)d MB.") % {"megabytes": megabytes}
            return HttpResponse(words, status=413, content_type="text/plain; charset=utf-8")
        return self.get_response(request)
