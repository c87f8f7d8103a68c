"""Several writers at once, and one that is killed: real connections, everything committed."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import DatabaseError, connection

from agreements.shelf.card import Card
from agreements.shelf.edition import Body, Edition
from agreements.shelf.lock import Busy
from agreements.shelf.log import act
from tests.builders import source, state
from tests.shelf.builders import found_wrong, publish

pytestmark = pytest.mark.usefixtures("committed_database")


def on_its_own_connection(work, *arguments):
    try:
        return work(*arguments)
    finally:
        connection.close()


def publish_one_by_one(name, start):
    start.wait()
    for number in range(10):
        publish(source(f"{name}-{number}"), author=name)


def test_it_lets_two_publish_at_once_one_after_the_other():
    with ThreadPoolExecutor(2) as pool:
        start = Barrier(2)
        writers = [
            pool.submit(on_its_own_connection, publish_one_by_one, name, start)
            for name in ("aziza", "bolat")
        ]
        for writer in writers:
            writer.result()
    log = list(Edition.objects.order_by("id"))
    assert [edition.id for edition in log] == list(range(1, 21))
    assert [edition.previous for edition in log[1:]] == [edition.digest for edition in log[:-1]]
    moments = [edition.published_at for edition in log]
    assert moments == sorted(moments)
    assert found_wrong() == []


def test_it_waits_for_the_one_who_is_publishing_before_it_reads_the_head():
    with ThreadPoolExecutor(1) as pool:
        with act(note="", author="first") as writing:
            second = pool.submit(on_its_own_connection, publish, state("kz"))
            wait_until_somebody_waits()
            writing.publish([state("uz")])
        [edition] = second.result()
    assert edition.id == 2
    assert edition.previous == Edition.objects.get(id=1).digest


def wait_until_somebody_waits():
    with connection.cursor() as cursor:
        waiting = False
        while not waiting:
            time.sleep(0.01)
            cursor.execute("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")
            [waiting] = cursor.fetchone()


def publish_without_patience():
    with act(note="", author="second", patience=1) as writing:
        writing.publish([state("kz")])


def test_it_says_in_words_that_somebody_else_holds_the_log():
    with ThreadPoolExecutor(1) as pool, act(note="", author="first") as writing:
        writing.publish([state("uz")])
        second = pool.submit(on_its_own_connection, publish_without_patience)
        with pytest.raises(Busy, match="Somebody else is publishing at this moment"):
            second.result()
    assert [edition.author for edition in Edition.objects.all()] == ["first"]


def test_it_says_so_too_when_a_table_it_needs_is_held():
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("LOCK TABLE agreements_card IN EXCLUSIVE MODE")
        with pytest.raises(Busy):
            publish_without_patience()
    other.close()
    assert not Edition.objects.exists()


def publish_and_be_killed():
    other = connection.copy()
    with act(note="", author="Registrar") as writing, other.cursor() as cursor:
        writing.publish([state("kz")])
        cursor.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
    other.close()


def test_it_leaves_nothing_when_the_server_process_is_killed_before_the_end():
    publish(state("uz"))
    with pytest.raises(DatabaseError):
        publish_and_be_killed()
    connection.close()
    assert list(Edition.objects.values_list("slug", flat=True)) == ["uz"]
    assert Body.objects.count() == Card.objects.count() == 1
    [edition] = publish(state("kz"))
    assert edition.id == 2
    assert found_wrong() == []
