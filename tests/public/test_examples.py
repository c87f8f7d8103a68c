"""The examples on the page for programs: each is run, as it stands there, against the site."""

import shlex
import subprocess
import sys

import pytest

from agreements.public.examples import EXAMPLES
from agreements.shelf.log import act

from .builders import sample

SAID = {
    "The agreements in force on a day": '"slug": "protocol-2003"',
    "The same as a table": "slug,title_en",
    "A list, only when it has changed since the last time": '"count": 2',
    "Every agreement with its status, page after page": "protocol-2003 in_force",
    "One record, and the proof that no byte of it was altered": "True",
    "What is wrong with a question": "400 This page knows no “colour”.",
}
"""What each example prints of the small record, by what it is for."""


@pytest.fixture
def site(server):
    """The site with the sample record published."""
    with act(note="First publication", author="The editors") as writing:
        writing.publish(sample())
    return server.url


def test_it_prints_what_each_is_for(site, tmp_path):
    assert [each.purpose for each in EXAMPLES] == list(SAID)
    for each in EXAMPLES:
        lines = each.at(site)
        typed = [sys.executable, "-c", lines] if each.program == "python" else shlex.split(lines)
        done = subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert SAID[each.purpose] in done.stdout


def test_a_list_is_sent_but_once_while_it_stays_the_same(site, tmp_path):
    (saving,) = [each.at(site) for each in EXAMPLES if "--etag-save" in each.lines]
    typed = shlex.split(saving)
    first, second = (
        subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True).stdout for _ in range(2)
    )
    assert first
    assert second == ""
