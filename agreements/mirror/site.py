"""The public site, asked in this process with all its middleware."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest

NEXT = re.compile(r'<[^>]*[?]([^>]*)>; rel="next"')
"""The next page of a list or feed, as a `Link` header names it (RFC 8288)."""

SERVED = (200, 410)
"""What a mirror keeps: what is there, and the reason why a record was taken down."""


class Unanswered(Exception):
    """The site did not answer as a mirror needs it; `str()` says where and how."""


@dataclass(frozen=True)
class Answer:
    """What stands at an address: its media type and its bytes, in pieces.

    `next` is the query of the next page, where a format comes in pages.
    """

    media_type: str
    pieces: Iterable[bytes]
    next: str

    @property
    def is_page(self) -> bool:
        """Whether it is for people, with links to be led on."""
        return self.media_type.startswith("text/html")


class Site:
    """The site under the address `base`: `https://treaties.example`."""

    def __init__(self, base: str) -> None:
        self.base = base
        # The handler without a server around it: that would begin and end each request with a
        # signal on which Django gives up the connection, and with it the moment that is read.
        self.handler = BaseHandler()
        self.handler.load_middleware()

    def get(self, path: str, query: str = "") -> Answer:
        """Return what stands at `path`; raises Unanswered when nothing does."""
        response = self.handler.get_response(WSGIRequest(self._environ(path, query)))
        if response.status_code not in SERVED:
            raise Unanswered(
                f"{self.base}{path} answers {response.status_code} {response.reason_phrase}: "
                "nothing more is written."
            )
        following = NEXT.search(response.get("Link", ""))
        return Answer(response["Content-Type"], iter(response), following[1] if following else "")

    def _environ(self, path: str, query: str) -> dict[str, Any]:
        """Return a request as PEP 3333 describes it."""
        place = urlsplit(self.base)
        port = place.port or {"http": 80, "https": 443}[place.scheme]
        return {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            # PEP 3333: text in the environment holds bytes, one in each character.
            "PATH_INFO": path.encode().decode("latin-1"),
            "QUERY_STRING": query,
            "SERVER_NAME": place.hostname,
            "SERVER_PORT": str(port),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": place.netloc,
            "HTTP_ACCEPT": "*/*",
            "wsgi.url_scheme": place.scheme,
            "wsgi.input": BytesIO(),
        }
