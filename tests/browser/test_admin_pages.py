"""Every page of the admin in a real browser: nothing runs off the side, nobody is shut out."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from agreements.desk.agreement import Agreement
from agreements.desk.restore import restore
from agreements.shelf.log import act
from tests.public.builders import friendship, sample

NO_PAGES = {"autocomplete", "jsi18n", "view_on_site", "logout", "document"}
"""Names of addresses that answer with data or a redirection."""


@pytest.fixture
def addresses(committed_database):
    """The addresses of all pages of the admin, read off its own patterns."""
    restore(sample(), by="Aziza Nur")
    with act(note="First publication", author="Aziza Nur") as writing:
        writing.publish(sample())
    restore([friendship(note={"en": "Changed since"})], by="Bolat")
    User.objects.create_superuser("aziza", first_name="Aziza", last_name="Nur")
    Group.objects.get_or_create(name="Editors")
    found = [f"/admin/{name}" for name in ("agreements/", "auth/", "login/")]
    for pattern in admin.site.get_urls():
        name = getattr(pattern, "name", None)
        if name not in {None, "app_list", "login", *NO_PAGES}:
            found.append(reverse(f"admin:{name}"))
    for model, pages in admin.site._registry.items():
        row = model._default_manager.first()
        found += [
            reverse(f"admin:{each.name}", args=[row.pk] if each.pattern.converters else [])
            for each in pages.get_urls()
            if each.name and each.name.rpartition("_")[2] not in NO_PAGES
        ]
    chosen = Agreement.objects.get(slug="friendship-1998").pk
    return [*found, f"/admin/agreements/agreement/{chosen}/restore/?edition=1"]


@pytest.fixture
def staff(addresses, browser, server):
    """A tab of somebody with every right.

    The checker of accessibility writes styles into the page, so the content policy, which
    every other test of the browser holds, is not held here.
    """
    client = Client()
    client.force_login(User.objects.get(username="aziza"))
    kept = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    with browser.new_context(base_url=server.url, bypass_csp=True) as context:
        context.add_cookies([kept | {"url": server.url}])
        yield context.new_page()


def faults(tab):
    """Yield what is wrong with the page in the tab, wide and narrow, light and dark."""
    for width in (1280, 375):
        tab.set_viewport_size({"width": width, "height": 900})
        if tab.evaluate("document.documentElement.scrollWidth") > width:
            yield f"runs off the side at {width}"
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for each in Axe().run(tab).response["violations"]:
                yield f"{width}, {scheme}: {each['id']}: {each['nodes'][0]['html'][:200]}"


def visit(tab, addresses):
    """Return every fault of the pages at `addresses`."""
    found = []
    for address in addresses:
        tab.goto(address)
        found += [f"{address} {fault}" for fault in faults(tab)]
    return found


def test_it_shuts_nobody_out_of_the_pages_of_an_agreement(addresses, staff):
    others = {"commentary", "occasion", "signatory", "source", "state", "subject", "user"}
    chosen = [each for each in addresses if others.isdisjoint(each.split("/"))]

    assert visit(staff, chosen) == []


@pytest.mark.large
def test_it_shuts_nobody_out_of_any_page(addresses, staff):
    assert visit(staff, addresses) == []
