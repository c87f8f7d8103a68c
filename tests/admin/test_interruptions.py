"""Publishing while the database fails, or twice at once: one edition or none, and no word lost."""

import os
import threading
import time
from contextlib import contextmanager

import psycopg
import pytest
from django.contrib.auth import get_user_model
from django.db import connection, connections
from django.test import Client

from agreements.shelf.edition import Edition
from agreements.shelf.lock import LOCK
from tests import builders

from .office import address, put, row
from .paper import Paper

FRIENDSHIP = ("agreement", "friendship-1998")


@pytest.fixture
def editor(committed_database):
    """A client of somebody with every right; what it does is really committed."""
    put(*builders.groundwork(), builders.agreement())
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("aziza"))
    return client


@pytest.fixture
def paper(editor):
    """The page on which the agreement is published."""
    return Paper(editor.get(address(*FRIENDSHIP, "publish")))


class Sending(threading.Thread):
    """A form on its way, sent by another thread over a connection of its own."""

    def __init__(self, paper, client, **values):
        super().__init__()
        self.paper, self.client, self.values, self.response = paper, client, values, None
        self.start()

    def run(self):
        try:
            self.response = self.paper.send(self.client, **self.values)
        finally:
            connections.close_all()

    def answer(self):
        self.join(timeout=30)
        return self.response


@contextmanager
def elsewhere():
    """Another connection to the same server, to another database, as an administrator has one."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as link:
        yield link


def backend_that_waits():
    """Return the server's process that waits for the log, once there is one."""
    asked = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    with connection.cursor() as cursor:
        for _ in range(200):
            cursor.execute(asked)
            if found := cursor.fetchone():
                return found[0]
            time.sleep(0.05)
    return None


def test_it_keeps_the_note_when_the_server_ends_the_connection_while_publishing(paper, editor):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        sending = Sending(paper, editor, note="The first treaty")
        cursor.execute("SELECT pg_terminate_backend(%s)", [backend_that_waits()])
        response = sending.answer()
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])

    assert response.status_code == 503
    assert "no-store" in response["Cache-Control"]
    assert "The database cannot be reached" in response.content.decode()
    assert not Edition.objects.exists()
    assert Paper(response).send(editor).status_code == 302
    assert Edition.objects.head().note == "The first treaty"


def test_it_keeps_the_note_when_the_server_takes_no_connection(paper, editor, committed_database):
    with elsewhere() as administrator:
        connection.close()
        administrator.execute(f"ALTER DATABASE {committed_database} ALLOW_CONNECTIONS false")
        response = paper.send(editor, note="The first treaty")
        administrator.execute(f"ALTER DATABASE {committed_database} ALLOW_CONNECTIONS true")

    assert response.status_code == 503
    assert Paper(response).fields["note"] == "The first treaty"
    assert Paper(response).send(editor).status_code == 302
    assert Edition.objects.head().note == "The first treaty"


def test_it_keeps_a_whole_form_when_the_database_is_gone(editor, committed_database):
    form = Paper(editor.get(address(*FRIENDSHIP)))
    form.add("events", kind="prolonged", date="2008", place__ru="Ташкент")
    with elsewhere() as administrator:
        connection.close()
        administrator.execute(f"ALTER DATABASE {committed_database} ALLOW_CONNECTIONS false")
        response = form.send(editor)
        asked = editor.get(form.address)
        administrator.execute(f"ALTER DATABASE {committed_database} ALLOW_CONNECTIONS true")

    assert (response.status_code, asked.status_code) == (503, 503)
    Paper(response).send(editor)
    places = {event.key: event.place for event in row(*FRIENDSHIP).events.all()}
    assert places["prolonged"] == {"ru": "Ташкент"}


def test_it_publishes_once_when_two_clicks_arrive_together(paper, editor):
    clicks = [Sending(paper, editor, note="The first treaty") for _ in range(2)]

    assert [click.answer().status_code for click in clicks] == [302, 302]
    assert Edition.objects.of(*FRIENDSHIP).count() == 1
