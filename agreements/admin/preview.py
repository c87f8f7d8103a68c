"""A record as the public would see it, before anything is published or even kept."""

from typing import Any

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from agreements.desk.compose import compose
from agreements.formats import address
from agreements.public.filters import ListQuery
from agreements.public.furniture import furniture
from agreements.public.referring import referred
from agreements.public.views.record import BUILDERS
from agreements.shelf.edition import Edition, head_digest

from .library import StaffLibrary


def preview(admin: ModelAdmin, request: HttpRequest, row: Any) -> HttpResponse:
    """Return the public page of the desk's `row` as it stands in the open transaction.

    What it refers to is read from the desk, what refers to it from what is published; its number
    and moment are those it would have.
    """
    language = get_language() or "en"
    (document,) = compose(admin.kind, [row.slug])
    query = ListQuery(QueryDict())
    query.full_clean()
    around, _leaf, given = referred(document, query, StaffLibrary(), head_digest())
    newest = Edition.objects.of(admin.kind, row.slug).newest().first()
    public = address.page(admin.kind, row.slug, language)
    context = furniture(request) | {
        "template": f"public/{admin.kind}.html",
        "page": BUILDERS[admin.kind](document, around, query.day, language, **given),
        "edition": Edition(number=newest.number + 1 if newest else 1, published_at=timezone.now()),
        "canonical": request.build_absolute_uri(public),
        "alternates": [],
        "place": address.PLACES[admin.kind],
        "editions": f"{public}editions/",
    }
    return render(request, "admin/agreements/preview.html", context)
