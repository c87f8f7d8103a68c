"""Where the site listens on this machine."""

import argparse
import socket
import sys

EVERYWHERE = ("0.0.0.0", "::")


def read(arguments: list[str]) -> tuple[str, int]:
    """The host and port that the command line names, once they are known to be free.

    Ends the program with a message when the port is taken or the host is not of this machine.
    """
    parser = argparse.ArgumentParser(prog="script/serve", description="Run the site here.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=_port, default=8000, help="port (%(default)s)")
    wanted = parser.parse_args(arguments)
    _must_be_free(wanted.host, wanted.port)
    return wanted.host, wanted.port


def url(host: str, port: int) -> str:
    """The address to type into a browser on this machine."""
    return f"http://{in_url('127.0.0.1' if host in EVERYWHERE else host)}:{port}/"


def in_url(host: str) -> str:
    """The host as it is written before a port: an IPv6 address in brackets (RFC 3986, 3.2.2)."""
    return f"[{host}]" if ":" in host else host


def _port(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= 65535:
        raise argparse.ArgumentTypeError(f"{word!r} is not a port: a number from 1 to 65535")
    return int(word)


def _must_be_free(host: str, port: int) -> None:
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[
            0
        ]
        with socket.socket(family, kind, protocol) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(place)
    except OSError as error:
        sys.exit(f"The site cannot listen on {host}, port {port}: {error.strerror or error}.")
