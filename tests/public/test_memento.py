"""A record as it stood at a moment (Memento, RFC 7089)."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils.http import http_date
from hypothesis import given
from hypothesis import strategies as st

from agreements.formats.address import PLACES
from agreements.formats.timemap import moment, timemap
from agreements.public.representations import formats_of
from agreements.shelf.edition import Edition
from agreements.shelf.log import act

from .builders import friendship

PATH = "/agreements/friendship-1998"
FORMS = ["/", ".json"]
FIRST = datetime(2020, 5, 5, 5, 5, 5, 500_000, tzinfo=UTC)


@pytest.fixture
def published_thrice(published):
    """The treaty with three editions, and when each was published; a minute apart and more."""
    for words in ("Second words.", "Third words."):
        with act(note="", author="The editors") as writing:
            writing.published_at = Edition.objects.head().published_at + timedelta(minutes=1)
            writing.publish([friendship(summary={"en": words})])
    editions = Edition.objects.of("agreement", "friendship-1998").order_by("number")
    return [each.published_at for each in editions]


def asked(client, path, at):
    """Return the answer at `path` to who asks for the moment `at`."""
    return client.get(path, headers={"accept-datetime": at})


def led(client, path, at):
    """Return where one who asks for the moment `at` is led from `path`."""
    response = asked(client, path, at if isinstance(at, str) else http_date(at.timestamp()))
    assert (response.status_code, response.content) == (302, b"")
    assert response["Vary"] == "accept-datetime"
    assert response["Cache-Control"] == "no-cache"
    assert f'<{PATH}/>; rel="original' in response["Link"]
    assert (
        f'<{PATH}/editions.link>; rel="timemap"; type="application/link-format"' in response["Link"]
    )
    assert not response.has_header("Memento-Datetime")
    return response["Location"]


@pytest.mark.parametrize("end", FORMS)
def test_it_leads_to_the_edition_that_stood_at_the_moment(end, published_thrice, client):
    client.get(PATH + end)
    second = timedelta(seconds=1)
    for number, at in enumerate(published_thrice, start=1):
        assert led(client, PATH + end, at) == f"{PATH}/editions/{number}{end}"
        assert led(client, PATH + end, at + 30 * second) == f"{PATH}/editions/{number}{end}"
        assert led(client, PATH + end, at - second) == f"{PATH}/editions/{max(number - 1, 1)}{end}"


def test_it_leads_to_the_first_before_and_to_the_newest_after_all(published_thrice, client):
    assert led(client, f"{PATH}/", "Thu, 01 Jan 1970 00:00:00 GMT") == f"{PATH}/editions/1/"
    assert led(client, f"{PATH}/", "Fri, 31 Dec 9999 23:59:59 GMT") == f"{PATH}/editions/3/"


def test_it_keeps_the_language_and_the_format_of_every_kind(published, client):
    now = http_date(datetime.now(UTC).timestamp() + 10)
    for kind, slug in published:
        for end in ("/", *(f".{each}" for each in formats_of(kind))):
            page = f"/{PLACES[kind]}/{slug}"
            assert asked(client, page + end, now)["Location"] == f"{page}/editions/1{end}"
    assert led(client, f"/kk{PATH}/", now) == f"/kk{PATH}/editions/1/"


def test_it_leads_on_even_a_reader_who_has_the_page_of_today(published, client):
    headers = {
        "if-none-match": client.get(f"{PATH}/")["ETag"],
        "accept-datetime": "Thu, 01 Jan 1970 00:00:00 GMT",
    }
    assert client.get(f"{PATH}/", headers=headers).status_code == 302


def test_it_leads_a_program_to_the_format_and_then_to_the_moment(published, client):
    headers = {
        "accept": "application/json",
        "accept-datetime": "Thu, 01 Jan 1970 00:00:00 GMT",
    }
    response = client.get(f"{PATH}/", headers=headers, follow=True)
    assert response.redirect_chain == [(f"{PATH}.json", 303), (f"{PATH}/editions/1.json", 302)]
    assert response.json()["edition"] == 1


@pytest.mark.parametrize("end", FORMS)
@pytest.mark.parametrize(
    "at",
    [
        "",
        "yesterday",
        "2020-05-05",
        "2020-05-05T05:05:05Z",
        "Tue, 05 May 2020",
        "Tue, 05 May 2020 05:05:05",
        "Tue, 31 Feb 2020 05:05:05 GMT",
        "Tue, 05 Mai 2020 05:05:05 GMT",
        "x" * 2000,
    ],
)
def test_it_refuses_a_moment_that_is_none(at, end, published, client):
    client.get(PATH + end)
    response = asked(client, PATH + end, at)
    told = response.json()
    assert response.status_code == told["status"] == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response["Vary"] == "accept-datetime"
    assert told["header"] == "Accept-Datetime"
    assert at[:60] in told["detail"]
    assert not response.has_header("ETag")


@pytest.mark.parametrize("end", ["/", ".json"])
def test_it_says_of_every_edition_when_it_was_published(end, published_thrice, client):
    for number, at in enumerate(published_thrice, start=1):
        path = f"{PATH}/editions/{number}{end}"
        for _made_then_kept in range(2):
            response = client.get(path)
            assert response["Memento-Datetime"] == http_date(at.timestamp())
            assert f'<{PATH}/>; rel="original' in response["Link"]
        assert led(client, PATH + end, response["Memento-Datetime"]) == path


def test_it_calls_no_memento_what_stands_today(published_thrice, client):
    for end in FORMS:
        assert not client.get(PATH + end).has_header("Memento-Datetime")


@pytest.mark.parametrize("path", ["/", "/agreements/", "/about/", f"{PATH}/editions/1/"])
def test_it_takes_no_notice_of_a_moment_where_nothing_has_any(path, published, client):
    response = asked(client, path, "yesterday")
    assert response.status_code == 200
    assert response["ETag"] == client.get(path)["ETag"]


def test_it_lists_the_moments_of_a_record(published_thrice, client):
    response = client.get(f"{PATH}/editions.link")
    assert response["Content-Type"] == "application/link-format"
    links = response.content.decode()
    site = f"http://testserver{PATH}"
    assert f'<{site}/>; rel="original timegate"' in links
    assert f'<{site}/editions.link>; rel="self"; type="application/link-format"' in links
    assert re.findall(r'<(\S+)>; rel="((?:first |last )*memento)"; datetime="(.+)"', links) == [
        (f"{site}/editions/{number}/", place, http_date(at.timestamp()))
        for number, place, at in zip(
            (1, 2, 3), ("first memento", "memento", "last memento"), published_thrice, strict=True
        )
    ]


def test_it_lists_them_in_json_as_well(published_thrice, client):
    told = client.get(f"{PATH}/editions.json").json()
    site = f"http://testserver{PATH}"
    assert told["original"] == told["timegate"] == f"{site}/"
    assert told["timemap"] == f"{site}/editions.link"
    moments = [(each["memento"], each["published_at"]) for each in told["editions"]]
    assert moments == [
        (f"{site}/editions/{number}/", published_thrice[number - 1].isoformat())
        for number in (3, 2, 1)
    ]


@pytest.fixture
def taken_down(published_thrice):
    """The treaty taken down after its third edition."""
    with act(note="", author="The editors") as writing:
        writing.published_at = Edition.objects.head().published_at + timedelta(minutes=1)
        writing.retract("agreement", "friendship-1998", reason="Entered twice by mistake")


@pytest.mark.parametrize("end", [*FORMS, "/editions.link", "/editions/1/"])
def test_it_answers_410_at_any_moment_of_a_record_that_is_taken_down(end, taken_down, client):
    response = asked(client, PATH + end, "Thu, 01 Jan 1970 00:00:00 GMT")
    assert response.status_code == 410
    assert "Entered twice by mistake" in response.content.decode()


def test_it_leads_to_the_notice_where_a_record_was_down_for_a_time(taken_down, client):
    with act(note="", author="The editors") as writing:
        notice = Edition.objects.head().published_at
        writing.published_at = notice + timedelta(minutes=1)
        writing.publish([friendship()])
    place = led(client, f"{PATH}/", notice)
    assert place == f"{PATH}/editions/4/"
    assert client.get(place).status_code == 410
    assert f"{PATH}/editions/4/" not in client.get(f"{PATH}/editions.link").content.decode()
    (told,) = (
        each for each in client.get(f"{PATH}/editions.json").json()["editions"]
        if each["edition"] == 4
    )  # fmt: skip
    assert told["memento"] is None


@pytest.mark.parametrize("end", ["/", ".json", "/editions.link"])
def test_it_knows_no_moment_of_a_record_that_never_was(end, published, client):
    response = asked(client, f"/agreements/nothing{end}", "Thu, 01 Jan 1970 00:00:00 GMT")
    assert response.status_code == 404


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=9)), min_size=1, max_size=5))
def test_it_writes_each_moment_once_and_marks_both_ends(passed):
    at = FIRST
    mementos = []
    for number, each in enumerate(passed, start=1):
        at += each
        mementos.append((f"https://treaties.example/{number}/", at))
    written = timemap("https://treaties.example/map", "https://treaties.example/", mementos)
    links = re.findall(r'<(\S+)>; rel="([^"]*\bmemento)"; datetime="([^"]+)"', written)
    assert [(place, when) for place, _rel, when in links] == [
        (place, moment(when)) for place, when in mementos
    ]
    assert "first" in links[0][1].split()
    assert "last" in links[-1][1].split()
    assert written.count("first") == written.count("last") == 1
