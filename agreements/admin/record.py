"""What the admin of every kind of record has in common."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from agreements.desk.compose import compose
from agreements.desk.kinds import MODELS
from agreements.formats import address
from agreements.public.pages.reader import title
from agreements.public.pages.words import Said
from agreements.shelf.edition import Edition

from . import keys
from .comparing import compare_view
from .deletion import against_deletion
from .fields import DeskFields
from .lists import RecordList
from .parts import PartFormSet, complete
from .people import PUBLISH, RETRACT, moment, name_of
from .preview import preview
from .publishing import publish_view
from .restoring import document_view, restore_view
from .retracting import retract_view
from .schema import SchemaForm
from .searching import searched
from .standing import StandingFilter, in_words

PAGES = {
    "compare": compare_view,
    "publish": publish_view,
    "retract": retract_view,
    "restore": restore_view,
    "document": document_view,
}
"""The pages of a record beside its form."""

KIND_OF = {model: kind for kind, model in MODELS.items()}
"""The kind of record that each desk model keeps."""


class RecordForm(SchemaForm):
    """The form of a record; `last_change` is the one that its reader saw."""

    last_change = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.fields["last_change"].initial = self.instance.changed_at.isoformat()

    def clean(self) -> dict[str, Any]:
        super().clean()
        if self.instance.pk:
            self._refuse_a_change_meanwhile()
        return self.cleaned_data

    def _refuse_a_change_meanwhile(self) -> None:
        rows = type(self.instance)._default_manager.select_for_update()
        now = rows.get(pk=self.instance.pk)
        if now.changed_at.isoformat() != self.cleaned_data.get("last_change"):
            raise ValidationError(
                _(
                    "%(who)s changed this record on %(when)s, after you opened it. Nothing was "
                    "saved; all that you typed stands below. Open the record anew beside this "
                    "page and carry your changes over."
                ),
                params={
                    "who": now.changed_by or _("Somebody"),
                    "when": moment(now.changed_at),
                },
            )


class RecordAdmin(DeskFields, admin.ModelAdmin):
    """One kind of record on the desk: its list, its form, publishing and retracting."""

    form = RecordForm
    list_display = ("name", "edition", "changed")
    list_per_page = 50
    actions = None  # a record is deleted from its own form, which tells what refers to it
    search_fields = ("slug",)
    save_on_top = True
    show_facets = admin.ShowFacets.ALWAYS

    @property
    def kind(self) -> str:
        return KIND_OF[self.model]

    def get_urls(self) -> list[URLPattern]:
        model = self.model._meta.model_name
        pages = [
            path(
                f"<int:pk>/{name}/",
                self.admin_site.admin_view(partial(view, self)),
                name=f"agreements_{model}_{name}",
            )
            for name, view in PAGES.items()
        ]
        return pages + super().get_urls()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], obj: Any = None, **options: Any
    ) -> HttpResponse:
        newest = obj.newest if obj else None
        documents = compose(self.kind, [obj.slug]) if obj else []
        context |= {
            "subtitle": title(documents[0], get_language() or "en") if documents else None,
            "newest": newest,
            "show_delete": newest is None,
            "may_publish": bool(obj) and request.user.has_perm(PUBLISH),
            "may_retract": newest and not newest.reason and request.user.has_perm(RETRACT),
        }
        return super().render_change_form(request, context, obj=obj, **options)

    def get_list_filter(self, request: HttpRequest) -> tuple[Any, ...]:
        return (StandingFilter, *self.list_filter)

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[RecordList]:
        return RecordList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Return what the words of `search_term` are found in, each row once."""
        return searched(queryset, self.search_fields, search_term), False

    @admin.display(description=_("name"))
    def name(self, row: Any) -> Said:
        return title(row.document, get_language() or "en")

    @admin.display(description=_("edition"))
    def edition(self, row: Any) -> str:
        return in_words(row.document, row.edition)

    @admin.display(description=_("changed"), ordering="changed_at")
    def changed(self, row: Any) -> str:
        return f"{moment(row.changed_at)}, {row.changed_by}".rstrip(", ")

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """Return the row, with its newest `newest` edition and the keys that editions hold."""
        row = super().get_object(request, object_id, from_field)
        if row:
            row.newest = Edition.objects.of(self.kind, row.slug).newest().first()
            row.published_keys = keys.published(self.kind, row.slug) if row.newest else frozenset()
        return row

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        fixed = ("slug",) if obj and obj.newest else ()
        return (*super().get_readonly_fields(request, obj), *fixed)

    def save_model(self, request: HttpRequest, obj: Any, form: forms.Form, change: bool) -> None:
        obj.changed_by = name_of(request.user)
        super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: forms.Form, formsets: list[PartFormSet], change: bool
    ) -> None:
        complete(form.instance, formsets)
        super().save_related(request, form, formsets, change)

    def response_add(self, request: HttpRequest, obj: Any, *args: Any) -> HttpResponse:
        return self._previewed(request, obj) or super().response_add(request, obj, *args)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._previewed(request, obj) or super().response_change(request, obj)

    def _previewed(self, request: HttpRequest, obj: Any) -> HttpResponse | None:
        """Return the preview that was asked for, and undo what was saved for its sake."""
        if "_preview" not in request.POST:
            return None
        page = preview(self, request, obj)
        transaction.set_rollback(True)
        return page

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        if obj is None or not getattr(obj, "newest", None):
            return None
        return address.page(self.kind, obj.slug)

    def get_deleted_objects(self, objs: Iterable[Any], request: HttpRequest) -> tuple:
        """Return what a deletion takes along; what stands against it is told by record."""
        objs = list(objs)
        deleted, count, permissions, protected = super().get_deleted_objects(objs, request)
        against = [each for row in objs for each in against_deletion(self.kind, row.slug)]
        return deleted, count, permissions, against or protected
