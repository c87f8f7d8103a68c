"""A made-up record in a database of its own, read by `import_record` like any other."""

import io
import resource
import sys
import tempfile
import time
from pathlib import Path


def name(size: int) -> str:
    """Return the name of the database of a record of `size` agreements."""
    return f"treaty_record_{size}"


def load(size: int) -> None:
    """Make sure that the database of this process holds the made-up record of `size`, whole.

    What stands there from an earlier run is kept, its catalogue made anew where the tables have
    changed since. The rate goes to the error stream.
    """
    from django.core.management import call_command
    from django.db import connection

    from agreements.shelf.card import Card
    from agreements.shelf.passage import Passage

    from .invention import write

    said = io.StringIO()
    call_command("migrate", stdout=said)
    if Card.objects.of("agreement").count() == size:
        if "Applying" in said.getvalue():
            call_command("rebuild_catalogue", stdout=said)
        return
    with tempfile.TemporaryDirectory() as folder:
        files = write(Path(folder), size)
        began = time.perf_counter()
        for file in files:
            call_command("import_record", file, publish=True, stdout=io.StringIO())
        seconds = time.perf_counter() - began
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    passages = Passage.objects.count()
    sys.stderr.write(
        f"{size:,} agreements, {passages:,} passages: {seconds:,.0f} s, {size / seconds:.0f} "
        f"agreements and {passages / seconds:,.0f} passages a second, "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n"
    )
