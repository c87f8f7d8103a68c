"""The private PostgreSQL of a clone: one for its data, and throw-away ones for its tests.

Nothing here is used where ``DATABASE_URL`` names a server. The server listens on a socket in a
folder that only its account may enter, so it asks for no password and opens no port.
"""

import contextlib
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import psutil

from project.lock import locked
from project.programs import PostgresFailed, account, binaries, owner, system_folder

ROOT = Path(__file__).resolve().parent.parent
START_LIMIT = 120  # seconds; recovery after a crash may take its time
SOCKET_PATH_LIMIT = 107  # bytes, of the operating system
WITHOUT_CARE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Cluster:
    """One PostgreSQL server, known by its folder.

    ``home`` holds its data and log, ``sockets`` its socket. ``options`` are settings of the
    server in the form ``name=value``.
    """

    def __init__(self, home: Path, sockets: Path, options: tuple[str, ...] = ()):
        self.home = home
        self.data = home / "data"
        self.log = home / "log"
        self.sockets = sockets
        self.options = options
        self.child: subprocess.Popen | None = None  # the server, when it was started here

    @property
    def url(self) -> str:
        """The address of the server's database, as libpq reads it."""
        return f"postgresql:///postgres?user=postgres&host={quote(str(self.sockets), safe='')}"

    def start(self) -> None:
        """Make sure the server runs, and that it answers. Raises PostgresFailed."""
        with locked(self.home / "lock"):
            if self._postmaster() is None:
                self._initialise()
                self._forget_strangers()
                self._launch()
            self._wait_until_ready()

    def stop(self) -> None:
        """End the server's sessions and the server, and wait until it has written its data."""
        process = self.child or self._postmaster()
        if process is not None:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=START_LIMIT)

    def _postmaster(self) -> psutil.Process | None:
        """The running server of this very folder, if there is one."""
        return _server(self.data / "postmaster.pid", str(self.data))

    def _forget_strangers(self) -> None:
        """Remove lock files whose number another program, or a dead one, has now.

        PostgreSQL itself replaces the file of a process that is gone; it refuses only while the
        number is in use. Sessions that outlived their killed server are waited for first, since
        PostgreSQL finds them by the file.
        """
        every = psutil.process_iter(["name", "cwd"])
        sessions = [one for one in every if one.info == {"name": "postgres", "cwd": str(self.data)}]
        psutil.wait_procs(sessions, timeout=START_LIMIT)
        for file, word in (
            (self.data / "postmaster.pid", str(self.data)),
            (self.sockets / ".s.PGSQL.5432.lock", f"unix_socket_directories={self.sockets}"),
        ):
            number = "".join(_lines(file)[:1])
            taken = number.isdigit() and psutil.pid_exists(int(number))
            if taken and _server(file, word) is None:
                file.unlink()

    def _initialise(self) -> None:
        """Make the data folder in one step: it is there whole or not at all."""
        if self.data.exists():
            return
        unfinished = self.home / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        done = subprocess.run(
            [
                *(binaries() / "initdb", "--pgdata", unfinished, "--username=postgres"),
                *("--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"),
                *("--no-sync", "--no-instructions"),
            ],
            **account(),
            cwd=self.home,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise PostgresFailed(f"PostgreSQL cannot make its data folder: {done.stderr.strip()}")
        unfinished.rename(self.data)

    def _launch(self) -> None:
        """Start the server in a session of its own, so that Ctrl-C does not reach it."""
        settings = (
            "listen_addresses=",
            f"unix_socket_directories={self.sockets}",
            "unix_socket_permissions=0700",
            *self.options,
        )
        command = [str(binaries() / "postgres"), "-D", str(self.data)]
        with self.log.open("w") as log:
            self.child = subprocess.Popen(
                command + [word for setting in settings for word in ("-c", setting)],
                **account(),
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline:
            # The eighth line is the state of the server; a killed one leaves the word behind.
            if (
                self._postmaster()
                and "".join(_lines(self.data / "postmaster.pid")[7:8]).strip() == "ready"
            ):
                return
            if self.child and self.child.poll() is not None:
                break
            time.sleep(0.02)
        words = "\n".join(self.log.read_text(errors="replace").splitlines()[-8:])
        raise PostgresFailed(f"PostgreSQL does not start. The end of {self.log}:\n{words}")


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except FileNotFoundError:
        return []


def _server(file: Path, word: str) -> psutil.Process | None:
    """The process that a lock file names, if it is a PostgreSQL started with that word."""
    with contextlib.suppress(psutil.NoSuchProcess, ValueError, IndexError):
        process = psutil.Process(int(_lines(file)[0]))
        command = process.cmdline()
        if Path(command[0]).name == "postgres" and word in command:
            return process
    return None


def private() -> Cluster:
    """The clone's own server, whose data stays in ``var/postgres``."""
    return Cluster(_lasting_home(), own_folder(_socket_folder()))


@contextlib.contextmanager
def throwaway() -> Iterator[str]:
    """A server for one run of the tests: yields its address and removes it at the end."""
    prefix = f"treaty-test-{os.getuid()}-"
    with contextlib.ExitStack() as stack:
        with locked(Path(tempfile.gettempdir()) / f"treaty-test-lock-{os.getuid()}"):
            sweep(prefix)
            home = own_folder(Path(tempfile.mkdtemp(prefix=prefix)))
            # Removed before the lock is given up, so that no sweep finds it half there.
            stack.enter_context(locked(home / "in-use"))
            stack.callback(shutil.rmtree, home)
        cluster = Cluster(home, home, WITHOUT_CARE)
        stack.callback(cluster.stop)
        cluster.start()
        yield cluster.url


def sweep(prefix: str) -> None:
    """Remove the throw-away servers of runs that were killed: nobody holds their lock."""
    for home in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        gone_or_in_use = contextlib.suppress(FileNotFoundError, BlockingIOError)
        with gone_or_in_use, locked(home / "in-use", wait=False):
            Cluster(home, home).stop()
            shutil.rmtree(home)


def _lasting_home() -> Path:
    """The folder of data that stays: in the clone, or for root in the system's place for it.

    Root's server runs as another account, which often may not enter the clone. The name under
    the system's folder is drawn by chance, so that a fresh clone never meets old data.
    """
    home = ROOT / "var" / "postgres"
    home.parent.mkdir(exist_ok=True)
    if os.getuid() != 0:
        home.mkdir(mode=0o700, exist_ok=True)
    elif not home.exists():
        home.unlink(missing_ok=True)
        home.symlink_to(tempfile.mkdtemp(prefix=f"{_clone_name()}-", dir=system_folder()))
    return own_folder(home.resolve())


def _clone_name() -> str:
    return hashlib.sha256(os.fsencode(ROOT)).hexdigest()[:12]


def _socket_folder() -> Path:
    name = f"treaty-record-{os.getuid()}-{_clone_name()}"
    folder = Path(tempfile.gettempdir()) / name
    if len(os.fsencode(folder / ".s.PGSQL.5432")) > SOCKET_PATH_LIMIT:
        folder = Path("/tmp") / name
    return folder


def own_folder(folder: Path) -> Path:
    """Make the folder, or refuse it when anyone but the server's account may enter it."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    account_id, group_id = owner()
    if os.getuid() == 0 and folder.lstat().st_uid == 0:
        os.chown(folder, account_id, group_id, follow_symlinks=False)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != account_id or found.st_mode & 0o077:
        raise PostgresFailed(
            f"{folder} must be a folder that belongs to {pwd.getpwuid(account_id).pw_name} alone. "
            "See whose it is, then remove it."
        )
    return folder
