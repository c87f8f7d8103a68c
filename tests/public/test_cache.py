"""Finished pages: kept under all that they follow from, the same for everybody, within bounds."""

import gzip
import http.client
import tracemalloc
from datetime import UTC, date, datetime
from itertools import chain, repeat
from urllib.parse import urlsplit

import brotli
import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils.http import http_date

from agreements.public.build import digest_of
from agreements.public.cache import Page, PageCache, Pages
from agreements.shelf.edition import Edition
from agreements.shelf.log import act
from tests.shelf.builders import seal

from .builders import friendship, sample
from .test_problems import formats

PATH = "/agreements/friendship-1998/"
WORDS = "The parties are friends until further notice."


def publish(*documents):
    with act(note="", author="The editors") as writing:
        writing.publish(documents)


def correct():
    publish(friendship(summary={"en": WORDS}))


class Site:
    """A view that counts how often it was asked, behind a page cache of its own."""

    def __init__(self, **site):
        self.asked = 0
        self.cache = PageCache(self.view, **site)
        self.requests = RequestFactory()

    def view(self, request):
        self.asked += 1
        return HttpResponse(f"Page {self.asked}")

    def get(self, path="/", **headers):
        return self.cache(self.requests.get(path, headers=headers))


def test_it_makes_a_page_once(db):
    site = Site()
    assert site.get().content == site.get().content == b"Page 1"


def test_it_turns_every_page_at_midnight(db):
    days = [date(2026, 11, 23)]
    site = Site(day=lambda: days[-1])
    before = site.get()
    days.append(date(2026, 11, 24))
    after = site.get(if_none_match=before["ETag"])
    assert (after.status_code, after.content) == (200, b"Page 2")


YESTERDAY, TODAY = date(2100, 11, 23), date(2100, 11, 24)
MIDNIGHT = datetime(2100, 11, 23, 19, tzinfo=UTC)
"""The moment at which the second of the two days begins in Tashkent."""


def test_it_says_it_was_modified_at_midnight_where_nothing_was_published_since(db):
    publish(*sample())
    assert Site(day=lambda: TODAY).get()["Last-Modified"] == http_date(MIDNIGHT.timestamp())


def test_it_says_it_was_modified_when_anything_was_published_since_midnight(db):
    publish(*sample())
    head = Edition.objects.head().published_at
    assert Site().get()["Last-Modified"] == http_date(head.timestamp())


@pytest.mark.parametrize("path", ["/", "/?party=uz&year=1998"])
def test_it_answers_304_to_who_knows_no_etag_until_midnight(path, db):
    days = [YESTERDAY]
    site = Site(day=lambda: days[-1])
    seen = site.get(path)["Last-Modified"]
    assert site.get(path, if_modified_since=seen).status_code == 304
    days.append(TODAY)
    assert site.get(path, if_modified_since=seen).status_code == 200


def test_it_goes_by_the_etag_where_a_reader_sends_both(db):
    site = Site()
    seen = site.get()
    both = {"if_none_match": '"another"', "if_modified_since": seen["Last-Modified"]}
    assert site.get(**both).status_code == 200


@pytest.mark.parametrize("since", ["yesterday", "", "Mon, 31 Feb 2026 00:00:00 GMT"])
def test_it_takes_no_notice_of_a_moment_that_is_none(since, db):
    assert Site().get(if_modified_since=since).status_code == 200


def test_it_gives_every_format_an_etag_and_a_moment(published, client):
    seen = 0
    for path in formats():
        response = client.get(path)
        if response.status_code == 200:
            seen += 1
            for name, validator in (("ETag", "none_match"), ("Last-Modified", "modified_since")):
                headers = {f"if_{validator}": response[name]}
                assert client.get(path, headers=headers).status_code == 304, path
    assert seen > 20


def test_it_keeps_no_page_that_was_made_at_midnight(db):
    days = chain([date(2026, 11, 23)], repeat(date(2026, 11, 24)))
    site = Site(day=lambda: next(days))
    made = site.get()
    assert not made.has_header("ETag")
    assert site.get().content == b"Page 2"


def test_it_knows_no_page_of_an_earlier_build(db):
    before, after = Site(made_by=lambda: "one"), Site(made_by=lambda: "two")
    etag = before.get()["ETag"]
    assert before.get(if_none_match=etag).status_code == 304
    assert after.get(if_none_match=etag).status_code == 200


def test_it_takes_any_change_of_a_file_for_another_build(tmp_path):
    folder = tmp_path / "agreements"
    (folder / "__pycache__").mkdir(parents=True)
    (folder / "page.html").write_text("one")
    before = digest_of([folder])
    (folder / "__pycache__" / "page.pyc").write_text("compiled")
    assert digest_of([folder]) == before
    (folder / "page.html").write_text("two")
    changed = digest_of([folder])
    (folder / "page.html").rename(folder / "leaf.html")
    assert len({before, changed, digest_of([folder])}) == 3


def test_it_takes_the_same_files_elsewhere_for_the_same_build(tmp_path):
    for host in ("one", "two"):
        (tmp_path / host / "agreements").mkdir(parents=True)
        (tmp_path / host / "agreements" / "page.html").write_text("the same")
    assert digest_of([tmp_path / "one" / "agreements"]) == digest_of(
        [tmp_path / "two" / "agreements"]
    )


def test_it_shows_a_publication_at_once(published, client):
    etag = client.get(PATH)["ETag"]
    correct()
    after = client.get(PATH, headers={"if-none-match": etag})
    assert WORDS in after.content.decode()


def test_it_shows_a_publication_at_once_in_every_process(two_processes, server):
    publish(*sample())
    address = urlsplit(server.url).netloc
    for _ in range(20):
        assert WORDS not in fetched(address)
    correct()
    for _ in range(20):
        assert WORDS in fetched(address)


@pytest.fixture
def two_processes(monkeypatch):
    """Gunicorn with two workers, each with pages of its own."""
    monkeypatch.setenv("WEB_CONCURRENCY", "2")


def fetched(address):
    """The page as one of the processes has it: each connection is a new chance."""
    asked = http.client.HTTPConnection(address)
    asked.request("GET", PATH)
    said = asked.getresponse().read().decode()
    asked.close()
    return said


def test_no_reader_notices_that_the_database_was_restarted(committed_server):
    address = urlsplit(committed_server.url).netloc
    before = {fetched(address) for _ in range(20)}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert cursor.fetchone()[0] > 0
    assert {fetched(address) for _ in range(20)} == before
    assert "Key facts" in before.pop()


def test_it_knows_a_restored_database_that_uses_ids_again(db, client):
    before = transaction.savepoint()
    publish(*sample())
    head, etag = Edition.objects.head().id, client.get(PATH)["ETag"]
    transaction.savepoint_rollback(before)
    publish(
        *[friendship(summary={"en": WORDS}) if each.slug in PATH else each for each in sample()]
    )
    after = client.get(PATH, headers={"if-none-match": etag})
    assert Edition.objects.head().id == head
    assert WORDS in after.content.decode()


def test_it_forgets_at_once_what_is_sealed_by_law(published, client):
    addresses = PATH, f"/ru{PATH}", f"{PATH[:-1]}.json", f"{PATH}editions/1/"
    assert {client.get(each).status_code for each in addresses} == {200}
    seal(published["agreement", "friendship-1998"].body_id, "By order of a court.")
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 410, address
        assert "By order of a court." in answer.content.decode(), address


@pytest.mark.parametrize("path", ["/", "/agreements/", PATH, f"{PATH}editions/", "/changes/"])
def test_it_gives_staff_the_page_that_everybody_gets(path, published):
    staff, reader = Client(), Client()
    staff.force_login(get_user_model().objects.create_superuser("editor"))
    seen = staff.get(path)
    assert seen.content == reader.get(path).content
    assert not seen.cookies
    assert seen["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/", PATH, "/nothing/", "/?colour=red", f"{PATH[:-1]}.json"])
@pytest.mark.parametrize("cookie", ["sessionid=short; csrftoken=bad", "messages=bad", "a" * 4000])
def test_it_sets_no_cookie_whatever_cookie_it_is_sent(path, cookie, published, client):
    response = client.get(path, headers={"cookie": cookie})
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_it_leaves_the_staff_side_alone(published, client):
    client.force_login(get_user_model().objects.create_superuser("editor"))
    assert client.get("/admin/").status_code == 200
    assert "no-store" in client.get("/admin/")["Cache-Control"]


@pytest.mark.parametrize(
    ("accepted", "name"),
    [
        (None, None),
        ("", None),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP", "gzip"),
        ("br;q=0.1, gzip;q=1.0", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000, *", "gzip"),
        ("*", "br"),
        ("*;q=0", None),
        ("identity", None),
        ("zstd", None),
        ("brotli, gzipped", None),
        (";;,=,q", None),
    ],
)
def test_it_answers_in_the_best_coding_that_the_reader_takes(accepted, name, published, client):
    headers = {} if accepted is None else {"accept-encoding": accepted}
    response = client.get(PATH, headers=headers)
    undone = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[name]
    assert response.get("Content-Encoding") == name
    assert response["Vary"] == "Accept-Encoding"
    assert response["Content-Length"] == str(len(response.content))
    assert undone(response.content) == client.get(PATH).content


def test_it_gives_each_coding_an_etag_of_its_own(published, client):
    accepted = ("br", "gzip", "identity")
    etags = {client.get(PATH, headers={"accept-encoding": each})["ETag"] for each in accepted}
    assert len(etags) == 3


def test_it_says_in_300_bytes_that_nothing_has_changed(committed_server):
    asked = http.client.HTTPConnection(urlsplit(committed_server.url).netloc)
    headers = {"Accept-Encoding": "br"}
    asked.request("GET", PATH, headers=headers)
    page = asked.getresponse()
    page.read()
    asked.request("GET", PATH, headers=headers | {"If-None-Match": f"W/{page.getheader('ETag')}"})
    same = asked.getresponse()
    lines = [f"{name}: {value}\r\n" for name, value in same.getheaders()]
    size = len("HTTP/1.1 304 Not Modified\r\n" + "".join(lines) + "\r\n") + len(same.read())
    asked.close()
    assert same.status == 304
    assert size <= 300
    assert same.getheader("ETag") == page.getheader("ETag")


def test_it_answers_a_head_request_without_a_body(committed_server):
    asked = http.client.HTTPConnection(urlsplit(committed_server.url).netloc)
    for _ in range(2):
        asked.request("HEAD", PATH)
        response = asked.getresponse()
        assert (response.status, response.read()) == (200, b"")
        assert int(response.getheader("Content-Length")) > 1000
    asked.close()


@pytest.fixture
def committed_server(server):
    """The site with the sample record published."""
    publish(*sample())
    return server


@pytest.mark.parametrize(
    ("one", "other"),
    [("/", "/?utm_source=letter"), ("/?page=1", "/?fbclid=x&page=1&gclid=y"), ("/", "/?")],
)
def test_it_takes_no_notice_of_tracking(one, other, db):
    site = Site()
    assert site.get(one)["ETag"] == site.get(other)["ETag"]
    assert site.asked == 1


@pytest.mark.parametrize(
    ("one", "other"), [("/", "/ru/"), ("/?page=1", "/?page=2"), ("/?on=2020", "/?page=2020")]
)
def test_it_tells_addresses_apart(one, other, db):
    site = Site()
    assert site.get(one)["ETag"] != site.get(other)["ETag"]


def test_it_tells_the_names_of_the_site_apart(published, client):
    pages = [client.get("/", headers={"host": host}) for host in ("testserver", "localhost")]
    assert b"http://localhost/" in pages[1].content
    assert pages[0]["ETag"] != pages[1]["ETag"]


def test_it_keeps_a_page_with_one_filter_and_makes_one_with_two_each_time(db):
    site = Site()
    for path in ("/?party=uz", "/?party=uz", "/?party=uz&year=1998", "/?party=uz&year=1998"):
        assert site.get(path).has_header("ETag")
    assert site.asked == 3


@pytest.mark.parametrize("path", ["/nothing/", "/?colour=red", "/agreements/?page=99", "/about"])
def test_it_neither_keeps_an_error_nor_gives_it_an_etag(path, published, client):
    for _ in range(2):
        response = client.get(path, headers={"accept-encoding": "br", "if-none-match": "*"})
        assert response.status_code in {301, 400, 404}
        assert not response.has_header("ETag")
        assert not response.has_header("Last-Modified")
        assert not response.has_header("Content-Encoding")
        assert response["Cache-Control"] == "no-cache"


def test_it_refuses_a_host_that_is_not_of_this_site(published, client):
    assert client.get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_it_throws_out_what_was_not_asked_for_longest():
    pages = Pages(limit=3 * Page(b"-" * 1000, {}).size)
    for name in "abc":
        pages.keep(name, Page(b"-" * 1000, {}))
    pages.get("a")
    pages.keep("d", Page(b"-" * 1000, {}))
    assert [name for name in "abcd" if pages.get(name)] == ["a", "c", "d"]


def test_it_keeps_no_page_larger_than_all_its_room():
    pages = Pages(limit=10_000)
    pages.keep("a", Page(b"-" * 20_000, {}))
    assert pages.get("a") is None
    assert pages.size == 0


def test_it_stays_within_its_bounds(db):
    site = Site()
    site.cache.pages = Pages(limit=2_000_000)
    tracemalloc.start()
    for number in range(1_000):
        site.get(f"/agreements/{number}/?subject={'-' * 1_000}")
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(site.cache.pages.kept) < 1_000
    assert taken < 2_200_000
    assert Pages().limit == 16_000_000
