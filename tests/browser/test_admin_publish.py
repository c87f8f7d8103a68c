"""Staff publish, correct and take down a record in a real browser; the public sees each step."""

import json
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from tests import builders


@pytest.fixture
def desk(committed_database):
    """A desk that holds what an agreement refers to."""
    from agreements.desk.restore import restore

    restore([*builders.groundwork(), builders.agreement()], by="Somebody")


@pytest.fixture
def staff(desk, server, page):
    """A tab in which somebody with every right has logged in."""
    name, password = server.staff()
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    return page


def public(server):
    """Return the document that the public gets, or the status of the refusal."""
    try:
        with urllib.request.urlopen(f"{server.url}/agreements/friendship-1998.json") as answer:
            return json.load(answer)["document"]
    except urllib.error.HTTPError as error:
        return error.code


def open_form(staff):
    staff.goto("/admin/agreements/agreement/")
    staff.get_by_role("link", name="Treaty on Eternal Friendship").click()


def publish(staff, note):
    staff.get_by_role("link", name="Publish", exact=True).click()
    staff.get_by_label("Note").fill(note)
    staff.get_by_role("button", name="Publish").click()


def test_it_publishes_corrects_and_takes_down(staff, server):
    assert public(server) == 404

    open_form(staff)
    publish(staff, "The first treaty")
    expect(staff.get_by_text("Published as edition 1.")).to_be_visible()
    assert public(server)["events"][0]["date"] == "1998-10-31"

    staff.locator("#id_events-0-date").fill("30 October 1998")
    staff.get_by_role("button", name="Save and continue editing").first.click()
    expect(staff.get_by_text("was changed successfully")).to_be_visible()
    expect(staff.locator("#id_events-0-date")).to_have_value("1998-10-30")
    assert public(server)["events"][0]["date"] == "1998-10-31"
    publish(staff, "The day was wrong")
    expect(staff.get_by_text("Published as edition 2.")).to_be_visible()
    assert public(server)["events"][0]["date"] == "1998-10-30"

    staff.get_by_role("link", name="Take down").click()
    staff.get_by_label("Reason").fill("Under review")
    staff.get_by_role("button", name="Take down").click()
    expect(staff.get_by_text("Taken down by edition 3.")).to_be_visible()
    assert public(server) == 410


def test_it_adds_a_part_with_words_and_a_source_and_proposes_its_key(staff):
    open_form(staff)
    staff.get_by_role("button", name="Add another Event").click()
    staff.locator("#id_events-1-kind").select_option("prolonged")
    staff.locator("#id_events-1-date").fill("2008")
    staff.locator("#id_events-1-place-ru").fill("Ташкент")
    staff.locator("#events-1 .field-sources .select2-search__field").fill("gaz")
    staff.locator(".select2-results__option", has_text="gazette").click()
    staff.get_by_role("button", name="Save and continue editing").first.click()

    expect(staff.locator("#events-0 .inline_label")).to_have_text("prolonged")
    expect(staff.locator("#id_events-0-place-ru")).to_have_value("Ташкент")
    expect(staff.locator("#id_events-0-sources option")).to_have_text(
        ["As printed in gazette (gazette)"]
    )
