"""The page of an agreement's family: a picture, and the same as a nested list."""

import re
from itertools import pairwise

import pytest

from agreements.shelf.log import act
from tests import builders


def recalling(slug, year, *others, kind="recalls"):
    return builders.agreement(
        slug,
        titles=[builders.title(text=slug.replace("-", " ").capitalize())],
        events=[builders.event("signed", date=f"{year}-05-01")],
        relations=[
            {"key": f"r{n}", "kind": kind, "agreement": other} for n, other in enumerate(others)
        ],
    )


@pytest.fixture
def line(published):
    """Five more agreements, each of which recalls the one before; the treaty is the first."""
    slugs = ["friendship-1998", *(f"no-{year}" for year in range(2001, 2006))]
    with act(note="", author="The editors") as writing:
        writing.publish(
            [recalling(new, 2001 + n, old) for n, (old, new) in enumerate(pairwise(slugs))]
        )
    return slugs


@pytest.fixture
def shown(client):
    """Return the page of an agreement's family as text."""
    return lambda slug, query="": client.get(f"/agreements/{slug}/family/{query}").content.decode()


def side(html, name):
    return html.partition(f'<section class="sec" id="{name}">')[2].partition("</section>")[0]


def linked(html):
    return re.findall(r'<a href="/agreements/([a-z0-9-]+)/"', html)


def test_it_draws_and_lists_what_an_agreement_rests_on_and_what_rests_on_it(line, shown):
    html = shown("no-2002")
    assert html.count('<rect class="hot"') == 6
    assert linked(side(html, "above")) == ["no-2001", "friendship-1998"]
    assert linked(side(html, "below")) == ["no-2003", "no-2004", "no-2005"]


def test_it_says_what_each_does_to_the_next(published, shown):
    assert "amends</span>" in side(shown("protocol-2003"), "above")
    assert "is amended by</span>" in side(shown("friendship-1998"), "below")


def test_it_leads_onward_from_the_third_level(line, shown):
    html = shown("no-2001")
    assert '<a class="small" href="/agreements/no-2004/family/">' in html
    assert "/agreements/no-2005/" not in html
    assert '<a class="small" href="/agreements/no-2002/family/">' in shown("no-2005")


def test_it_lists_the_own_relatives_of_each_but_once(line, shown):
    with act(note="", author="The editors") as writing:
        writing.publish([recalling("both-2010", 2010, "no-2001", "no-2002")])
    below = side(shown("no-2001"), "below")
    assert linked(below).count("both-2010") == 2
    assert linked(below).count("no-2003") == 1


def test_it_leaves_out_what_was_signed_later_and_keeps_the_day(line, shown):
    html = shown("friendship-1998", "?on=2002-12-31")
    assert "/agreements/no-2002/?on=2002-12-31" in html
    assert "no-2003" not in html
    assert "protocol-2003" not in html


def test_it_draws_nothing_of_an_agreement_before_its_own_day(published, shown):
    html = shown("friendship-1998", "?on=1990-01-01")
    assert '<rect class="hot"' not in html
    assert "Not concluded by this day" in html


def test_it_is_reached_from_the_agreement(published, client):
    html = client.get("/agreements/friendship-1998/?on=2010-01-01").content.decode()
    assert 'href="/agreements/friendship-1998/family/?on=2010-01-01"' in html


def test_it_is_not_there_for_what_is_not_there_or_taken_down(published, client):
    assert client.get("/agreements/nowhere/family/").status_code == 404
    with act(note="", author="The editors") as writing:
        writing.retract("agreement", "protocol-2003", "It was a mistake.")
    assert client.get("/agreements/protocol-2003/family/").status_code == 410
    assert "protocol-2003" not in client.get("/agreements/friendship-1998/family/").content.decode()
