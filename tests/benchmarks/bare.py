"""A bare Django view to compare the site with."""

from django.http import HttpResponse
from django.urls import path

PAGE = b"-" * 8_000
"""As long as a page of the record is on the wire."""


def view(request):
    return HttpResponse(PAGE, headers={"Content-Length": len(PAGE)})


urlpatterns = [path("", view)]
