"""A form that was sent after its session had ended: the password is asked for, nothing is lost."""

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
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
    """Ask who sends this form, with all its fields kept in the page; then let `view` have it.

    Files cannot be kept in a page: their names are told.
    """
    asked = ResumeForm.prefix + "-username" in request.POST
    form = ResumeForm(request, data=request.POST if asked else None)
    if form.is_valid():
        login(request, form.get_user())
        return view(request, *args, **named)
    context = {
        **site.each_context(request),
        "title": _("Log in"),
        "form": form,
        "app_path": request.get_full_path(),
        "kept": list(_kept(request)),
        "files": [file.name for files in request.FILES.lists() for file in files[1]],
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/agreements/resume.html", context)


def _kept(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        if name != "csrfmiddlewaretoken" and not name.startswith(f"{ResumeForm.prefix}-"):
            yield from ((name, value) for value in values)
