"""What the pages of one record beside its form have in common: the row, the right, the frame."""

from typing import Any

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from agreements.desk.compose import compose
from agreements.public.pages.reader import title


def row_of(admin: ModelAdmin, request: HttpRequest, pk: int, right: str) -> Any:
    """Return the desk's row; raises PermissionDenied without the `right`, Http404 without a row."""
    if not request.user.has_perm(right):
        raise PermissionDenied
    row = admin.get_object(request, str(pk))
    if row is None:
        raise Http404(_("There is no such record on the desk."))
    return row


def page(
    admin: ModelAdmin,
    request: HttpRequest,
    row: Any,
    name: str,
    context: dict[str, Any],
    **options: Any,
) -> TemplateResponse:
    """Return the page `name` of a record: its template in the frame of the admin."""
    (document,) = compose(admin.kind, [row.slug])
    frame = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "row": row,
        "kind": admin.kind,
        "record": title(document, get_language() or "en"),
        "media": admin.media,
    }
    request.current_app = admin.admin_site.name
    template = f"admin/agreements/{name}.html"
    return TemplateResponse(request, template, frame | context, **options)
