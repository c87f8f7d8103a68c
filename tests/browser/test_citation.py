"""Taking a citation along: selected at one click without a script, or copied by a button."""

import pytest
from playwright.sync_api import expect

from agreements.shelf.log import act
from tests.public.builders import sample

TREATY = "/agreements/friendship-1998/"
STYLES = ["Uzbekistan–Kazakhstan Treaty Record", "OSCOLA", "Bluebook", "Chicago", "ГОСТ Р 7.0.100"]


@pytest.fixture
def site(committed_database, page):
    """A tab on the site with the sample record published."""
    with act(note="First publication", author="The editors") as writing:
        writing.publish(sample())
    return page


def citation(tab, style):
    return tab.locator("figure", has=tab.get_by_text(style, exact=True)).locator("blockquote")


def test_it_is_selected_whole_at_one_click_without_a_script(site, server, browser):
    with browser.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(f"{server.url}{TREATY}?cite=7")
        for style in STYLES:
            words = citation(tab, style)
            words.click()
            assert tab.evaluate("getSelection().toString()").strip() == words.inner_text()
        expect(tab.get_by_role("button", name="Copy")).to_have_count(0)


def test_a_button_copies_it_and_says_so(site):
    site.context.grant_permissions(["clipboard-read", "clipboard-write"])
    site.goto(TREATY)
    buttons = site.get_by_role("button", name="Copy")
    expect(buttons).to_have_count(len(STYLES))
    buttons.nth(1).click()
    expect(site.get_by_role("button", name="Copied")).to_have_count(1)
    copied = site.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Treaty on Eternal Friendship (Uzbekistan–Kazakhstan) (signed ")
    assert copied.endswith("Only the signed originals are authentic.")


def test_an_article_is_cited_by_the_form_and_a_wrong_one_is_told(site):
    site.goto(TREATY)
    site.get_by_label("Article", exact=True).fill("7.1")
    site.get_by_role("button", name="Cite it").click()
    expect(site.locator("#cite blockquote").nth(1)).to_contain_text(" art 7(1), ")
    site.get_by_label("Article", exact=True).fill("the seventh")
    site.get_by_role("button", name="Cite it").click()
    expect(site.locator("#cite .err")).to_contain_text("“the seventh” is no article.")
    expect(site.get_by_label("Article", exact=True)).to_have_value("the seventh")
