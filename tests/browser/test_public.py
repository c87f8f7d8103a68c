"""The public pages in a real browser: nothing runs off the side, and nobody is shut out."""

import re
from itertools import cycle

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from agreements.formats.address import PLACES
from agreements.formats.address import page as page_of
from agreements.law.wording import LANGUAGES
from agreements.shelf.log import act
from tests.public.builders import sample
from tests.public.routes import filled, routes
from tests.public.wordings import worded
from tests.record import shipped

from .paper import pages

TREATY = "/agreements/friendship-1998/"

SLUGS = {
    "agreements": "friendship-1998",
    "commentaries": "nematov-2022",
    "states": "uz",
    "signatories": "karimov",
    "subjects": "border",
    "occasions": "tashkent-1998",
    "sources": "gazette",
}
"""One record of each kind."""

SAMPLES = {
    "number": ["1"],
    "older": ["1"],
    "newer": ["2"],
    "tags": ["uz", "uz+kk"],
    "language": ["ru"],
}
"""Values for the other parts of an address; a route with a part that is not here fails."""

BESIDES = [
    "/agreements/?on=2011-02-31&status=pending&instrument=treaty",
    "/agreements/?status=in_force",
    f"{TREATY}?on=2000-01-01",
    "/states/tm/",
    "/nothing/",
    "/search/?q=дружба+OR+border",
    "/search/?q=frendship+treety",
    "/search/?q=-border&kind=all",
]
"""Pages that look otherwise than their route usually does."""


def addresses():
    """Yield an address of every type of page: each route that is no file, for each kind it has.

    The editions of all kinds look alike, and so do the languages: one of each stands for all.
    """
    for route in routes():
        if route and not route.endswith("/"):
            continue
        alike = "editions" in route or "<other_language" in route
        for place in ["agreements"] if alike else PLACES.values():
            values = SAMPLES | {"kind": [place], "slug": [SLUGS[place]]}
            if "<kind" in route or place == "agreements":
                yield from filled(route, values)


@pytest.fixture
def site(committed_database, page):
    """A tab on the site with the sample record published, and one correction of it."""
    with act(note="First publication", author="The editors") as writing:
        writing.publish(sample())
    with act(note="A correction", author="The editors") as writing:
        writing.publish(worded())
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_it_fits_every_screen_and_shuts_nobody_out(width, scheme, site):
    site.set_viewport_size({"width": width, "height": 900})
    site.emulate_media(color_scheme=scheme)
    faults, paths = [], [*dict.fromkeys(addresses()), *BESIDES]
    for path in paths:
        site.goto(path)
        if site.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{path} runs off the side")
        found = Axe().run(site).response["violations"]
        faults += [f"{path}: {each['id']}: {each['nodes'][0]['html']}" for each in found]
    assert faults == []
    assert len(paths) > 30


def test_it_fits_the_shipped_record_on_a_narrow_screen_in_each_language(committed_database, page):
    with act(note="", author="The editors") as writing:
        writing.publish(shipped.documents())
    page.set_viewport_size({"width": 320, "height": 900})
    wide = []
    for language, document in zip(cycle(LANGUAGES), shipped.documents(), strict=False):
        page.goto(page_of(document.kind, document.slug, language))
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(page.url)
    assert wide == []


def test_it_folds_the_contents_away_on_a_narrow_screen_and_leads_by_them(site):
    site.set_viewport_size({"width": 375, "height": 800})
    site.goto(TREATY)
    site.get_by_text("On this page", exact=True).click()
    site.get_by_role("link", name="Steps of each state").click()
    expect(site).to_have_url(re.compile("#steps$"))


def paper(site):
    """The colour of the page's ground, as red, green and blue."""
    return site.evaluate("getComputedStyle(document.body).backgroundColor")


DARK, LIGHT = "rgb(14, 21, 27)", "rgb(255, 255, 255)"


def test_a_reader_may_choose_light_or_dark_and_the_choice_is_kept(site):
    site.emulate_media(color_scheme="light")
    site.goto("/about/")
    assert paper(site) == LIGHT
    site.get_by_role("button", name="dark").click()
    assert paper(site) == DARK
    site.goto(TREATY)
    assert paper(site) == DARK
    assert site.get_by_role("button", name="dark").get_attribute("aria-pressed") == "true"
    site.get_by_role("button", name="as my device").click()
    assert paper(site) == LIGHT
    assert site.context.cookies() == []


def test_without_scripts_the_device_decides_and_nothing_is_offered(site, server, browser):
    with browser.new_context(java_script_enabled=False, color_scheme="dark") as context:
        tab = context.new_page()
        tab.goto(f"{server.url}/about/")
        assert tab.get_by_text("Not an official publication").first.is_visible()
        assert not tab.locator("#appearance").is_visible()


@pytest.fixture
def printed(site):
    """The text of each page of the treaty's page as it is printed."""
    site.goto(TREATY)
    return pages(site.pdf(prefer_css_page_size=True))


def test_the_printed_pages_are_numbered(printed):
    count = len(printed)
    assert count > 1
    for number, text in enumerate(printed, start=1):
        assert f"{number} / {count}" in text


def test_the_printed_page_says_its_address_and_its_day(printed, site):
    text = "".join(printed).replace("\n", "")
    assert site.url in text
    assert "accessed" in text
    assert "Not an official publication of either state." in text


def test_the_printed_notes_follow_their_section(printed):
    text = "".join(printed)
    facts, note, life = (
        text.index(w) for w in ("Length of the line", "The Gazette", "Life of the")
    )
    assert facts < note < life


def test_the_printed_page_has_no_furniture(printed):
    text = "".join(printed)
    assert "Skip to the content" not in text
    assert "Appearance" not in text
    assert "On this page" not in text
