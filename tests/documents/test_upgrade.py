"""Old documents are read for ever."""

import json
from pathlib import Path

import pytest

from agreements.documents.canonical import canonical, digest, parse
from agreements.documents.kinds import KINDS
from agreements.documents.upgrade import SCHEMA, STEPS, upgraded

SPECIMENS = Path(__file__).parent / "specimens"

DIGESTS = json.loads((SPECIMENS / "digests.json").read_text())


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_the_kept_specimen_of_each_kind(kind):
    text = (SPECIMENS / f"{kind}-1.json").read_text().strip()
    document = parse(text)
    assert document.kind == kind
    assert digest(canonical(document)) == DIGESTS[kind]


def test_it_has_a_step_from_every_old_version():
    assert sorted(STEPS) == list(range(1, SCHEMA))


def test_it_takes_the_steps_one_after_another():
    steps = {
        1: lambda data: {"title": data["name"]},
        2: lambda data: {"titles": [data["title"]]},
    }
    assert upgraded({"schema": 1, "name": "Uzbekistan"}, steps) == {"titles": ["Uzbekistan"]}
    assert upgraded({"schema": 3, "titles": []}, steps) == {"titles": []}


def test_it_refuses_a_version_that_no_step_leads_to():
    with pytest.raises(ValueError, match="version 99 is newer than 1"):
        upgraded({"schema": 99})
