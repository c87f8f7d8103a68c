"""What stands around every public page: its name, its languages, its address."""

from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language

from agreements.formats import address
from agreements.formats.masthead import masthead
from agreements.law.wording import LANGUAGES

from .pages.words import NAMES

SECTIONS = (
    *("agreements", "signatories", "states", "commentaries", "sources"),
    *("changes", "search"),
)
"""The sections that the navigation leads to, by the first word of their addresses."""


def shown(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Return `template` filled with `context` and the furniture of the page, in its language."""
    query = context.get("query")
    around = furniture(request, query.kept if query else "")
    response = render(request, template, context | around, status=status)
    response["Content-Language"] = get_language() or "en"
    return response


def origin(request: HttpRequest) -> str:
    """Return what stands before every path of the site: `https://treaties.example`."""
    return request.build_absolute_uri("/").rstrip("/")


def furniture(request: HttpRequest, kept: str = "") -> dict[str, Any]:
    """Return the names that the base template prints; `kept` is the query of every link."""
    language = get_language() or "en"
    path = request.path.removeprefix(address.prefix(language)) or "/"
    section = path.split("/")[1].split(".")[0]
    return {
        "language": language,
        "home": f"{address.prefix(language)}/",
        "kept": kept,
        "look": part("look", language),
        "nav": part("nav", language, kept, section if section in SECTIONS else ""),
        "foot": part("foot", language, kept),
        "site": masthead(language),
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


@lru_cache(maxsize=100)
def part(name: str, language: str, kept: str = "", section: str = "") -> str:
    """Return what is the same on many pages, made once: look in the head, navigation, or foot.

    `language` is the one that phrases are said in now, `section` the one that the page is of.
    """
    home = f"{address.prefix(language)}/"
    return render_to_string(f"public/{name}.html", {"home": home, "kept": kept, "section": section})
