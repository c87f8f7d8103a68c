"""The admin as a site: its name, its first page, and what happens when a session has ended."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from .resuming import resume
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

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """Guard `view`; no page of the admin is ever kept, by a browser or on the way to it.

        A form sent after its session had ended asks for the password and is not lost.
        """
        guarded = super().admin_view(view)
        if view == self.logout:
            return guarded

        @never_cache
        def resumed(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
            if request.method == "POST" and not self.has_permission(request):
                return resume(self, request, guarded, *args, **named)
            return guarded(request, *args, **named)

        return resumed
