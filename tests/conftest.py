"""The tests run on a real PostgreSQL: the one DATABASE_URL names, or a throw-away one."""

import contextlib
import os
import tempfile

from project import local, postgres

whole_run = contextlib.ExitStack()


def pytest_configure(config):
    """Describe the site of the tests before Django reads its settings."""
    url = os.environ.get("DATABASE_URL") or whole_run.enter_context(postgres.throwaway())
    files = whole_run.enter_context(tempfile.TemporaryDirectory(prefix="treaty-files-"))
    local.describe(url, hosts=[*local.LOOPBACK, "testserver"])
    os.environ |= {
        "DATABASE_POOL": "off",  # an idle pool would keep databases from being copied
        "FILES": files,
        "DJANGO_SETTINGS_MODULE": "project.settings",
        "DJANGO_ALLOW_ASYNC_UNSAFE": "on",  # Playwright's interface runs a loop in our thread
    }
    import django

    django.setup()


def pytest_unconfigure(config):
    whole_run.close()
