"""Spellings: every word of the record as it is written, and how many passages hold it.

They tell a reader whose word finds nothing what comes near. Words of a record that was taken
down are counted no longer.
"""

from collections import Counter

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from agreements.law.spelling import LONGEST, form, words

SHORTEST = 3
"""Letters of a word that can be mistyped and still be known again."""


class Spelling(models.Model):
    """One spelling of a word, in lower case, and the form under which it is looked for."""

    spelling = models.TextField(_("spelling"), primary_key=True)
    form = models.TextField(_("form"))
    trigrams = ArrayField(models.TextField(), verbose_name=_("trigrams"))
    passages = models.PositiveIntegerField(_("passages"))

    class Meta:
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")
        indexes = [GinIndex(fields=["trigrams"], name="spelling_trigrams")]

    def __str__(self) -> str:
        return self.spelling


def trigrams(form: str) -> list[str]:
    """Return every three neighbouring letters of `form`, its ends among them."""
    whole = f" {form} "
    return sorted({whole[at : at + 3] for at in range(len(whole) - 2)})


def spellings(text: str) -> set[str]:
    """Return the words of `text` that may be suggested: of letters alone, none too short."""
    return {
        word.spelled
        for word in words(text)
        if SHORTEST <= len(word.spelled) <= LONGEST and word.form.isalpha()
    }


def count(more: Counter[str]) -> None:
    """Add to each spelling the number of passages in `more`, which may be below nothing.

    A spelling that no passage holds any longer is dropped.
    """
    changed = {each: number for each, number in more.items() if number}
    Spelling.objects.bulk_create(
        [_new(each) for each, number in changed.items() if number > 0], ignore_conflicts=True
    )
    table = Spelling._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET passages = passages + more.number"
            " FROM unnest(%s::text[], %s::integer[]) AS more (spelling, number)"
            f" WHERE {table}.spelling = more.spelling",
            [list(changed), list(changed.values())],
        )
    fewer = [each for each, number in changed.items() if number < 0]
    Spelling.objects.filter(spelling__in=fewer, passages=0).delete()


def _new(spelling: str) -> Spelling:
    shape = form(spelling)
    return Spelling(spelling=spelling, form=shape, trigrams=trigrams(shape), passages=0)
