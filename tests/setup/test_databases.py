"""The databases of the tests themselves."""

from threading import Thread

from django.contrib.auth.models import User
from django.db import connection, transaction


def test_it_starts_a_committing_test_on_an_empty_database(committed_database):
    assert User.objects.count() == 0
    User.objects.create(username="left behind")


def test_it_shows_nothing_of_the_test_before(committed_database):
    assert not User.objects.filter(username="left behind").exists()


def test_it_leads_every_thread_to_the_same_copy(committed_database):
    seen = []

    def look():
        seen.append((connection.settings_dict["NAME"], User.objects.count()))
        connection.close()

    with transaction.atomic():
        User.objects.create(username="not yet committed")
        thread = Thread(target=look)
        thread.start()
        thread.join()
    assert seen == [(committed_database, 0)]


def test_it_folds_the_letters_of_uzbek_and_kazakh(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT lower('ЎҚҒҲ ӘҒҚҢӨҰҮҺІ ЁЙ'), 'Ҳаракат' ILIKE 'ҲАРАКАТ'")
        assert cursor.fetchone() == ("ўқғҳ әғқңөұүһі ёй", True)
