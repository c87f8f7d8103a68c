#!/usr/bin/env python3
"""Run one of Django's or the application's commands."""

import os
import sys

from django.core.management import execute_from_command_line

from project import local
from project.programs import PostgresFailed


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
    try:
        local.prepare(start=needs_database(sys.argv[1:]))
    except PostgresFailed as failure:
        sys.exit(str(failure))
    execute_from_command_line(sys.argv)


def needs_database(words: list[str]) -> bool:
    """Whether a command asks the record; the proof of a download asks nothing but the file."""
    return words[:1] != ["verify_record"] or not any(each.startswith("--file") for each in words)


if __name__ == "__main__":
    main()
