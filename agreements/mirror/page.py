"""A page as the mirror keeps it: its links lead to files, and what needs a server is left out."""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import quote, unquote, urljoin, urlsplit

from django.conf import settings

LINK = re.compile(r'\s(href|src)="[^"]*"')
"""A link in a start tag, as the templates write it."""

LEAF = re.compile(r"page=([1-9][0-9]*)")
"""The query of a page of a list: the only one that a mirror holds."""

ADDRESSES = ("canonical", "cite-as")
"""What a `link` says of the place where the page stands for ever: that is not in a mirror."""

Attributes = list[tuple[str, str | None]]


def file_of(path: str, number: int = 1) -> str:
    """Return the file of what stands at `path`: `agreements/index.html` for `/agreements/`.

    The further pages of a list or feed stand beside the first: `agreements/page-2.html`,
    `agreements.page-2.json`.
    """
    folder, slash, name = path[1:].rpartition("/")
    stem, _, ending = name.partition(".")
    if not name:
        name = "index.html" if number == 1 else f"page-{number}.html"
    elif number > 1:
        name = f"{stem}.page-{number}.{ending}"
    return f"{folder}{slash}{name}"


class Page(HTMLParser):
    """The finished page at the address `place`, read and written again.

    Links lead to files, relative to that of the page. Those with a query that no file answers
    lead to the site itself where `live` says so, else nowhere; forms are left out. `notice` is
    HTML put before the main part. Once it is read, `text` is the page, `static` the paths of
    the static files that it needs, and `next` the query of the next page of its list.
    """

    def __init__(self, place: str, notice: str, *, live: bool) -> None:
        super().__init__(convert_charrefs=False)
        target = urlsplit(place)
        self.place, self.notice, self.live = place, notice, live
        self.base = f"{target.scheme}://{target.netloc}"
        self.up = "../" * (target.path.count("/") - 1)
        self.written: list[str] = []
        self.forms = 0
        self.static: set[str] = set()
        self.next = ""

    @property
    def text(self) -> str:
        """The page as far as it is read."""
        return "".join(self.written)

    def led(self, link: str) -> str | None:
        """Return where a link of the page leads in the mirror; None when it leads nowhere."""
        target = urlsplit(urljoin(self.place, link))
        if link.startswith("#") or f"{target.scheme}://{target.netloc}" != self.base:
            return link
        leaf = LEAF.fullmatch(target.query)
        if target.query and not (leaf and target.path.endswith("/")):
            return target.geturl() if self.live else None
        if target.path.startswith(settings.STATIC_URL):
            self.static.add(target.path)
        file = quote(file_of(unquote(target.path), int(leaf[1]) if leaf else 1), safe="/+")
        return f"{self.up}{file}#{target.fragment}" if target.fragment else f"{self.up}{file}"

    def write(self, text: str) -> None:
        """Write `text`, unless it stands in a form."""
        if not self.forms:
            self.written.append(text)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.forms += tag == "form"
        if tag == "main":
            self.write(self.notice)
        self.handle_startendtag(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        text, named = self.get_starttag_text() or "", dict(attrs)
        link = named.get("href") or named.get("src")
        if link is None:
            self.write(text)
        elif tag == "link" and named.get("rel") in ADDRESSES:
            self.write(text if self.live else "")
        elif led := self.led(link):
            self.write(LINK.sub(lambda found: f' {found[1]}="{escape(led)}"', text))
            if named.get("rel") == "next":
                self.next = urlsplit(link).query
        elif tag != "link":
            self.write(LINK.sub("", text))

    def handle_endtag(self, tag: str) -> None:
        self.write(f"</{tag}>")
        self.forms -= tag == "form"

    def handle_data(self, data: str) -> None:
        self.write(data)

    def handle_entityref(self, name: str) -> None:
        self.write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.write(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.write(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.write(f"<!{decl}>")
