"""How fast the site is: `python -m tests.benchmarks` prints it."""
