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
        local.prepare()
    except PostgresFailed as failure:
        sys.exit(str(failure))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
