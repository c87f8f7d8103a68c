"""The public addresses, drawn from the URL configuration, with places for their parts."""

from collections.abc import Iterator, Mapping
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Yield every public route as a format with named places: `agreements/<name:slug>/`."""
    for each in (resolver or get_resolver()).url_patterns:
        route = before + str(each.pattern)
        if route.startswith("admin/"):
            continue
        if isinstance(each, URLResolver):
            yield from routes(each, route)
        elif isinstance(each, URLPattern):
            yield route


def filled(route: str, samples: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield every address that `route` makes from `samples`, which names values for each part.

    Raises KeyError for a part that has none: a new route cannot escape.
    """
    pieces = [piece.split(">")[0] for piece in route.split("<")[1:]]
    for values in product(*(samples[piece.split(":")[-1]] for piece in pieces)):
        address = route
        for piece, value in zip(pieces, values, strict=True):
            address = address.replace(f"<{piece}>", value, 1)
        yield f"/{address}"
