"""What PostgreSQL itself needs for the statements of a page, and by which ways it reads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

Statement = tuple[str, Any]
"""What was sent: the words, and the values of their places."""

BARE_READINGS = ("Seq Scan", "Parallel Seq Scan")


@dataclass(frozen=True)
class Plans:
    """Milliseconds of planning and executing, and the indexes and whole tables that were read."""

    milliseconds: float
    scans: frozenset[str]


def statements(work: Callable[[], object]) -> list[Statement]:
    """Return the statements that `work` sends."""
    sent: list[Statement] = []

    def note(run: Callable[..., Any], sql: str, params: Any, *others: Any) -> Any:
        sent.append((sql, params))
        return run(sql, params, *others)

    with connection.execute_wrapper(note):
        work()
    return sent


def explained(sent: list[Statement]) -> Plans:
    """Return what PostgreSQL needs for those of the statements that read (EXPLAIN ANALYZE).

    As within the page: what the page sets for its transaction holds here too.
    """
    milliseconds, scans = 0.0, set()
    with transaction.atomic(), connection.cursor() as cursor:
        for sql, params in sent:
            if sql.startswith("SET"):
                cursor.execute(sql)
            elif sql.lstrip("( \n").startswith(("SELECT", "WITH")):
                cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}", params)
                (plan,) = cursor.fetchone()[0]
                milliseconds += plan["Planning Time"] + plan["Execution Time"]
                scans |= set(_scans(plan["Plan"]))
    return Plans(milliseconds, frozenset(scans))


def _scans(node: dict[str, Any]) -> Iterator[str]:
    if "Index Name" in node:
        yield node["Index Name"]
    elif node["Node Type"] in BARE_READINGS:
        yield f"all of {node['Relation Name']}"
    for inner in node.get("Plans", ()):
        yield from _scans(inner)
