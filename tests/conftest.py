"""The tests run on a real PostgreSQL: the one DATABASE_URL names, or a throw-away one.

A test marked ``django_db`` runs in a transaction that is rolled back. One that commits, or uses
several connections, takes ``committed_database``: a database of its own, dropped afterwards.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile

import django
import hypothesis
import psycopg
import pytest
from playwright.sync_api import sync_playwright
from psycopg import sql
from psycopg.conninfo import make_conninfo

from project import local, postgres

whole_run = contextlib.ExitStack()

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure(config):
    """Describe the site of the tests before Django reads its settings."""
    url = os.environ.get("DATABASE_URL") or whole_run.enter_context(postgres.throwaway())
    files = whole_run.enter_context(tempfile.TemporaryDirectory(prefix="treaty-files-"))
    data = whole_run.enter_context(tempfile.TemporaryDirectory(prefix="treaty-data-"))
    local.describe(url, hosts=[*local.LOOPBACK, "testserver"])
    os.environ |= {
        "FILES": files,
        "DATA": data,
        "DJANGO_SETTINGS_MODULE": "project.settings",
        "DJANGO_ALLOW_ASYNC_UNSAFE": "on",  # Playwright's interface runs a loop in our thread
    }
    django.setup()


def pytest_unconfigure(config):
    whole_run.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return _no_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _no_skip((yield))


def _no_skip(report):
    """A test that does not run has failed: nothing is skipped here without a word."""
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"Skipped: {report.longrepr}"
    return report


@pytest.fixture(scope="session", autouse=True)
def static_files():
    """Templates name static files by their hashed names, so those must have been made."""
    from project.static import collect_static

    collect_static()


def _copy(source, target):
    _command("CREATE DATABASE {} TEMPLATE {}", target, source)


def _drop(name):
    _command("DROP DATABASE {} WITH (FORCE)", name)


def _command(words, *names):
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as link:
        link.execute(sql.SQL(words).format(*map(sql.Identifier, names)))


@pytest.fixture(scope="session")
def template_database():
    """A migrated, empty database that nobody opens."""
    name = f"template_{os.getpid()}"
    _command("CREATE DATABASE {}", name)
    address = make_conninfo(os.environ["DATABASE_URL"], dbname=name)
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        cwd=postgres.ROOT,
        env=os.environ | {"DATABASE_URL": address},
        check=True,
    )
    yield name
    _drop(name)


@contextlib.contextmanager
def _fresh(template, name):
    """Lead Django's connections to a fresh copy of the template, which is dropped afterwards."""
    from django.db import connection, connections

    usual = connection.settings_dict["NAME"]
    connection.close()
    _copy(template, name)
    connection.settings_dict["NAME"] = name
    yield name
    connections.close_all()
    connection.settings_dict["NAME"] = usual
    _drop(name)


@pytest.fixture
def committed_database(request, template_database, django_db_blocker):
    """A fresh database for this test alone, on which everything is really committed.

    Yields its name; Django's connections, those of other threads too, lead to it.
    """
    if request.node.get_closest_marker("django_db") or "db" in request.fixturenames:
        pytest.fail("A test takes either django_db or committed_database, not both.")
    with django_db_blocker.unblock(), _fresh(template_database, f"copy_{os.getpid()}") as name:
        yield name


@pytest.fixture
def elsewhere(committed_database, template_database):
    """Open another fresh database in the place of the test's own, as long as a `with` lasts."""
    return lambda: _fresh(template_database, f"elsewhere_{os.getpid()}")


class Server:
    """The real site on a real port, with the test's own database behind it."""

    def __init__(self, url):
        self.url = url

    def staff(self, name="editor", password="a word of passage"):
        """Make an account with every right; returns its name and password."""
        from django.contrib.auth import get_user_model

        get_user_model().objects.create_superuser(name, password=password)
        return name, password


@pytest.fixture
def server(committed_database):
    """Gunicorn as in production, but for HTTPS; what the test commits it shows at once."""
    address = make_conninfo(os.environ["DATABASE_URL"], dbname=committed_database)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        command = [sys.executable, "-m", "gunicorn", "--config", "python:project.gunicorn"]
        command += ["--bind", f"fd://{listening.fileno()}", "--log-level", "warning"]
        process = subprocess.Popen(
            command,
            cwd=postgres.ROOT,
            env=os.environ | {"DATABASE_URL": address},
            pass_fds=[listening.fileno()],
        )
        yield Server(f"http://127.0.0.1:{listening.getsockname()[1]}")
        process.terminate()
        process.wait()


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium without a window; it calls nobody but the pages it is shown."""
    program = shutil.which("chromium")
    if program is None:
        pytest.fail("The browser tests need Chromium. Type: sudo apt-get install chromium")
    quiet = ["background-networking", "component-update", "sync", "quic", "gpu"]
    words = ["--no-first-run", *(f"--disable-{word}" for word in quiet)]
    if os.getuid() == 0:
        words.append("--no-sandbox")  # Chromium's sandbox refuses root
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=program, args=words)
        yield opened
        opened.close()


@pytest.fixture
def page(browser, server):
    """A tab of a fresh browser on the site; fails when a page breaks the content policy."""
    faults = []
    with browser.new_context(base_url=server.url) as context:
        tab = context.new_page()
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("console", lambda said: "Content Security" in said.text and faults.append(said.text))
        yield tab
    assert faults == []
