"""Words explained."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ..filters import Query
from ..furniture import shown
from ..pages import glossary


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """The field's terms, each with a place of its own that other pages lead to."""
    query = Query.of(request)
    context = {"groups": glossary.page(language), "query": query}
    return shown(request, "public/glossary.html", context, query.http_status)
