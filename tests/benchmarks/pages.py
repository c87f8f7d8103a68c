"""What each type of page costs inside one process, on the shipped record."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import RequestFactory, override_settings

from agreements.public.coding import CODINGS

from .shares import shares

PAGE_CACHE = "agreements.public.cache.PageCache"

AGREEMENT = "/agreements/allied-relations-2022/"
"""The page with the most to say in the shipped record."""

PATHS = [
    "/",
    "/about/",
    "/agreements/",
    "/agreements.json",
    AGREEMENT,
    f"{AGREEMENT[:-1]}.json",
    f"{AGREEMENT}editions/",
    f"{AGREEMENT}editions/1/",
    f"{AGREEMENT}editions/1..1/",
    "/states/",
    "/states/uz/",
    "/signatories/",
    "/signatories/islam-karimov/",
    "/subjects/",
    "/subjects/energy/",
    "/occasions/",
    "/occasions/tashkent-2022/",
    "/commentaries/",
    "/commentaries/nematov-2022/",
    "/sources/",
    "/sources/adilet-z030000492/",
    "/changes/",
    "/changes/1/",
]

Site = Callable[[str], bytes]
"""From a path to the body of the answer."""


@dataclass(frozen=True)
class Cost:
    """What one page costs: milliseconds, queries, bytes, and the shares of the uncached time."""

    uncached: float
    cached: float
    queries: int
    plain: int
    compressed: int
    shares: dict[str, float]


def costs(path: str) -> Cost:
    """Measure the page at `path`; raises ValueError when it is no page."""
    uncached, cached = site(without=PAGE_CACHE), site()
    body = uncached(path)
    asked = []
    with connection.execute_wrapper(lambda run, *words: asked.append(words) or run(*words)):
        uncached(path)
    return Cost(
        uncached=milliseconds(lambda: uncached(path), 15),
        cached=milliseconds(lambda: cached(path), 100),
        queries=len(asked),
        plain=len(body),
        compressed=len(CODINGS["br"](body)),
        shares=shares(lambda: uncached(path), seconds=0.5),
    )


def site(without: str = "") -> Site:
    """Return the site, from its outermost middleware in, but for one that is left out."""
    kept = [each for each in settings.MIDDLEWARE if each != without]
    with override_settings(MIDDLEWARE=kept):
        handler = WSGIHandler()
    requests = RequestFactory(headers={"host": "127.0.0.1", "accept-encoding": "br"})

    def answered(path: str) -> bytes:
        said: list[str] = []
        response = handler(requests.get(path).environ, lambda status, headers: said.append(status))
        body = b"".join(response)
        response.close()
        if said != ["200 OK"]:
            raise ValueError(f"{path}: {said[0]}")
        return body

    return answered


def milliseconds(work: Callable[[], object], times: int) -> float:
    """Return the median time that `work` takes."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000
