"""How many records of a list bear each facet, such as `subject:border` or `year:2022`."""

from django.db.models import Count, F, Func, TextField

from agreements.shelf.card import CardQuerySet

Counts = dict[str, dict[str, int]]
"""By the name of a facet, then by its value."""


def counts(cards: CardQuerySet) -> Counts:
    """Return the counts of all facets of `cards`, in one query."""
    facet = Func(F("facets"), function="unnest", output_field=TextField())
    borne = cards.order_by().annotate(facet=facet).values("facet").annotate(Count("edition"))
    counted: Counts = {}
    for facet, count in borne.values_list("facet", "edition__count"):
        name, value = facet.split(":", 1)
        counted.setdefault(name, {})[value] = count
    return counted
