"""The site keeps what its description says: whatever it is asked, it answers as described."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from agreements.formats.address import KINDS
from agreements.shelf.log import act

from .builders import sample

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]

TIMES = 3
"""How often each address is asked at random."""

OTHERS = {"number": "1", "sha256": "0" * 64, "name": "draft.pdf", "download": "manifest.json"}
"""What fills the parts of an address that is not a record's."""


SLUGS = {each.kind: each.slug for each in sample()}
"""One record of each kind."""


@pytest.fixture
def operations(server):
    """What the running site describes, with the sample record published on it."""
    with act(note="First publication", author="The editors") as writing:
        writing.publish(sample())
    described = schemathesis.openapi.from_url(f"{server.url}/openapi.json")
    return [each.ok() for each in described.get_all_operations()]


def test_it_answers_as_described_for_a_record_of_every_kind(operations):
    answered = 0
    for each in operations:
        slug = SLUGS.get(KINDS.get(each.path.split("/")[1]))
        parts = {part.name: (OTHERS | {"slug": slug})[part.name] for part in each.path_parameters}
        response = each.Case(path_parameters=parts).call_and_validate(checks=CHECKS)
        answered += response.status_code == 200
    assert answered > len(operations) - 5


def test_it_answers_as_described_whatever_it_is_asked(operations):
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(
            max_examples=TIMES,
            phases=[Phase.generate],
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        def ask(case):
            case.call_and_validate(checks=CHECKS)

        ask()
