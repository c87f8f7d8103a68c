"""Measure the site on the shipped record, on a throw-away PostgreSQL, and print two tables.

With `--large`, measure it at three sizes of a made-up record instead: see `large`.
"""

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, repeat

import django

from project import local, postgres

from . import large
from .load import gunicorn, in_a_second

RECORD = postgres.ROOT / "agreements" / "record"

ROUNDS = 15
"""Times that each load is tried, in turn; the best counts, for no machine is ever idle."""


def main() -> None:
    with postgres.throwaway() as url, tempfile.TemporaryDirectory() as files:
        local.describe(url)
        os.environ |= {"FILES": files, "DJANGO_SETTINGS_MODULE": "project.settings"}
        django.setup()
        _publish()
        for line in [*_pages(), "", *_loads()]:
            sys.stdout.write(f"{line}\n")


def _publish() -> None:
    """Publish the shipped record and finish the static files."""
    from django.core.management import call_command

    from project.static import collect_static

    collect_static()
    call_command("migrate", verbosity=0)
    call_command("import_record", str(RECORD), "--publish", stdout=io.StringIO())


def _pages() -> Iterator[str]:
    """Yield the table of pages: milliseconds, queries, bytes, and the shares of uncached time."""
    from .pages import PATHS, costs
    from .shares import PARTS, REST

    parts = [*PARTS, REST]
    heads = ["ms", "cached", "queries", "bytes", "as br"]
    yield (
        f"{'page':44}"
        + "".join(f"{each:>8}" for each in heads)
        + "".join(f"{each:>10}" for each in parts)
    )
    for path in PATHS:
        cost = costs(path)
        yield (
            f"{path:44}{cost.uncached:8.1f}{cost.cached:8.2f}{cost.queries:8}"
            f"{cost.plain:8}{cost.compressed:8}"
        ) + "".join(f"{cost.shares[part]:10.0%}" for part in parts)


def _loads() -> Iterator[str]:
    """Yield what gunicorn answers in a second with one worker, beside a bare view of Django."""
    from .pages import AGREEMENT

    agreements = sorted(RECORD.glob("agreement/*.json"))
    every = cycle(f"/agreements/{each.stem}/" for each in agreements)
    with (
        gunicorn("tests.benchmarks.alone") as alone,
        gunicorn("tests.benchmarks.behind") as behind,
        gunicorn("tests.benchmarks.uncached") as uncached,
        gunicorn("project.wsgi") as site,
    ):
        loads = {
            "bare view": (alone, repeat("/"), 400),
            "bare view behind our middleware": (behind, repeat("/"), 400),
            "agreement, cached": (site, repeat(AGREEMENT), 400),
            "any agreement, uncached": (uncached, every, 3 * len(agreements)),
            "the longest agreement, uncached": (uncached, repeat(AGREEMENT), 40),
        }
        rounds = [[in_a_second(*load) for load in loads.values()] for _ in range(ROUNDS)]
    yield f"{'gunicorn, one worker':44}{'a second':>10}{'ms':>8}{'of bare':>9}{'times bare':>12}"
    best = [max(column) for column in zip(*rounds, strict=True)]
    for name, speed in zip(loads, best, strict=True):
        share = speed / best[0]
        yield f"{name:44}{speed:10.0f}{1000 / speed:8.2f}{share:9.2f}{1 / share:12.1f}"


if __name__ == "__main__":
    large.main() if sys.argv[1:] == ["--large"] else main()
