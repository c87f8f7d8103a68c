"""The language of a public page: decided by its path alone, so that every cache may keep it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from agreements.law.wording import LANGUAGES

Handler = Callable[[HttpRequest], HttpResponse]


def of(path: str) -> str:
    """Return the language of the page at `path`: `ru` for /ru/…, English without a prefix."""
    first = path.split("/", 2)[1]
    return first if first in LANGUAGES and first != "en" else "en"


class LanguageByPath:
    """Middleware that speaks the language of the path; the admin speaks its reader's own."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            return self.get_response(request)
        with translation.override(of(request.path_info)):
            return self.get_response(request)
