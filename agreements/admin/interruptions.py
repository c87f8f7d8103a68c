"""A form that was interrupted, by the end of its session or of the database: nothing is lost.

What was typed waits in the page that answers, and is sent from there once more.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils.log import log_response
from django.utils.translation import gettext as _


class ResumeForm(AdminAuthenticationForm):
    """Name and password, under names that no other form uses."""

    prefix = "login"


def resume(
    site: AdminSite,
    request: HttpRequest,
    view: Callable[..., HttpResponse],
    *args: Any,
    **named: Any,
) -> HttpResponse:
    """Ask who sends this form, whose session has ended; once that is told, let `view` have it."""
    asked = f"{ResumeForm.prefix}-username" in request.POST
    form = ResumeForm(request, data=request.POST if asked else None)
    if form.is_valid():
        login(request, form.get_user())
        return view(request, *args, **named)
    context = {
        **site.each_context(request),
        **_kept(request),
        "title": _("Log in"),
        "form": form,
        "app_path": request.get_full_path(),
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/agreements/resume.html", context)


def unreachable(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that the database cannot be reached, and offer to send the same once more."""
    context = _kept(request) | {"again": request.get_full_path()}
    response = render(request, "admin/agreements/unreachable.html", context, status=503)
    log_response("%s", error, response=response, request=request, exception=error)
    return response


def _kept(request: HttpRequest) -> dict[str, Any]:
    """Return what was typed, by field, and the names of files, which no page can keep."""
    files = [file.name for _name, sent in request.FILES.lists() for file in sent]
    return {"kept": list(_typed(request)), "files": files}


def _typed(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        if name != "csrfmiddlewaretoken" and not name.startswith(f"{ResumeForm.prefix}-"):
            yield from ((name, value) for value in values)
