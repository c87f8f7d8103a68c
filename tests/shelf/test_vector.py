"""Vectors: the words of a piece as PostgreSQL keeps them, character by character."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.shelf.piece import Piece
from agreements.shelf.vector import number, vector

pytestmark = pytest.mark.django_db


def piece(text, rank="A", language="en"):
    return Piece("titles/en/text", language, rank, text)


def kept(words):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector::text", [words])
        return cursor.fetchone()[0]


def holds(words, query):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [words, query])
        return cursor.fetchone()[0]


def test_it_keeps_forms_and_stems_in_their_places_with_their_ranks():
    pieces = [piece("Border treaties"), piece("О границе", "C", "ru"), piece("Border", "D")]
    assert vector(pieces, ["subject:border"]) == (
        "'A:border':1 'A:treati':2 'A:treaties':2 'C:granitse':5 'C:o':4 'C:границ':5 'C:о':4"
        " 'D:border':7 'subject:border'"
    )


def test_it_keeps_the_words_of_an_article_without_a_rank():
    article = Piece("texts/t/art-1", "en", "D", "Border", is_part_of_text=True)
    assert vector([article]) == "'border':1"


PIECES = st.builds(piece, st.text(), st.sampled_from("ABCD"), st.sampled_from(["en", "ru", "uz"]))


@given(st.lists(PIECES, max_size=4), st.lists(st.text().map(number), max_size=2))
@settings(max_examples=60)
def test_it_is_written_as_the_database_prints_it(pieces, names):
    assert kept(vector(pieces, names)) == vector(pieces, names)


def test_it_keeps_neighbours_apart_that_stand_in_two_pieces():
    words = vector([piece("state border"), piece("treaty")])
    assert holds(words, "'A:state' <-> 'A:border'")
    assert not holds(words, "'A:border' <-> 'A:treati'")


@pytest.mark.parametrize("text", ["word " * 40_000, " ".join(map(str, range(200_000)))])
def test_it_leaves_out_what_the_database_has_no_room_for(text):
    words = vector([piece(text, "D")])
    assert kept(words) == words
    assert len(words) > 500


@pytest.mark.parametrize("spelled", ["83-VIII", "83-ҮІІІ", "№ 83-VIII"])
def test_it_finds_an_identifier_as_a_whole_however_it_is_written(spelled):
    assert number(spelled) == "number:83viii"
