"""JSON-LD in a page of a real browser: data that programs find, and that never runs."""

import json

import pytest
from playwright.sync_api import expect

from agreements.shelf.log import act
from tests.public.builders import sample


@pytest.mark.parametrize("path", ["/agreements/friendship-1998/", "/ru/signatories/karimov/"])
def test_the_content_policy_lets_it_stand(path, page):
    with act(note="", author="The editors") as writing:
        writing.publish(sample())
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation',"
        " event => console.error('Content Security: ' + event.violatedDirective))"
    )
    page.goto(path)
    block = page.locator('script[type="application/ld+json"]')
    expect(block).to_have_count(1)
    assert json.loads(block.text_content())["url"].endswith(path.removeprefix("/ru"))
