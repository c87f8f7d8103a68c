"""The page on which an edition is put back on the desk, and the file of what it overwrites."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from agreements.desk.compose import compose
from agreements.desk.restore import Dangling, restore
from agreements.documents.canonical import canonical, digest
from agreements.documents.record import Record
from agreements.shelf.edition import Edition

from . import addresses
from .comparison import differences
from .pages import page, row_of
from .people import name_of, right


class RestoreForm(forms.Form):
    """Which edition to restore; `shown` is the digest of the desk that it overwrites."""

    edition = forms.IntegerField(min_value=1)
    shown = forms.CharField(required=False)


def restore_view(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """List the editions; show the chosen one against the desk; put it back when told so."""
    row = row_of(admin, request, pk, right("change", admin.model))
    form = RestoreForm(request.POST or request.GET)
    if not form.is_valid():
        editions = Edition.objects.of(admin.kind, row.slug).order_by("-number")
        return page(admin, request, row, "editions", {"editions": editions})
    edition = _edition(admin.kind, row.slug, form.cleaned_data["edition"])
    if request.method != "POST":
        return _shown(admin, request, row, edition)
    try:
        done = _restored(admin, request, row, edition, form.cleaned_data["shown"])
    except Dangling as dangling:
        refusal = _("Nothing was restored: it refers to what is %(missing)s.")
        return _shown(admin, request, row, edition, refusal % {"missing": dangling})
    if not done:
        words = _("Nothing was restored: the desk has changed since this page was shown.")
        return _shown(admin, request, row, edition, words)
    messages.success(
        request, _("Edition %(number)d stands on the desk.") % {"number": edition.number}
    )
    return HttpResponseRedirect(addresses.page(admin.kind, row.pk))


@transaction.atomic
def _restored(
    admin: ModelAdmin, request: HttpRequest, row: Any, edition: Edition, shown: str
) -> bool:
    """Put `edition` on the desk and tell whether the desk was still as `shown`."""
    admin.model._default_manager.select_for_update().get(pk=row.pk)
    (document,) = compose(admin.kind, [row.slug])
    if digest(canonical(document)) != shown:
        return False
    restore([edition.record], by=name_of(request.user))
    words = _("Edition %(number)d restored.") % {"number": edition.number}
    admin.log_change(request, row, words)
    return True


def document_view(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the desk's record as a file: its document, in canonical JSON."""
    row = row_of(admin, request, pk, right("view", admin.model))
    (document,) = compose(admin.kind, [row.slug])
    headers = {"Content-Disposition": f'attachment; filename="{row.slug}.json"'}
    return HttpResponse(canonical(document), content_type="application/json", headers=headers)


def _edition(kind: str, slug: str, number: int) -> Edition:
    found = Edition.objects.of(kind, slug).filter(number=number).with_bodies().first()
    if found is None or not isinstance(found.record, Record):
        raise Http404(_("There is no edition of that number that holds a document."))
    return found


def _shown(
    admin: ModelAdmin, request: HttpRequest, row: Any, edition: Edition, refusal: str = ""
) -> HttpResponse:
    (document,) = compose(admin.kind, [row.slug])
    context = {
        "edition": edition,
        "shown": digest(canonical(document)),
        "differences": list(differences(document, edition.record)),
        "refusal": refusal,
    }
    return page(admin, request, row, "restore", context, status=409 if refusal else 200)
