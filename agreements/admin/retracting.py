"""The page on which a published record is taken down, with who refers to it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from agreements.documents.kinds import KINDS
from agreements.documents.record import Record
from agreements.public.pages.reader import title
from agreements.shelf.library import Current
from agreements.shelf.lock import Busy
from agreements.shelf.log import NotPublished, act

from . import addresses
from .pages import page, row_of
from .people import RETRACT, name_of


class RetractForm(forms.Form):
    """Why a record is taken down."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("The public reads it in the place of the record, for ever."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def retract_view(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Show who refers to the record; take it down when a reason is given."""
    row = row_of(admin, request, pk, RETRACT)
    form = RetractForm(request.POST or None)
    if not form.is_valid():
        return _shown(admin, request, row, form)
    reason = form.cleaned_data["reason"]
    try:
        with act(note=reason, author=name_of(request.user)) as writing:
            edition = writing.retract(admin.kind, row.slug, reason)
    except (NotPublished, Busy) as refusal:
        return _shown(admin, request, row, form, str(refusal), status=409)
    words = _("Taken down by edition %(number)d.") % {"number": edition.number}
    admin.log_change(request, row, words)
    messages.success(request, words)
    return HttpResponseRedirect(addresses.page(admin.kind, row.pk))


def _shown(
    admin: ModelAdmin,
    request: HttpRequest,
    row: Any,
    form: RetractForm,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "refusal": refusal, "referring": _referring(admin.kind, row.slug)}
    return page(admin, request, row, "retract", context, status=status)


def _referring(kind: str, slug: str) -> list[tuple[str, str | None]]:
    """Return the published records that refer to that one: name, and address of the form."""
    library, language = Current(), get_language() or "en"
    found: list[Record] = [each for by in KINDS for each in library.linked(kind, slug, by)]
    return [(title(each, language), addresses.form_of(each.kind, each.slug)) for each in found]
