"""Search in the desk's lists and references: in any case, script and spelling.

The desk keeps words as they were typed; what is asked for is turned into a pattern that finds
every spelling. So there is nothing beside the words that could fall behind them.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Func, Model, Q, QuerySet, TextField

from agreements.desk.fields import WordsField
from agreements.law.folding import fold, pattern


class WordsInAnyLanguage(Func):
    """The words of a map from language to words, without the languages."""

    template = "jsonb_path_query_array(%(expressions)s, '$.*')::text"
    output_field = TextField()


def searched(rows: QuerySet, fields: Iterable[str], asked: str) -> QuerySet:
    """Keep those of `rows` in which every word of `asked` stands in one of `fields`.

    A field is a column of the rows, or of one of their lists of parts: `titles__text`.
    """
    for word in fold(asked.replace("\0", " ")).split():
        spelling = pattern(word)
        rows = rows.filter(reduce(or_, (_holding(rows.model, each, spelling) for each in fields)))
    return rows


def _holding(model: type[Model], path: str, spelling: str) -> Q:
    """Return the condition that the field at `path` holds the spelling.

    Parts are looked through by themselves: joined, each of several lists would be read again
    for every part of the others.
    """
    field, _, column = path.partition("__")
    if column:
        part = model._meta.get_field(field).related_model
        found = part._default_manager.filter(_holding(part, column, spelling))
        return Q(pk__in=found.values("record"))
    if isinstance(model._meta.get_field(field), WordsField):
        found = model._default_manager.alias(words=WordsInAnyLanguage(field))
        return Q(pk__in=found.filter(words__regex=spelling).values("pk"))
    return Q(**{f"{field}__regex": spelling})
