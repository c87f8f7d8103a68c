"""Relations in an agreement's form."""

from django.utils.translation import gettext as _

from agreements.desk.relation import Relation

from .parts import NOTE_AND_KEY, PartFormSet, PartInline


class RelationFormSet(PartFormSet):
    """The relations of an agreement, none of them to itself."""

    def clean(self) -> None:
        super().clean()
        for form in self.forms:
            other = form.cleaned_data.get("agreement") if hasattr(form, "cleaned_data") else None
            if other and other.pk == self.instance.pk:
                form.add_error("agreement", _("An agreement has no relation to itself."))


class RelationInline(PartInline):
    model = Relation
    formset = RelationFormSet
    key_from = ("", "kind", "agreement")
    fieldsets = [
        (None, {"fields": [("kind", "agreement", "article"), "effective_on", "sources"]}),
        NOTE_AND_KEY,
    ]
