"""The virtual environment ``.venv``. Only the standard library is known here."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from project.lock import locked
from project.stamp import Stamp
from script.progress import step

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


def enter(module: str, requirements: list[str], arguments: list[str]) -> NoReturn:
    """Become the module run by the environment's Python, once the environment is complete."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        with step("Environment") as remark, locked(ROOT / "var" / "environment.lock"):
            if not _complete([ROOT / name for name in requirements]):
                remark("unchanged")
    except subprocess.CalledProcessError as failure:
        sys.exit(f"The environment cannot be made:\n{failure.stderr.strip()}")
    except KeyboardInterrupt:
        sys.exit(130)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), "-m", module, *arguments])


def _complete(requirements: list[Path]) -> bool:
    """Make the environment and install what is missing: False when there was nothing to do."""
    if not (PYTHON.exists() and _made().holds()):
        _run(sys.executable, "-m", "venv", "--clear", VENV)
        _made().write()
    filled = Stamp(VENV / f"{requirements[-1].stem}.stamp", requirements)
    if filled.holds():
        return False
    _install(requirements)
    filled.write()
    return True


def _made() -> Stamp:
    """The stamp of an empty environment: an environment is bound to its place and its Python."""
    return Stamp(VENV / "made.stamp", [str(VENV), str(PYTHON.resolve())])


def _install(requirements: list[Path]) -> None:
    """Install the pinned packages, each checked by its hash: with uv if it can be had, else pip."""
    files = [word for file in requirements for word in ("-r", file)]
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes"]
    uv = shutil.which("uv") or VENV / "bin" / "uv"
    try:
        if not Path(uv).exists():
            _run(*pip, "-r", ROOT / "requirements-uv.txt")
        install = [uv, "pip", "install", "--quiet", "--python", PYTHON, "--compile-bytecode"]
        _run(*install, "--require-hashes", *files)
    except (OSError, subprocess.CalledProcessError):
        _run(*pip, *files)


def _run(*command: str | Path) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True)
