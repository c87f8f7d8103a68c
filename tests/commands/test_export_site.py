"""Writing the site to a folder: every address a file, every link within, nothing twice."""

import hashlib
import re
from datetime import timedelta
from io import StringIO
from threading import Thread

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection

from agreements.mirror.folder import MANIFEST, Folder
from agreements.mirror.mirror import Midnight, Mirror, paths
from agreements.mirror.page import file_of
from agreements.mirror.site import Site
from agreements.public.today import today
from agreements.shelf import files
from agreements.shelf.edition import Edition
from agreements.shelf.log import act
from tests.builders import agreement, groundwork, source, state, title
from tests.mirror.links import broken

AS_OF = {
    "": "A copy of this record as of",
    "ru/": "Копия этого собрания на",
    "uz/": "Ushbu toʻplamning",
    "kk/": "Бұл жинақтың",
}
"""How the notice begins in each language."""


def publish(*documents):
    with act(note="", author="The editors") as writing:
        return writing.publish(documents)


@pytest.fixture
def published(db):
    """A small record with a text in two languages and a stored file."""
    scan = files.store(ContentFile(b"Words of the original\n", name="the original.txt"))
    texts = [
        {"key": "text-uz", "language": "uz", "role": "authentic", "body": "1-modda. Suv\n\nSuv."},
        {"key": "text-kk", "language": "kk", "role": "authentic", "body": "1-бап. Су\n\nСу."},
        {"key": "text-ru", "language": "ru", "role": "authentic", "file": scan.model_dump()},
    ]
    publish(*groundwork(), agreement(texts=texts))
    return scan


def export(folder, **options):
    """Write the site to `folder` and return what the command said."""
    said = StringIO()
    call_command("export_site", folder, stdout=said, stderr=said, **options)
    return said.getvalue()


def held(folder):
    """Return the paths of all files of the mirror but its list."""
    found = (each.relative_to(folder) for each in folder.rglob("*") if each.is_file())
    return {str(each) for each in found} - {MANIFEST}


def test_it_writes_every_address_of_the_site_and_every_link_works(published, tmp_path):
    export(tmp_path)
    found = held(tmp_path)
    assert {file_of(path) for path in paths()} <= found
    assert {
        "index.html",
        "kk/agreements/friendship-1998/index.html",
        "agreements/friendship-1998.json",
        "agreements/friendship-1998/editions/1.json",
        "ru/agreements/friendship-1998/text/kk+uz/index.html",
        "agreements.csv",
        "gaps.atom",
        "sitemap.xml",
        f"files/{published.sha256}/the original.txt",
    } <= found
    kinds = {each.suffix for each in (tmp_path / "static").iterdir()}
    assert kinds == {".css", ".svg", ".js"}
    assert list(broken(tmp_path)) == []


def test_it_lists_every_file_with_the_digest_of_its_bytes(published, tmp_path):
    export(tmp_path)
    lines = (tmp_path / MANIFEST).read_text().splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert listed.keys() == held(tmp_path)
    for name, digest in listed.items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest


def test_it_writes_formats_and_files_byte_for_byte(published, client, tmp_path):
    export(tmp_path)
    client.defaults["HTTP_HOST"] = "127.0.0.1"
    for name in ("agreements/friendship-1998.json", "states.csv", "robots.txt"):
        response = client.get(f"/{name}")
        assert (tmp_path / name).read_bytes() == response.getvalue()
    name = f"files/{published.sha256}/the original.txt"
    assert (tmp_path / name).read_bytes() == b"Words of the original\n"


def test_it_writes_nothing_when_nothing_has_changed(published, tmp_path):
    export(tmp_path)
    before = {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*") if each.is_file()}
    assert export(tmp_path).startswith("0 files written")
    after = {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*") if each.is_file()}
    assert after == before


def test_it_writes_after_a_publication_only_what_differs(published, tmp_path):
    export(tmp_path)
    before = {name: (tmp_path / name).read_bytes() for name in held(tmp_path)}
    times = {name: (tmp_path / name).stat().st_mtime_ns for name in before}
    publish(state("kz", name={"en": "Qazaqstan"}))
    assert not export(tmp_path).startswith("0 files written")
    for name in before:
        same = (tmp_path / name).read_bytes() == before[name]
        assert same == ((tmp_path / name).stat().st_mtime_ns == times[name]), name
    for name in ("ru/about/index.html", "sources/gazette/index.html", "sources/gazette.json"):
        assert (tmp_path / name).read_bytes() == before[name]
    assert "Qazaqstan" in (tmp_path / "kk" / "states" / "kz" / "index.html").read_text()
    assert held(tmp_path) > before.keys()


def test_it_says_on_every_page_which_day_it_is_of(published, tmp_path):
    (edition,) = publish(source("later"))
    export(tmp_path)
    for page in tmp_path.rglob("*.html"):
        prefix = re.match("(?:ru|uz|kk)/|", str(page.relative_to(tmp_path)))[0]
        notice = page.read_text().partition("<aside")[2].partition("</aside>")[0]
        assert AS_OF[prefix] in notice, page
        assert str(today().year) in notice
        is_first = str(page.relative_to(tmp_path)) == f"{prefix}index.html"
        assert (edition.digest in notice) == is_first


def test_it_holds_each_page_of_a_list_and_of_a_feed(published, tmp_path):
    publish(*(source(f"source-{n}") for n in range(26)))
    export(tmp_path)
    assert (tmp_path / "ru" / "sources" / "page-2.html").exists()
    assert not (tmp_path / "ru" / "sources" / "page-3.html").exists()
    second = (tmp_path / "sources" / "page-2.html").read_text()
    assert 'href="../sources/index.html">Previous page' in second
    assert 'href="../kk/sources/page-2.html"' in second
    entries = [each.read_text().count("<entry>") for each in tmp_path.glob("changes*.atom")]
    assert len(entries) > 1
    assert sum(entries) == Edition.objects.count()
    assert list(broken(tmp_path)) == []


def test_it_keeps_the_reason_where_a_record_was_taken_down(published, tmp_path):
    with act(note="", author="The editors") as writing:
        writing.retract("source", "gazette", reason="Asked for by its publisher.")
    export(tmp_path)
    for name in ("sources/gazette/index.html", "sources/gazette.json"):
        assert "Asked for by its publisher." in (tmp_path / name).read_text()
    assert list(broken(tmp_path)) == []


def test_without_an_address_it_leads_nowhere_for_what_needs_the_site(published, tmp_path):
    export(tmp_path)
    text = (tmp_path / "agreements" / "index.html").read_text()
    assert "<form" not in text
    assert "party=uz" not in text
    assert "canonical" not in text


def test_with_an_address_it_leads_to_the_site_for_it(published, tmp_path, settings):
    settings.ALLOWED_HOSTS = ["treaties.example"]
    export(tmp_path, base_url="https://treaties.example/")
    text = (tmp_path / "ru" / "agreements" / "index.html").read_text()
    live = "https://treaties.example/ru/agreements/"
    assert f'<a href="{live}">' in text
    assert f'href="{live}?party=uz"' in text
    assert f'<link rel="canonical" href="{live}">' in text
    data = (tmp_path / "agreements" / "friendship-1998.json").read_text()
    assert "https://treaties.example/agreements/friendship-1998/" in data


@pytest.mark.parametrize(
    ("hosts", "url", "words"),
    [
        (["treaties.example"], "https://other.example", "ALLOWED_HOSTS"),
        (["treaties.example"], "treaties.example", "is not the address of a site"),
        (["treaties.example"], "https://treaties.example/copy/", "is not the address of a site"),
        (["treaties.example"], "ftp://treaties.example", "is not the address of a site"),
        (["*"], None, "give --base-url"),
        ([".example"], None, "give --base-url"),
    ],
)
def test_it_refuses_an_address_that_is_not_the_site_s(hosts, url, words, tmp_path, settings, db):
    settings.ALLOWED_HOSTS = hosts
    with pytest.raises(CommandError, match=words):
        export(tmp_path, base_url=url)
    assert list(tmp_path.iterdir()) == []


def test_it_refuses_a_folder_that_holds_something_else(tmp_path, db):
    (tmp_path / "thesis.txt").write_text("Years of work")
    with pytest.raises(CommandError, match="holds no mirror"):
        export(tmp_path)


def test_it_names_the_address_that_the_site_cannot_show(published, tmp_path):
    files.path(published.sha256).unlink()
    with pytest.raises(CommandError, match=rf"/files/{published.sha256}.* answers 500"):
        export(tmp_path)
    assert (tmp_path / MANIFEST).read_text() == ""


def test_it_is_of_one_day(db, tmp_path):
    yesterday = today() - timedelta(days=1)
    with pytest.raises(Midnight), Folder(tmp_path) as folder:
        Mirror(Site("http://127.0.0.1"), folder, live=False, day=yesterday).write(lambda _: None)
    assert (tmp_path / MANIFEST).read_text() == ""


def test_it_is_of_one_moment_whatever_is_published_meanwhile(committed_database, tmp_path):
    publish(*groundwork(), agreement())
    later = agreement(titles=[title(text="Published meanwhile")])
    asked = []

    def correct(number):
        """Publish a correction once the first address is written, over another connection."""
        if not asked:
            thread = Thread(target=lambda: (publish(later), connection.close()))
            thread.start()
            thread.join()
        asked.append(number)

    with Folder(tmp_path) as folder:
        Mirror(Site("http://127.0.0.1"), folder, live=False).write(correct)
    assert "Published meanwhile" in connection_reads("agreements.json")
    assert all(
        "Published meanwhile" not in (tmp_path / each).read_text() for each in held(tmp_path)
    )


def connection_reads(name):
    """Return what the site answers now."""
    return b"".join(Site("http://127.0.0.1").get(f"/{name}").pieces).decode()
