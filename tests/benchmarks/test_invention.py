"""The made-up record: the same at each drawing, without faults, and as rich as it says."""

import io

import pytest
from django.core.management import call_command

from agreements.documents.kinds import read
from agreements.documents.library import Collection
from agreements.documents.reading import examine, read_path
from agreements.law.articles import articles
from agreements.law.status import status
from agreements.shelf.card import Card

from .invention import LAST, parts, write

SIZE = 300


@pytest.fixture(scope="module")
def drawn():
    """Return the documents of the made-up record by kind."""
    found = {}
    for documents in parts(SIZE):
        for each in documents:
            found.setdefault(each["kind"], []).append(read({"schema": 1} | each))
    return found


def test_it_draws_the_same_record_each_time(tmp_path):
    texts = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        texts.append([file.read_bytes() for file in write(tmp_path / name, SIZE)])
    assert texts[0] == texts[1]


def test_it_draws_no_fault_that_stops(tmp_path):
    write(tmp_path, SIZE)
    reading = read_path(tmp_path)
    assert [*reading.misprints, *examine(reading, Collection([]))] == []


def test_it_gives_each_agreement_four_titles_two_signatures_and_four_events(drawn):
    counts = {
        (len({title.language for title in each.titles}), len(each.signatures), len(each.events))
        for each in drawn["agreement"]
    }
    assert counts == {(4, 2, 4)}
    assert len(drawn["agreement"]) == SIZE
    assert len(drawn["commentary"]) == SIZE // 10


def test_it_gives_one_agreement_in_five_texts_of_5_to_20_articles_in_two_languages(drawn):
    with_texts = [each for each in drawn["agreement"] if each.texts]
    assert len(with_texts) == SIZE // 5
    for each in with_texts:
        lengths = [len(articles(text.body).articles) for text in each.texts]
        assert len(lengths) == 2
        assert lengths[0] == lengths[1]
        assert 5 <= lengths[0] <= 20


def test_it_knows_agreements_in_force_ended_suspended_and_not_recorded(drawn):
    found = {status(each, LAST).code for each in drawn["agreement"]}
    assert {"in_force", "ended", "suspended", "entry_not_recorded", "political"} <= found


@pytest.mark.django_db
def test_it_is_loaded_and_published_like_any_other_record(tmp_path):
    for file in write(tmp_path, 20):
        call_command("import_record", file, publish=True, stdout=io.StringIO())
    assert Card.objects.of("agreement").count() == 20
