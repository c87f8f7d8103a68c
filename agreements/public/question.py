"""What may stand in the query of a search: the words, and what narrows the answer."""

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from agreements.law.vocabulary import STATUSES
from agreements.law.wording import wording
from agreements.search import query as question
from agreements.search.finding import ARTICLE, KINDS, Filters

from .filters import LONGEST, ListQuery, OneOfField
from .pages.listing import HEADINGS
from .pages.search import ARTICLES

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$"


class SearchQuery(ListQuery):
    """The query of a search; without words it finds nothing and is no fault."""

    FACETS = ("kind", "status", "subject", "decade", "language")

    q = forms.CharField(
        label=_("Search the record"),
        required=False,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    kind = OneOfField(label=_("Kind"), required=False)
    status = OneOfField(label=_("Status"), required=False)
    subject = forms.RegexField(SLUG, label=_("Subject"), required=False, max_length=80)
    decade = forms.IntegerField(
        label=_("Decade"), required=False, min_value=1800, max_value=2190, step_size=10
    )
    language = forms.RegexField(TAG, label=_("Language of the text"), required=False)

    def __init__(self, given: QueryDict, length: int = 0, step: str = "page") -> None:
        super().__init__(given, length, step)
        if length > LONGEST and "q" in given:
            # The beginning of what is too long stays in the box, to be shortened.
            self.data["q"] = given["q"][: question.LONGEST].replace("\0", "")
        say = wording(get_language() or "en")
        kinds = {kind: say(HEADINGS[kind]) for kind in KINDS} | {ARTICLE: say(ARTICLES)}
        statuses = {code: say(words) for code, words in STATUSES.items()}
        for name, labels in (("kind", kinds), ("status", statuses)):
            self.fields[name].choices = [*labels.items()]

    @property
    def words(self) -> str:
        """What is asked for, nothing where the query was too long."""
        return self.cleaned_data.get("q") or ""

    @property
    def filters(self) -> Filters:
        """What narrows the answer."""
        given = self.cleaned_data
        facets = [f"{name}:{given[name]}" for name in ("subject", "decade") if given.get(name)]
        return Filters(
            kind=given.get("kind") or "",
            status=given.get("status") or "",
            facets=tuple(facets),
            language=given.get("language") or "",
            until=self.asked,
        )

    @property
    def but_words(self) -> list[tuple[str, str]]:
        """All that is asked for but the words and the page, for the form that asks again."""
        return self.but("q", "page")
