"""The content codings of a page: which one a reader takes, and the page in it."""

import gzip
import re
from collections.abc import Callable
from functools import lru_cache

import brotli

CODINGS: dict[str, Callable[[bytes], bytes]] = {
    # The highest quality takes longer than all the rest of a page, for a tenth less.
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, mtime=0),
    "identity": bytes,
}
"""By its name (RFC 9110, 8.4.1), the best first, how each is made."""

NEVER = re.compile(r"\s*q=0(\.0{0,3})?\s*")
"""The weight of what a reader does not take (RFC 9110, 12.4.2)."""


@lru_cache(maxsize=100)
def coding(accepted: str) -> str:
    """Return the coding to answer in: the best that the reader takes.

    `accepted` is an Accept-Encoding header (RFC 9110, 12.5.3). Its weights are not compared:
    a reader takes a coding or does not. One who takes none is given the page as it is.
    """
    takes = {}
    for each in accepted.lower().split(","):
        name, _, weight = each.partition(";")
        takes[name.strip()] = not NEVER.fullmatch(weight)
    usual = takes.get("*", False)
    return next((name for name in CODINGS if takes.get(name, usual)), "identity")
