"""Finished public pages, compressed once and kept in memory; no message ever clears them.

A page follows from four things: the build of the site, the mark of the record (the head of its log,
and how many bodies are withheld), the day in Tashkent and the canonical address. Their hash is its
name here and its ETag, so that a deploy, a publication, a body sealed by law or midnight makes
every older page unreachable at once, in each process on each host.

Each answer says also when it was last modified, for readers who know no ETag: at the newest edition
of the whole log or at midnight, whichever was later. The record's own edition would not do: a page
and a format name other records, and tell a status of the day. Who has a page of yesterday so never
hears that it is still the page. Such a reader sees a deploy, or a body sealed, after midnight.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from threading import Lock
from urllib.parse import urlencode

from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date

from agreements.shelf.edition import Edition, mark

from . import build, memento
from .coding import CODINGS, coding
from .filters import TRACKING
from .negotiation import SAFE, likes_another
from .today import start_of, today

LIMIT = 16_000_000
"""Bytes of finished pages that a process keeps."""

AROUND = 3_000
"""Bytes that a kept page takes beside its body: headers, names, the places of the dictionary."""

Handler = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True)
class Page:
    """A finished page: its body as it is sent, and all headers of its answer."""

    body: bytes
    headers: dict[str, str]

    @cached_property
    def modified(self) -> int:
        """When the page was last modified, in seconds since 1970."""
        return parse_http_date(self.headers["Last-Modified"])

    @property
    def size(self) -> int:
        """About how many bytes of memory the page takes."""
        return len(self.body) + AROUND


class Pages:
    """Pages by their names, at most `limit` bytes; the least recently used are thrown out."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit, self.size = limit, 0
        self.kept: OrderedDict[str, Page] = OrderedDict()
        self.lock = Lock()

    def get(self, name: str) -> Page | None:
        """Return the page with that name, if it is kept."""
        with self.lock:
            if name in self.kept:
                self.kept.move_to_end(name)
            return self.kept.get(name)

    def keep(self, name: str, page: Page) -> None:
        """Keep a page under its name."""
        with self.lock:
            if name not in self.kept:
                self.kept[name] = page
                self.size += page.size
            while self.size > self.limit:
                _, oldest = self.kept.popitem(last=False)
                self.size -= oldest.size


class PageCache:
    """Middleware that answers with finished pages: made now, or kept from before.

    It stands before all others and keeps what they add, so that a kept page costs nothing of
    them, and an answer 304 has no header but its own. `day` and `made_by` tell the day and the
    build, for tests to choose.
    """

    def __init__(
        self,
        get_response: Handler,
        *,
        day: Callable[[], date] = today,
        made_by: Callable[[], str] = build.build,
    ) -> None:
        self.get_response, self.day, self.made_by = get_response, day, made_by
        self.pages = Pages()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            return self.get_response(request)
        # Public pages are the same for everybody: without cookies neither session nor token can
        # find its way into one, and none is set.
        request.META.pop("HTTP_COOKIE", None)
        if request.method not in SAFE or request.path_info.startswith(settings.STATIC_URL):
            return self.get_response(request)
        return self.answer(request)

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Return the page asked for, 304 when the reader has it, or what is no page as it is."""
        try:
            etag = self.etag(request)
        except OperationalError:
            # The database was started anew since this thread last asked it.
            connection.close()
            etag = self.etag(request)
        page = self.pages.get(etag) if is_for(request) else None
        if page is None:
            response = self.get_response(request)
            modified = self.modified() if is_page(response) else None
            # A page made while somebody published, or at midnight, may be of either side.
            if modified is None or self.etag(request) != etag:
                # A page that was taken down, or is not there, may stand there tomorrow.
                response.headers.setdefault("Cache-Control", "no-cache")
                return response
            for name, value in validators(etag, modified).items():
                response.headers[name] = value
            # What is sent as it is read is neither compressed nor kept.
            if response.streaming:
                return get_conditional_response(request, etag, modified, response)
            page = finished(response, coding_of(request))
            if len(query(request)) <= 1:
                self.pages.keep(etag, page)
        response = HttpResponse(page.body, headers=page.headers)
        return get_conditional_response(request, etag, page.modified, response)

    def modified(self) -> int:
        """Return when pages were last modified, in seconds since 1970."""
        published_at = (
            Edition.objects.order_by("-id").values_list("published_at", flat=True).first()
        )
        day = start_of(self.day())
        return int(max(day, published_at or day).timestamp())

    def etag(self, request: HttpRequest) -> str:
        """Return the name of the page asked for: a hash of all that it follows from."""
        address = f"{request.scheme}://{request.get_host()}{request.path}"
        asked = urlencode(sorted(query(request)))
        four = self.made_by(), mark(), self.day().isoformat(), f"{address}?{asked}"
        digest = hashlib.sha256("\n".join([*four, coding_of(request)]).encode())
        return f'"{digest.hexdigest()[:32]}"'


def is_for(request: HttpRequest) -> bool:
    """Whether `request` is for what stands at its address, and not for another form or moment."""
    return memento.GIVEN not in request.META and not likes_another(request)


def query(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the names and values in the query, without those that others use for tracking."""
    if not request.META.get("QUERY_STRING"):
        return []
    given = request.GET.lists()
    kept = [(name, values) for name, values in given if not name.startswith(TRACKING)]
    return [(name, value) for name, values in kept for value in values]


def coding_of(request: HttpRequest) -> str:
    """Return the coding in which `request` is answered."""
    return coding(request.META.get("HTTP_ACCEPT_ENCODING", ""))


def is_page(response: HttpResponse) -> bool:
    """Whether an answer is what was asked for, and has not its own rules of keeping."""
    rules = response.has_header("ETag") or response.has_header("Cache-Control")
    return response.status_code == 200 and not rules


def validators(etag: str, modified: int) -> dict[str, str]:
    """Return the headers by which caches on the way know a page again."""
    return {
        "ETag": etag,
        "Last-Modified": http_date(modified),
        # Others may keep it, and must ask each time whether it is still the page.
        "Cache-Control": "no-cache",
        # The one thing that a page is chosen by beside its address. Without it a cache on the
        # way would give a compressed page to a reader who cannot read it (RFC 9110, 12.5.5).
        "Vary": "Accept-Encoding",
    }


def finished(response: HttpResponse, name: str) -> Page:
    """Return `response` as a page in the coding of that name."""
    body = CODINGS[name](response.content)
    headers = {**response.headers, "Content-Length": str(len(body))}
    if name != "identity":
        headers["Content-Encoding"] = name
    return Page(body, headers)
