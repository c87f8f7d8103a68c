"""Requests in a second: gunicorn with one worker, asked over connections that stay open."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from project.postgres import ROOT

READERS = 4
"""Connections that ask at the same time."""


@contextmanager
def gunicorn(application: str) -> Iterator[int]:
    """Serve a WSGI application as in production, in one process; yields the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        command = [sys.executable, "-m", "gunicorn", "--config", "python:project.gunicorn"]
        command += ["--bind", f"fd://{listening.fileno()}", "--log-level", "warning", application]
        environment = os.environ | {"WEB_CONCURRENCY": "1"}
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, pass_fds=[listening.fileno()]
        )
        try:
            yield listening.getsockname()[1]
        finally:
            process.terminate()
            process.wait()


def in_a_second(port: int, paths: Iterator[str], count: int) -> float:
    """Return how many requests for `paths` are answered in a second, measured on `count`.

    Every reader asks for the next page when all have their last one.
    """
    with ExitStack() as opened:
        address = ("127.0.0.1", port)
        readers = [opened.enter_context(socket.create_connection(address)) for _ in range(READERS)]
        began = time.perf_counter()
        for _ in range(count // READERS):
            for reader in readers:
                lines = [f"GET {next(paths)} HTTP/1.1", "Host: 127.0.0.1", "Accept-Encoding: br"]
                reader.sendall("\r\n".join([*lines, "", ""]).encode())
            for reader in readers:
                _read(reader)
        return count / (time.perf_counter() - began)


def _read(reader: socket.socket) -> None:
    """Read one answer to its end; raises ValueError when it is no page."""
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += reader.recv(65_536)
    head, body = answer.split(b"\r\n\r\n", 1)
    if not head.startswith(b"HTTP/1.1 200"):
        raise ValueError(head.decode())
    missing = int(head.lower().split(b"content-length:")[1].split()[0]) - len(body)
    while missing > 0:
        missing -= len(reader.recv(missing))
