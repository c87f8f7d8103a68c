"""What stands around every public page: its name, its languages, its address."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from agreements.formats import address
from agreements.formats.masthead import masthead
from agreements.law.wording import LANGUAGES

from .pages.words import NAMES


def shown(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Return `template` filled with `context` and the furniture of the page, in its language."""
    query = context.get("query")
    around = furniture(request) | {"kept": query.kept if query else ""}
    response = render(request, template, context | around, status=status)
    response["Content-Language"] = get_language() or "en"
    return response


def furniture(request: HttpRequest) -> dict[str, Any]:
    """Return the names that the base template prints."""
    language = get_language() or "en"
    path = request.path.removeprefix(address.prefix(language)) or "/"
    return {
        "language": language,
        "home": f"{address.prefix(language)}/",
        "site": masthead(language),
        "section": path.split("/")[1].split(".")[0],
        "canonical": request.build_absolute_uri(request.path),
        "alternates": [
            {
                "tag": tag,
                "name": NAMES[tag],
                "path": f"{address.prefix(tag)}{path}",
                "url": request.build_absolute_uri(f"{address.prefix(tag)}{path}"),
            }
            for tag in LANGUAGES
        ],
    }
