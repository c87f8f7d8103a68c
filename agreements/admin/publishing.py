"""The page on which a record is published: all that goes out, all that is wrong, one button."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from agreements.public.pages.reader import title
from agreements.shelf.edition import Edition
from agreements.shelf.lock import Busy
from agreements.shelf.log import Refused

from . import addresses
from .comparing import since
from .findings import findings
from .pages import page, row_of
from .people import PUBLISH, moment, name_of
from .publication import Changed, plan, publish


class PublishForm(forms.Form):
    """What a publisher says; `shown` is the digest of the plan that the page showed."""

    note = forms.CharField(
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("What is published and why. It stands in the public log for ever."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    shown = forms.CharField(widget=forms.HiddenInput)


def publish_view(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Show what would be published and what is wrong with it; publish it when told so."""
    row = row_of(admin, request, pk, PUBLISH)
    form = PublishForm(request.POST or None)
    if not form.is_valid():
        return _shown(admin, request, row, form)
    try:
        editions = publish(admin.kind, row.slug, author=name_of(request.user), **form.cleaned_data)
    except Changed:
        return _shown(admin, request, row, form, _changed(row), status=409)
    except Refused:
        words = _("Nothing was published: the faults below stop it.")
        return _shown(admin, request, row, form, words, status=409)
    except Busy as busy:
        return _shown(admin, request, row, form, str(busy), status=503)
    _tell(admin, request, row, editions)
    return HttpResponseRedirect(addresses.page(admin.kind, row.pk))


def _shown(
    admin: ModelAdmin,
    request: HttpRequest,
    row: Any,
    form: PublishForm,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    now = plan(admin.kind, row.slug)
    found = list(findings(now))
    context = {
        "plan": now,
        "form": form,
        "refusal": refusal,
        "faults": [each for each in found if each.stops],
        "warnings": [each for each in found if not each.stops],
        "differences": since(now.edition, now.document),
        "others": [(each.kind, title(each, get_language() or "en")) for each in now.others],
    }
    return page(admin, request, row, "publish", context, status=status)


def _changed(row: Any) -> str:
    row.refresh_from_db()
    return _(
        "Nothing was published: the desk has changed since this page was shown (last change of "
        "this record by %(who)s, %(when)s). Below stands what would be published now."
    ) % {"who": row.changed_by or _("somebody"), "when": moment(row.changed_at)}


def _tell(admin: ModelAdmin, request: HttpRequest, row: Any, editions: list[Edition]) -> None:
    own = next(
        (each for each in editions if (each.kind, each.slug) == (admin.kind, row.slug)), None
    )
    if own is None:
        messages.info(
            request, _("Nothing has changed since the last edition: no edition was made.")
        )
        return
    words = _("Published as edition %(number)d.") % {"number": own.number}
    if others := len(editions) - 1:
        words += " " + ngettext(
            "%(count)d record was published with it.",
            "%(count)d records were published with it.",
            others,
        ) % {"count": others}
    admin.log_change(request, row, words)
    messages.success(request, words)
