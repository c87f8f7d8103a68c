"""script/serve itself, from a copy of the tree, as a person with a fresh clone runs it.

The copy lies deep and under a name with a space. Where root runs the tests, the person is
``nobody``, if that account can run Python; and the second start has no network, if it can be cut.
A line printed says what was done.
"""

import contextlib
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from project.postgres import ROOT

NOBODY = pwd.getpwnam("nobody")
AS_NOBODY = {"user": NOBODY.pw_uid, "group": NOBODY.pw_gid, "extra_groups": []}
SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
WITHOUT_NETWORK = ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
TO_NOBODY = ["setpriv", f"--reuid={NOBODY.pw_uid}", f"--regid={NOBODY.pw_gid}", "--clear-groups"]


def works(command: list[str], **how) -> bool:
    try:
        return subprocess.run(command, cwd="/", capture_output=True, **how).returncode == 0
    except OSError:
        return False


NEEDED = ["python3", "-c", "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))"]
ORDINARY = os.getuid() == 0 and works(NEEDED, env={"PATH": SYSTEM_PATH}, **AS_NOBODY)
ISOLATED = ORDINARY and works([*WITHOUT_NETWORK, *TO_NOBODY, "true"])


class Clone:
    """A copy of the tree in a folder that is deep and has a space in its name."""

    def __init__(self, home: Path):
        self.home = home
        self.root = home / ("deep " + "d" * 60) / ("d" * 60) / "clone"
        listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True, text=True).stdout
        for name in filter(None, names.split("\0")):
            if (ROOT / name).is_file():
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.root / name)
        if ORDINARY:
            subprocess.run(["chown", "-R", "nobody", str(home)], check=True)

    def serve(self, port: int, isolated: bool = False) -> subprocess.Popen:
        """Start script/serve as an ordinary person, without a network if asked."""
        command = [str(self.root / "script" / "serve"), "--port", str(port)]
        return subprocess.Popen(
            WITHOUT_NETWORK + TO_NOBODY + command if isolated else command,
            **(AS_NOBODY if ORDINARY and not isolated else {}),
            env=self._environment(),
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def _environment(self) -> dict[str, str]:
        """What a person's shell holds: nothing of the tests, and no program in root's home."""
        ours = {"DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "HTTPS", "FILES", "DATA"}
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        paths = SYSTEM_PATH if ORDINARY else kept["PATH"]
        return kept | {"HOME": str(self.home), "TMPDIR": str(self.home), "PATH": paths}

    def processes(self) -> list[psutil.Process]:
        """Everything that runs from this clone or on its data."""
        every = psutil.process_iter(["cmdline"])
        return [one for one in every if str(self.root) in " ".join(one.info["cmdline"] or [])]

    def kill(self) -> None:
        """Kill everything at once, as a failure of the machine would."""
        for process in self.processes():
            with contextlib.suppress(psutil.NoSuchProcess):  # it ended with its leader
                process.kill()


@pytest.fixture(scope="module")
def clone():
    made = Clone(Path(tempfile.mkdtemp(prefix="treaty-clone-")))
    yield made
    made.kill()
    shutil.rmtree(made.home)


@pytest.fixture(scope="module")
def first_start(clone):
    """What the first start says; the site is stopped again, as by the system."""
    port = free_port()
    server = clone.serve(port)
    said = until_ready(server)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/admin/login/") as answer:
        assert answer.status == 200
    end(server, signal.SIGTERM)
    return said


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


def until_ready(server: subprocess.Popen) -> str:
    said = ""
    for line in server.stdout:
        said += line
        if "Ctrl-C" in line:
            return said
    return pytest.fail(f"script/serve ended with code {server.wait()}:\n{said}")


def end(server: subprocess.Popen, number: int) -> None:
    """Send the signal to the whole session, as a terminal does, and expect a clean end."""
    os.killpg(server.pid, number)
    said = server.communicate(timeout=30)[0]
    assert server.returncode == 0, said
    assert said.endswith("Stopped.\n")


def test_it_brings_the_site_up_from_a_fresh_clone(first_start, clone):
    assert re.search(r"^The site   http://127\.0\.0\.1:\d+/$", first_start, re.M)
    assert re.search(r"^For staff  http://127\.0\.0\.1:\d+/admin/$", first_start, re.M)
    assert clone.processes() == []


def test_it_prints_the_first_password_and_keeps_it_nowhere(first_start, clone):
    password = re.search(r"name admin, password (\S+)", first_start)[1]
    search = ["grep", "--recursive", "--files-with-matches", "--fixed-strings", password]
    assert subprocess.run([*search, str(clone.root)], capture_output=True).stdout == b""


def test_it_keeps_its_secret_for_its_owner_alone(first_start, clone):
    assert (clone.root / "var" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_it_starts_again_within_five_seconds_and_needs_no_network(first_start, clone, request):
    began = time.monotonic()
    server = clone.serve(free_port(), isolated=ISOLATED)
    said = until_ready(server)
    seconds = time.monotonic() - began
    end(server, signal.SIGINT)
    assert seconds < 5, said
    assert "password" not in said
    person = "nobody" if ORDINARY else "the account of the tests"
    network = "no network" if ISOLATED else "a network, which could not be cut here"
    line = f"\nscript/serve was started as {person}, the second time with {network}."
    request.config.get_terminal_writer().line(line)


def test_it_leaves_nothing_running_after_an_interrupt(first_start, clone):
    server = clone.serve(free_port())
    until_ready(server)
    assert len(clone.processes()) > 3
    end(server, signal.SIGINT)
    assert clone.processes() == []


def test_it_recovers_by_itself_when_everything_was_killed(first_start, clone):
    server = clone.serve(free_port())
    until_ready(server)
    clone.kill()
    server.communicate()
    again = clone.serve(free_port())
    said = until_ready(again)
    end(again, signal.SIGTERM)
    assert "password" not in said


def test_it_says_that_the_port_is_taken_before_any_work(clone):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = clone.serve(port)
        said = server.communicate(timeout=30)[0]
    assert server.returncode == 1
    assert said == f"The site cannot listen on 127.0.0.1, port {port}: Address already in use.\n"


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_it_refuses_a_port_that_is_none(port):
    done = subprocess.run(
        [ROOT / "script" / "serve", "--port", port], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert f"'{port}' is not a port: a number from 1 to 65535" in done.stderr
