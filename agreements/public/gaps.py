"""What may stand in the query of the page of gaps: the field that is not known, and whose."""

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import GAP_FIELDS
from agreements.law.wording import wording
from agreements.shelf.card import Card, CardQuerySet

from .filters import ListQuery, OneOfField
from .lists import named


class GapsQuery(ListQuery):
    """The query of the page of gaps."""

    field = OneOfField(label=_("What is missing"), required=False)
    state = OneOfField(label=_("State"), required=False)

    def __init__(self, given: QueryDict, length: int = 0) -> None:
        super().__init__(given, length)
        language = get_language() or "en"
        say = wording(language)
        offered = {
            "field": {code: say(words) for code, words in GAP_FIELDS.items()},
            "state": named(language, ("state",), {}).get("state", {}),
        }
        for name, labels in offered.items():
            self.fields[name].choices = [("", _("any")), *labels.items()]

    def agreements(self) -> CardQuerySet:
        """Return the agreements of which something that the query asks for is not known."""
        given = {name: self.cleaned_data.get(name, "") for name in ("field", "state")}
        return Card.objects.of("agreement").stood(self.asked).with_gap(**given)
