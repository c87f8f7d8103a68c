"""Spellings: the words of the record, counted exactly whatever is published and taken down."""

import pytest
from django.core.management import call_command

from agreements.shelf.card import Card
from agreements.shelf.spelling import Spelling, trigrams
from tests.builders import source, subject
from tests.shelf.builders import found_wrong, publish, retract

pytestmark = pytest.mark.django_db


def counted():
    return dict(Spelling.objects.values_list("spelling", "passages"))


def test_it_counts_the_passages_that_hold_a_word():
    publish(subject("one", name={"en": "Border and border", "ru": "Граница"}))
    publish(subject("two", name={"en": "Border 2022 of"}))
    assert counted() == {"border": 2, "and": 1, "граница": 1}


def test_it_forgets_the_words_of_a_record_that_was_corrected_or_taken_down():
    publish(subject("one", name={"en": "Frontier"}), subject("two", name={"en": "Frontier post"}))
    publish(subject("one", name={"en": "Border"}))
    assert counted() == {"frontier": 1, "post": 1, "border": 1}
    retract("subject", "two")
    assert counted() == {"border": 1}


def test_it_counts_the_same_when_the_catalogue_is_made_anew():
    publish(subject("one", name={"en": "Border post"}), source(title="Border"))
    retract("source", "gazette")
    before = counted()
    call_command("rebuild_catalogue")
    assert counted() == before


def test_it_is_made_anew_on_demand_only_when_it_is_empty():
    publish(subject("one", name={"en": "Border"}))
    Spelling.objects.all().delete()
    call_command("rebuild_catalogue", "--when-empty")
    assert counted() == {}
    Card.objects.all().delete()
    call_command("rebuild_catalogue", "--when-empty")
    assert counted() == {"border": 1}


def test_it_is_verified_with_the_rest_of_the_catalogue():
    publish(subject("one", name={"en": "Border"}))
    Spelling.objects.filter(spelling="border").update(passages=3)
    Spelling.objects.create(spelling="ghost", form="gost", trigrams=[], passages=1)
    assert found_wrong() == [
        "spelling “border”: It stands in 1 passages, counted are 3.",
        "spelling “ghost”: It stands in 0 passages, counted are 1.",
    ]


def test_it_cuts_a_word_into_threes_with_its_ends():
    assert trigrams("border") == [" bo", "bor", "der", "er ", "ord", "rde"]
