"""Serve the site: the steps after the environment, each recognised when it is finished."""

import http.client
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection

from project import local, postgres
from project.programs import PostgresFailed
from project.static import collect_static
from script import address
from script.progress import step


def main(host: str, port: int) -> None:
    """Bring the site up and stay until Ctrl-C or SIGTERM; then stop what was started here."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        with _database(host):
            print(_prepare(), end="")
            _serve(host, port)
    except KeyboardInterrupt:
        print("\nStopped.")
    except (PostgresFailed, CommandError, ImproperlyConfigured, OSError) as failure:
        sys.exit(f"{type(failure).__name__}: {failure}")


@contextmanager
def _database(host: str) -> Iterator[None]:
    """The private PostgreSQL, unless the environment names a server; one found running stays."""
    if not local.is_local():
        yield
        return
    cluster = postgres.private()
    try:
        with step("PostgreSQL") as remark:
            cluster.start()
            if not cluster.child:
                remark("found running")
        everywhere = host in address.EVERYWHERE
        local.describe(cluster.url, ["*"] if everywhere else [*local.LOOPBACK, host])
        yield
    finally:
        if cluster.child:
            cluster.stop()


def _prepare() -> str:
    """Bring tables, record and static files up to date: the first account's words, if made."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
    django.setup()
    with step("Tables"):
        call_command("migrate", interactive=False, verbosity=0)
        call_command("rebuild_catalogue", "--when-empty", stdout=io.StringIO())
    with step("Record"):
        call_command(
            *("import_record", str(postgres.ROOT / "agreements" / "record")),
            *("--publish", "--when-empty", "--author=Treaty record"),
            "--note=The record as shipped",
            stdout=io.StringIO(),
        )
    with step("Downloads"):
        call_command("publish_data", "--when-missing", stdout=io.StringIO())
    with step("Static files") as remark:
        if not collect_static():
            remark("unchanged")
    account = io.StringIO()
    with step("Staff"):
        call_command("first_account", stdout=account)
    connection.close()
    return account.getvalue()


def _serve(host: str, port: int) -> None:
    command = [sys.executable, "-m", "gunicorn", "--config", "python:project.gunicorn"]
    command += ["--bind", f"{address.in_url(host)}:{port}", "--log-level", "warning"]
    with step("Server"):
        server = subprocess.Popen(command)
        try:
            _wait_for(server, host, port)
        except BaseException:
            server.terminate()
            raise
    try:
        url = address.url(host, port)
        print(f"\nThe site   {url}\nFor staff  {url}admin/\n\nCtrl-C stops it.", flush=True)
        server.wait()
    finally:
        server.terminate()
        server.wait()
    raise OSError(f"the server ended by itself, with code {server.returncode}")


def _wait_for(server: subprocess.Popen, host: str, port: int) -> None:
    """Return once the server answers; what it answers is for people to read."""
    while server.poll() is None:
        try:
            asked = http.client.HTTPConnection(host, port, timeout=60)
            asked.request("GET", "/")
            asked.getresponse()
            asked.close()
            return
        except OSError:
            time.sleep(0.05)
    raise OSError(f"the server does not start, code {server.returncode}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
