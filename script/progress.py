"""What the two commands print: a line for each step, with the time it took."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def step(name: str) -> Iterator[Callable[[str], None]]:
    """Print the step's line; yields a function that adds a remark to it."""
    remarks: list[str] = []
    began = time.monotonic()
    print(f"{name} ".ljust(24, "."), end=" ", flush=True)
    try:
        yield remarks.append
    except BaseException:
        print("not finished", flush=True)
        raise
    seconds = time.monotonic() - began
    print("; ".join([f"{seconds:.1f} s", *remarks]), flush=True)
