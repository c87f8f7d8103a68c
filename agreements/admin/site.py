"""The admin as a site: its name, its first page, and forms that are not lost."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin import AdminSite
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from .interruptions import resume, unreachable
from .work import LOOKED_THROUGH, work

View = Callable[..., HttpResponse]


class DeskSite(AdminSite):
    """The desk of the record, where staff work."""

    site_title = _("Treaty record")
    site_header = _("Treaty record: the desk")
    index_title = _("What needs doing")
    index_template = "admin/agreements/index.html"

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Open on what needs doing."""
        context = {"work": work(request.user), "looked_through": LOOKED_THROUGH}
        return super().index(request, context | (extra_context or {}))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return what may be kept here: the record before the accounts."""
        apps = super().get_app_list(request, app_label)
        return sorted(apps, key=lambda app: app["app_label"] != "agreements")

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """Guard `view`; no page of the admin is ever kept, by a browser or on the way to it.

        A form that was sent when its session had ended, or the database was gone, is not lost.
        """
        guarded = super().admin_view(view)
        if view == self.logout:
            return guarded

        @never_cache
        def uninterrupted(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
            try:
                if request.method == "POST" and not self.has_permission(request):
                    return resume(self, request, guarded, *args, **named)
                return guarded(request, *args, **named)
            except (OperationalError, InterfaceError) as error:
                return unreachable(request, error)

        return uninterrupted
