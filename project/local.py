"""What a clone supplies for itself when the environment describes no production site."""

import os
import secrets
import tempfile
from collections.abc import Iterable
from pathlib import Path

from project import postgres

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def is_local() -> bool:
    """Whether this is a clone by itself: neither a database nor a secret key is named."""
    return not (os.environ.get("DATABASE_URL") or os.environ.get("SECRET_KEY"))


def describe(url: str, hosts: Iterable[str] = LOOPBACK) -> None:
    """Put the settings of a local site with the database at ``url`` into the environment.

    What the environment names already is kept.
    """
    os.environ["DATABASE_URL"] = url
    os.environ["SECRET_KEY"] = secret_key(postgres.ROOT / "var" / "secret-key")
    os.environ.setdefault("ALLOWED_HOSTS", ",".join(hosts))
    os.environ.setdefault("HTTPS", "off")


def prepare(start: bool = True) -> None:
    """Start or adopt the private PostgreSQL of a local clone; in production, do nothing.

    With ``start`` off it is only described. Raises PostgresFailed.
    """
    if is_local():
        cluster = postgres.private()
        if start:
            cluster.start()
        describe(cluster.url)


def secret_key(file: Path) -> str:
    """The clone's own secret, made once; only its owner may read the file."""
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        # A temporary file has mode 0600 from its first moment.
        descriptor, unfinished = tempfile.mkstemp(dir=file.parent)
        with open(descriptor, "w") as made:
            made.write(secrets.token_urlsafe(48))
        Path(unfinished).replace(file)
    return file.read_text()
