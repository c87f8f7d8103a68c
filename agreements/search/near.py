"""What comes near a word that finds nothing: a letter wrong, left out, too many, or exchanged."""

from collections.abc import Sequence

from django.contrib.postgres.fields import ArrayField
from django.db.models import F, Func, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Length

from agreements.law.spelling import Word
from agreements.shelf.spelling import Spelling, trigrams

from .query import Question

CANDIDATES = 200
"""Spellings with most trigrams in common that are compared letter by letter."""

SUGGESTED = 3
"""Words that are offered for one that finds nothing."""

FAR = 2
"""Letters by which a word may differ; a short word by one."""

LONG = 5
"""Letters from which a word may differ by two, and be of another alphabet."""


class Shared(Func):
    """How many elements two arrays have in common."""

    template = "cardinality(ARRAY(SELECT unnest(%(expressions)s)))"
    arg_joiner = ") INTERSECT SELECT unnest("
    output_field = IntegerField()


def near(question: Question) -> dict[str, list[str]]:
    """Return for each plain word of `question` that no passage holds the words that come near.

    One request.
    """
    asked = [term.words[0] for term in question.terms if len(term.words) == 1]
    asked = [word for word in asked if word.form.isalpha()]
    if not asked:
        return {}
    first, *rest = (_candidates(word.form) for word in asked)
    rows = list(first.union(*rest, all=True))
    return {word.spelled: found for word in asked if (found := _nearest(word, rows))}


def _candidates(form: str) -> QuerySet:
    """Return the spellings that may come near `form`, with what they share with it."""
    letters = Value(trigrams(form), ArrayField(TextField()))
    return (
        Spelling.objects.filter(trigrams__overlap=trigrams(form))
        .annotate(letters=Length("form"), shared=Shared(F("trigrams"), letters))
        .filter(letters__range=(len(form) - FAR, len(form) + FAR))
        .order_by("-shared", "-passages", "spelling")
        .values_list("spelling", "form", "passages")[:CANDIDATES]
    )


def _nearest(word: Word, rows: Sequence[tuple[str, str, int]]) -> list[str]:
    """Return the spellings nearest to `word`, its own alphabet first; none if it is known."""
    if any(form == word.form for _, form, _ in rows):
        return []
    is_long = len(word.form) >= LONG
    ranked = []
    for spelling, form, passages in set(rows):
        apart, is_foreign = distance(word.form, form), spelling.isascii() != word.spelled.isascii()
        if apart <= (FAR if is_long else 1) and (is_long or not is_foreign):
            ranked.append((apart, is_foreign, -passages, spelling))
    return [spelling for *_, spelling in sorted(ranked)[:SUGGESTED]]


def distance(one: str, other: str) -> int:
    """Return how many letters must be put, taken, changed or exchanged to make `other` of `one`."""
    before, row = [], list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        last, before, row = before, row, [at]
        for to, sign in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != sign))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == sign:
                cost = min(cost, last[to - 2] + 1)
            row.append(cost)
    return row[-1]
