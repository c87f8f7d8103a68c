"""What pages cost at three sizes of a made-up record, beside PostgreSQL's own time.

`python -m tests.benchmarks --large` prints it. Each size has a database and a process of its
own; the page cache is off. Where DATABASE_URL names a server, the databases stay there and the
next run reads them as they are; otherwise they are thrown away.
"""

import dataclasses
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass

import django
import psycopg
from psycopg.conninfo import make_conninfo

from project import local, postgres

from . import invention, loading

SIZES = (1_000, 10_000, 100_000)

ROUNDS = 15
"""Times that a page is asked for, each time another of its kind where there are several."""

EXPLAINED = 5
"""Rounds whose statements PostgreSQL is asked to explain."""

COMMON = ("water", "вода", "suv", "су")
"""Words that stand in a large part of all texts."""


@dataclass(frozen=True)
class Cost:
    """What one type of page costs: the first asked for, the median of the rest, and the queries.

    `own` is PostgreSQL's own time for the same statements, in milliseconds as the others.
    """

    first: float
    milliseconds: float
    own: float
    queries: int
    scans: list[str]


def main() -> None:
    """Print the costs at all sizes, and how PostgreSQL reads at the largest."""
    given = os.environ.get("DATABASE_URL")
    with nullcontext(given) if given else postgres.throwaway() as url:
        found = [_apart(url, size) for size in SIZES]
    for line in [*_table(found), "", *_plans(found[-1])]:
        sys.stdout.write(f"{line}\n")


def _apart(url: str, size: int) -> dict[str, Cost]:
    """Measure the record of `size` in a process of its own, on a database of that server."""
    name = loading.name(size)
    with psycopg.connect(url, autocommit=True) as server:
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            server.execute(f"CREATE DATABASE {name}")
    environment = os.environ | {"DATABASE_URL": make_conninfo(url, dbname=name)}
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(size)],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return {page: Cost(**cost) for page, cost in json.loads(done.stdout).items()}


def pages(size: int) -> dict[str, list[str]]:
    """Return the addresses to ask for by the type of the page."""
    subjects = [*invention.SUBJECTS][:ROUNDS]
    days = [f"{2000 + number}-06-15" for number in range(ROUNDS)]
    some = range(0, size, size // ROUNDS)
    people = range(ROUNDS)
    return {
        "home": ["/"],
        "home on a day": [f"/?on={day}" for day in days],
        "list, first page": ["/agreements/"],
        "list, last page": [f"/agreements/?page={size // 25}"],
        "list under a subject": [f"/agreements/?subject={each}" for each in subjects],
        "list under an instrument": [
            f"/agreements/?instrument={each}" for each in invention.INSTRUMENTS
        ],
        "list under two facets": [
            f"/agreements/?subject={each}&instrument=treaty" for each in subjects
        ],
        "list by status": ["/agreements/?status=in_force"],
        "list on a day": [f"/agreements/?on={day}" for day in days],
        "list on a day by status": [f"/agreements/?on={day}&status=in_force" for day in days],
        "agreement": [f"/agreements/{invention.slug(number)}/" for number in some],
        "state": ["/states/uz/", "/states/kz/"],
        "state on a day": [f"/states/uz/?on={day}" for day in days],
        "person": [f"/signatories/{invention.person(number)}/" for number in people],
        "subject": [f"/subjects/{each}/" for each in subjects],
        "occasion": [f"/occasions/meeting-{number}/" for number in range(ROUNDS)],
        "source": [f"/sources/{invention.source(number)}/" for number in range(ROUNDS)],
        "source of all titles": [f"/sources/{invention.REGISTER}/"],
        "search, rare word": [f"/search/?q={invention.named(number)}" for number in some],
        "search, common word": [f"/search/?q={word}" for word in COMMON],
        "timeline": ["/timeline/"],
        "timeline on a day": [f"/timeline/?on={day}" for day in days],
        "gaps": ["/gaps/"],
        "due": ["/due/"],
        "changes": ["/changes/"],
    }


def costs(size: int) -> Iterator[tuple[str, Cost]]:
    """Yield the cost of each type of page of the record of `size`, which must be loaded."""
    from .pages import PAGE_CACHE, site
    from .plans import explained, statements

    answered = site(without=PAGE_CACHE)
    for page, paths in pages(size).items():
        taken, sent = [], []
        for number in range(ROUNDS + 1):
            path = paths[number % len(paths)]
            began = time.perf_counter()
            asked = statements(lambda path=path: answered(path))
            taken.append((time.perf_counter() - began) * 1000)
            sent.append(asked)
        plans = [explained(asked) for asked in sent[1 : EXPLAINED + 1]]
        yield (
            page,
            Cost(
                first=taken[0],
                milliseconds=statistics.median(taken[1:]),
                own=statistics.median(each.milliseconds for each in plans),
                queries=max(map(len, sent)),
                scans=sorted(frozenset().union(*(each.scans for each in plans))),
            ),
        )


def _table(found: list[dict[str, Cost]]) -> Iterator[str]:
    yield f"{'':26}" + "".join(f"{size:>24,} agreements" for size in SIZES)
    heads = ("first", "ms", "own ms", "queries")
    yield f"{'page':26}" + "".join(f"{head:>{9}}" for _ in SIZES for head in heads) + f"{'×':>8}"
    for page, smallest in found[0].items():
        line = f"{page:26}"
        for costs_of_size in found:
            cost = costs_of_size[page]
            line += f"{cost.first:9.1f}{cost.milliseconds:9.1f}{cost.own:9.1f}{cost.queries:9}"
        yield line + f"{found[-1][page].milliseconds / smallest.milliseconds:8.2f}"


def _plans(found: dict[str, Cost]) -> Iterator[str]:
    yield f"What PostgreSQL reads at {SIZES[-1]:,}"
    for page, cost in found.items():
        yield f"{page:26}{', '.join(cost.scans)}"


def _of_one_size(size: int) -> None:
    """Load the record of `size` into the database of this process, measure it, and print JSON."""
    local.describe(os.environ["DATABASE_URL"])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
    django.setup()
    loading.load(size)
    found = {page: dataclasses.asdict(cost) for page, cost in costs(size)}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    _of_one_size(int(sys.argv[1]))
