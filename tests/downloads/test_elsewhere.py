"""The downloads read into an empty installation: the same site, the same documents."""

import gc
from functools import _lru_cache_wrapper
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client

from agreements.downloads import lines
from agreements.formats import address
from agreements.law.wording import LANGUAGES
from agreements.public import addresses
from agreements.shelf import files
from agreements.shelf.edition import Edition
from tests.public.builders import friendship, protocol, sample
from tests.public.wordings import worded
from tests.shelf.builders import publish, retract

from .builders import offer


@pytest.fixture
def downloads(committed_database, settings, tmp_path):
    """The folder of the downloads of a record with corrections, a file and a record taken down."""
    settings.FILES, settings.DATA = tmp_path / "files", tmp_path / "data"
    publish(*sample(), note="First publication")
    scan = files.store(ContentFile(b"%PDF-1.7 scan", name="scan.pdf"))
    text = {"key": "text-ru", "language": "ru", "role": "authentic", "file": scan.model_dump()}
    publish(friendship(summary={"en": "Corrected words."}), note="A correction")
    publish(*worded())
    publish(protocol(texts=[text]))
    retract("commentary", "nematov-2022", reason="Asked for by its author.")
    offer()
    return settings.DATA / "current"


def forget():
    """Forget all that this process has kept at hand, as another process would not know it."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("agreements"):
            each.cache_clear()


def site():
    """Return what stands at every address of the site: its status and its bytes."""
    forget()
    client, found = Client(), {}
    for path in paths():
        response = client.get(quote(path, safe="/+"))
        body = b"".join(response) if response.streaming else response.content
        found[path] = response.status_code, body
    return found


def paths():
    """Yield every address, pages in each language."""
    pages, formats = addresses.pages(), addresses.formats()
    held = list(addresses.records())
    of_pages = [*addresses.of_site(pages)]
    of_pages += [path for each in held for path in addresses.of_record(pages, each)]
    yield from (f"{address.prefix(tag)}{path}" for path in of_pages for tag in LANGUAGES)
    yield from addresses.of_site(formats)
    for each in held:
        yield from addresses.of_record(formats, each)


def test_a_history_serves_the_identical_site(downloads, elsewhere, settings, tmp_path):
    here = site()
    with elsewhere():
        settings.FILES, settings.DATA = tmp_path / "other-files", tmp_path / "other-data"
        call_command("import_record", downloads / "history.zip")
        offer()
        there = site()
    assert len(here) > 300
    assert {status for status, _body in here.values()} == {200, 410}
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []


def test_the_current_documents_are_the_same_elsewhere(downloads, elsewhere):
    here = list(lines.current())
    with elsewhere():
        call_command("import_record", downloads / "current.jsonl", publish=True)
        assert list(lines.current()) == here
        assert Edition.objects.count() == len(here)
