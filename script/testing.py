"""Test the project: its checks, then its tests, on a throw-away PostgreSQL."""

import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path

from project import postgres
from project.programs import PostgresFailed
from script.progress import step

TOOLS = Path(sys.executable).parent
BROWSER = ["chromium", "fonts-dejavu-core"]
PRODUCTION = {
    "SECRET_KEY": secrets.token_urlsafe(48),
    "ALLOWED_HOSTS": "treaties.example",
}


def main(arguments: list[str]) -> None:
    """Run all checks and the tests; ends with the tests' exit code, or 1 when a check fails.

    With `--large` those that take long run too, and then the benchmark of large records.
    """
    try:
        _have_browser()
        with postgres.throwaway() as url:
            failed = [name for name, command in _checks() if not _passes(name, command, url)]
            if failed:
                sys.exit(f"Failed before the tests: {', '.join(failed)}.")
            sys.exit(_run_tests(arguments, url) or ("--large" in arguments and _measure(url)))
    except PostgresFailed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit(130)


def _have_browser() -> None:
    """Debian's Chromium, installed here when it is missing and root asks."""
    if shutil.which("chromium"):
        return
    if os.getuid() != 0 or not shutil.which("apt-get"):
        sys.exit(f"The tests need Chromium. Type: sudo apt-get install {' '.join(BROWSER)}")
    with step("Chromium"):
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *BROWSER]):
            done = subprocess.run(["apt-get", "-qq", *command], capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"Chromium cannot be installed:\n{done.stderr}")


def _checks() -> list[tuple[str, list[str]]]:
    manage = [sys.executable, "manage.py"]
    templates = [str(path) for path in sorted(Path("agreements/templates").rglob("*.html"))]
    return [
        ("Lint", [TOOLS / "ruff", "check"]),
        ("Format", [TOOLS / "ruff", "format", "--check"]),
        ("Templates", [TOOLS / "djade", "--check", "--target-version", "5.2", *templates]),
        ("Imports", [TOOLS / "lint-imports"]),
        ("Types", [TOOLS / "mypy"]),
        ("Migrations", [*manage, "makemigrations", "--check"]),
        ("Production", [*manage, "check", "--deploy", "--fail-level", "WARNING"]),
    ]


def _passes(name: str, command: list[str], url: str) -> bool:
    with step(name) as remark:
        done = subprocess.run(
            command,
            env=os.environ | PRODUCTION | {"DATABASE_URL": url},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            remark(f"failed\n{done.stdout.rstrip()}")
    return done.returncode == 0


def _run_tests(arguments: list[str], url: str) -> int:
    chosen = [word for word in arguments if word != "--large"]
    small = [] if "--large" in arguments else ["-m", "not large"]
    command = [sys.executable, "-m", "pytest", *small, *chosen]
    return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}).returncode


def _measure(url: str) -> int:
    command = [sys.executable, "-m", "tests.benchmarks", "--large"]
    return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}).returncode


if __name__ == "__main__":
    main(sys.argv[1:])
