"""Packages of npm that judge what the site says: brought here once, and kept between runs."""

import shutil
import subprocess
from pathlib import Path

import pytest

from project.postgres import ROOT

FOLDER = ROOT / "var" / "checker"


def package(name: str, version: str) -> Path:
    """Return the folder of a package; fails the test where it cannot be had."""
    # Each has a place of its own: npm throws out what it was not asked for.
    place = FOLDER / name
    found = place / "node_modules" / name
    if not found.exists():
        if not shutil.which("npm"):
            pytest.fail("Checkers are taken from npm. Type: sudo apt-get install npm")
        place.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--no-save", "--ignore-scripts", "--prefix", place]
        subprocess.run([*install, f"{name}@{version}"], check=True, capture_output=True)
    return found
