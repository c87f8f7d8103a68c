"""Compare and Restore: the desk against its editions, by field."""

from hypothesis import given
from hypothesis import strategies as st

from agreements.admin.comparison import marked
from agreements.desk.compose import compose
from agreements.desk.restore import restore
from agreements.shelf.edition import Edition
from tests import builders

from .office import address, publish, put
from .paper import Paper

FRIENDSHIP = ("agreement", "friendship-1998")
FIRST = builders.agreement(note={"en": "Signed in Tashkent by two presidents"})
SECOND = builders.agreement(
    note={"en": "Signed in Astana by two presidents"},
    events=[builders.event("signed", date="1998-10-30")],
)


def page_of(editor, page, **query):
    return editor.get(address(*FRIENDSHIP, page), query)


def words_of(response):
    return response.content.decode()


@given(st.text("ab \n", max_size=40), st.text("ab \n", max_size=40))
def test_it_loses_no_letter_when_it_marks_what_differs(old, new):
    before, after = marked(old, new)

    def bare(text, tag):
        return str(text).replace(f"<{tag}>", "").replace(f"</{tag}>", "")

    assert (bare(before, "del"), bare(after, "ins")) == (old, new)


def test_it_escapes_what_it_marks():
    assert marked("<b>", "") == ("<del>&lt;b&gt;</del>", "")


def test_it_marks_the_words_that_changed_since_the_edition(editor, desk):
    publish(*builders.groundwork(), FIRST)
    put(SECOND)

    page = words_of(page_of(editor, "compare"))

    assert "Signed in <del>Tashkent </del>by two presidents" in page
    assert "Signed in <ins>Astana </ins>by two presidents" in page
    assert "<del>1998-10-31</del>" in page


def test_it_says_when_nothing_has_changed(editor, desk):
    publish(*builders.groundwork(), FIRST)

    assert "Nothing has changed since edition 1." in words_of(page_of(editor, "compare"))


def test_it_shows_what_changes_on_the_page_that_publishes(editor, desk):
    publish(*builders.groundwork(), FIRST)
    put(SECOND)

    assert "<ins>Astana </ins>" in words_of(page_of(editor, "publish"))


def test_it_puts_an_edition_back_on_the_desk_and_publishes_nothing(editor, desk):
    publish(*builders.groundwork(), FIRST)
    put(SECOND)
    editions = Edition.objects.count()
    assert "?edition=1" in words_of(page_of(editor, "restore"))

    response = Paper(page_of(editor, "restore", edition=1)).send(editor)

    assert response.status_code == 302
    assert compose(*FRIENDSHIP[:1], [FRIENDSHIP[1]]) == [FIRST]
    assert Edition.objects.count() == editions


def test_it_offers_what_it_overwrites_as_a_file(editor, desk):
    publish(*builders.groundwork(), FIRST)
    put(SECOND)
    assert address(*FRIENDSHIP, "document") in words_of(page_of(editor, "restore", edition=1))

    file = page_of(editor, "document")

    assert file["Content-Disposition"] == 'attachment; filename="friendship-1998.json"'
    assert "Signed in Astana" in words_of(file)


def test_it_restores_nothing_when_the_desk_changed_meanwhile(editor, desk):
    publish(*builders.groundwork(), FIRST)
    put(SECOND)
    paper = Paper(page_of(editor, "restore", edition=1))
    third = builders.agreement(note={"en": "A third reading"})
    restore([third], by="Bolat")

    response = paper.send(editor)

    assert response.status_code == 409
    assert "the desk has changed" in words_of(response)
    assert compose(*FRIENDSHIP[:1], [FRIENDSHIP[1]]) == [third]


def test_it_has_no_edition_to_restore_where_there_is_none(editor, desk):
    publish(*builders.groundwork(), FIRST)

    assert page_of(editor, "restore", edition=7).status_code == 404
    assert page_of(editor, "restore", edition="x").status_code == 200
