"""The public pages in a real browser: nothing runs off the side, and nobody is shut out."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from agreements.shelf.log import act
from tests.public.builders import friendship, sample

PATHS = [
    "/",
    "/about/",
    "/agreements/",
    "/agreements/?on=2011-02-31",
    "/agreements/friendship-1998/",
    "/ru/agreements/friendship-1998/",
    "/agreements/friendship-1998/editions/",
    "/agreements/friendship-1998/editions/1/",
    "/agreements/friendship-1998/editions/1..2/",
    "/agreements/friendship-1998/text/uz+kk/",
    "/agreements/friendship-1998/text/uz/",
    "/states/",
    "/states/uz/",
    "/signatories/karimov/",
    "/subjects/border/",
    "/occasions/tashkent-1998/",
    "/commentaries/nematov-2022/",
    "/sources/",
    "/sources/gazette/",
    "/changes/",
    "/changes/1/",
    "/nothing/",
]

TEXTS = [
    {"key": "t-uz", "language": "uz", "role": "authentic", "body": "1-modda\n\nBirinchi modda.\n"},
    {"key": "t-kk", "language": "kk", "role": "authentic", "body": "1-бап\n\nБірінші бап.\n"},
]


@pytest.fixture
def site(committed_database, page):
    """A tab on the site with the sample record published, and one correction of it."""
    with act(note="First publication", author="The editors") as writing:
        writing.publish(sample())
    with act(note="A correction", author="The editors") as writing:
        writing.publish([friendship(texts=TEXTS)])
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_it_fits_every_screen_and_shuts_nobody_out(width, scheme, site):
    site.set_viewport_size({"width": width, "height": 900})
    site.emulate_media(color_scheme=scheme)
    faults = []
    for path in PATHS:
        site.goto(path)
        if site.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{path} runs off the side")
        found = Axe().run(site).response["violations"]
        faults += [f"{path}: {each['id']}: {each['nodes'][0]['html']}" for each in found]
    assert faults == []


def test_it_folds_the_contents_away_on_a_narrow_screen_and_leads_by_them(site):
    site.set_viewport_size({"width": 375, "height": 800})
    site.goto("/agreements/friendship-1998/")
    site.get_by_text("On this page", exact=True).click()
    site.get_by_role("link", name="Steps of each state").click()
    assert site.url.endswith("#steps")
