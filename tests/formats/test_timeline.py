"""The picture of many agreements: a row each, on the axis that all rows share."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.formats.timeline import BUILDS_ON, REPLACES, Lane, Row, timeline
from agreements.law.wording import LANGUAGES
from tests.builders import agreement, event
from tests.formats.svg import percent, read

ON = date(2026, 11, 24)


def treaty(slug, signed, *events, relations=(), **fields):
    related = [
        {"key": f"r{n}", "kind": kind, "agreement": other}
        for n, (kind, other) in enumerate(relations)
    ]
    events = [event("signed", date=signed), *events]
    return agreement(slug, events=events, relations=related, **fields)


def row(document, name="A treaty", language="en", labelled=True):
    return Row(document, name, language, f"/agreements/{document.slug}/", labelled)


def drawn(*rows, years=None, kinds=BUILDS_ON | REPLACES, on=ON, language="en"):
    lane = Lane("Border & water", "en", [r if isinstance(r, Row) else row(r) for r in rows])
    return timeline([lane], years or {}, kinds, on, language)


def links(picture):
    return list(read(picture).iter("a"))


def arcs(picture):
    return [each for each in read(picture).iter("path") if each.attrib["class"].startswith("arc")]


def test_it_is_sound_xml_of_a_few_elements_and_names_itself():
    root = read(drawn(treaty("one", "1998-10-31"), years={1998: 1}))
    first, second = root[0], root[1]
    assert root.attrib["aria-labelledby"] == f"{first.attrib['id']} {second.attrib['id']}"
    assert first.text == "Agreements, 1991 to 2026"
    assert "a table" in second.text


def test_it_makes_each_row_a_link_that_says_it_in_words():
    force = event("entry_into_force", date="1999-06-11")
    (link,) = links(drawn(treaty("one", "1998-10-31", force)))
    assert link.attrib["href"] == "/agreements/one/"
    assert link[0].text == "A treaty: In force since 11 June 1999. No end recorded."


def test_it_says_a_row_in_the_language_of_its_name():
    (link,) = links(drawn(row(treaty("one", "1998-10-31"), "Договор", "ru")))
    assert link.attrib["lang"] == "ru"
    assert link[0].text.startswith("Договор: Подписан")


def test_it_stands_the_sign_on_the_day_of_conclusion_and_the_bar_from_the_entry():
    force = event("entry_into_force", date="1999-06-11")
    (link,) = links(drawn(treaty("one", "1998-10-31", force)))
    (sign,) = link.iter("use")
    (bar,) = (each for each in link.iter("rect") if each.attrib["class"] == "f")
    assert sign.attrib["href"] == "#k-treaty"
    assert 20 < percent(sign, "x") < percent(bar, "x") < 23
    assert percent(bar, "x") + percent(bar, "width") == pytest.approx(100)


@pytest.mark.parametrize(
    ("instrument", "sign"),
    [("convention", "agreement"), ("additional_protocol", "protocol"), ("road_map", "declaration"),
     ("joint_statement", "declaration"), ("proces_verbal", "memorandum")],
)  # fmt: skip
def test_it_has_five_signs_for_all_instruments(instrument, sign):
    (link,) = links(drawn(treaty("one", "2021-05-05", instrument=instrument)))
    assert [each.attrib["href"] for each in link.iter("use")] == [f"#k-{sign}"]


def test_it_draws_what_builds_on_another_by_a_curve_from_the_older_to_the_newer():
    old = treaty("old", "1998-10-31")
    new = treaty("new", "2022-12-22", relations=[("recalls", "old"), ("refers_to", "old")])
    (arc,) = arcs(drawn(new, old))
    begins, ends = re.fullmatch(r"M(\d+) [\d.]+Q\d+ [\d.]+ (\d+) [\d.]+", arc.attrib["d"]).groups()
    assert (arc.attrib["class"], int(ends) - int(begins)) == ("arc", 40)


def test_it_dashes_the_curve_of_what_replaces_another():
    old = treaty("old", "1998-10-31")
    new = treaty("new", "2022-12-22", relations=[("supersedes", "old")])
    (arc,) = arcs(drawn(old, new))
    assert arc.attrib["class"] == "arc x"


def test_it_leaves_the_older_no_later_than_it_ended():
    ended = event("terminated", date="2010-01-01")
    old = treaty("old", "1998-10-31", ended)
    new = treaty("new", "2022-12-22", relations=[("supersedes", "old")])
    (arc,) = arcs(drawn(old, new))
    assert arc.attrib["d"].startswith("M520 ")


def test_it_draws_no_curve_to_what_is_not_shown():
    new = treaty("new", "2022-12-22", relations=[("recalls", "elsewhere")])
    assert arcs(drawn(new)) == []


def test_it_prints_a_name_again_where_a_narrow_screen_has_no_room_for_it():
    name = "Договор об отдельных участках границы"
    late, early = treaty("late", "2022-12-22"), treaty("early", "1994-01-10")
    for document in (late, early, treaty("middle", "2009-05-05")):
        (link,) = links(drawn(row(document, name)))
        shown = [each.attrib["class"] for each in link.iter("text")]
        assert shown in (["t"], ["t odd", "t even"])
        assert {each.text for each in link.iter("text")} == {name}


def test_it_breaks_a_long_name_into_lines_and_cuts_nothing_off():
    name = "Шекаралардың түйісу нүктесінің ауданы туралы 2017 жылғы шарт"
    (link,) = links(drawn(row(treaty("one", "1997-11-10"), name, "kk")))
    lines = [each.text for each in link.iter("text") if each.attrib["class"] != "t odd"]
    assert len(lines) == 2
    assert " ".join(lines) == name


def test_it_names_no_row_that_shall_bear_no_name():
    (link,) = links(drawn(row(treaty("one", "1998-10-31"), labelled=False)))
    assert list(link.iter("text")) == []


def test_it_stands_a_column_on_each_year_in_which_documents_were_signed():
    root = read(drawn(treaty("one", "1998-10-31"), years={1998: 1, 2022: 200}))
    few, many = (each for each in root.iter("rect") if each.attrib.get("class") == "s")
    assert percent(few, "x") < percent(many, "x")
    assert float(many.attrib["height"]) == 36
    assert float(few.attrib["height"]) < 1


def test_it_keeps_every_row_within_the_picture_and_none_on_another():
    root = read(drawn(*(treaty(f"t-{n}", f"{1992 + n}-05-05") for n in range(30))))
    strips = [each for each in root.iter("rect") if each.attrib.get("class") == "hot"]
    edges = [(float(s.attrib["y"]), float(s.attrib["height"])) for s in strips]
    assert all(a + height <= b for (a, height), (b, _) in pairwise(edges))
    assert edges[-1][0] + edges[-1][1] < float(root.attrib["height"])


@given(
    st.lists(
        st.tuples(
            st.dates(date(1985, 1, 1), ON),
            st.text(st.characters(categories=["L", "P", "S", "Zs"]), min_size=1).filter(str.strip),
        ),
        max_size=6,
    )
)
def test_it_stays_sound_and_within_its_edges_whatever_the_names_and_days(made):
    rows = [row(treaty(f"no-{n}", str(day)), name) for n, (day, name) in enumerate(made)]
    root = read(drawn(*rows))
    assert len(list(root.iter("a"))) == len(made)
    for each in root.iter():
        places = [percent(each, name) for name in ("x", "x1", "x2") if "%" in each.get(name, "")]
        assert all(0 <= place <= 100 for place in places)


def test_it_reaches_from_1991_to_the_day_of_the_page_however_early_that_is():
    years = {each.text for each in read(drawn(on=date(1996, 1, 1))).iter("text")}
    assert {"1991", "1996"} <= years
    assert not {"2000", "2026"} & years


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language_of_the_site(language):
    root = read(drawn(treaty("one", "1998-10-31"), language=language))
    assert root[0].text
    assert [each.attrib.get("lang") for each in root.iter("a")] == [
        None if language == "en" else "en"
    ]
