"""The mirror: the public site of one moment and one day, in files that need no server."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.template.loader import render_to_string
from django.utils import translation

from agreements.formats import address
from agreements.law.wording import LANGUAGES
from agreements.public import addresses
from agreements.public.language import of
from agreements.public.today import today
from agreements.shelf.edition import head_digest
from agreements.shelf.snapshot import snapshot

from .folder import Folder
from .page import Page, file_of
from .site import Site


class Midnight(Exception):
    """The day turned while the mirror was written: its pages would be of two days."""


@dataclass
class Mirror:
    """A mirror of `site` in `folder`; its pages lead to the site itself where `live` says so."""

    site: Site
    folder: Folder
    live: bool
    day: date = field(default_factory=today)
    static: set[str] = field(default_factory=set)

    def write(self, tick: Callable[[int], None]) -> None:
        """Write every address of the site; calls `tick` with the number of each step.

        All is read at one moment, whatever is published meanwhile. Raises Midnight, and
        Unanswered for what the site cannot show; the list of files is then as it was.
        """
        with snapshot():
            head = head_digest()
            for path in paths():
                self._write_all(path, head)
                tick(1)
            for path in sorted(self.static):
                self.folder.put(file_of(path), self.site.get(path).pieces)
        if today() != self.day:
            raise Midnight

    def _write_all(self, path: str, head: str) -> None:
        """Write what stands at `path`; of a list or a feed each page."""
        number, query = 1, self._write_one(path, "", 1, head)
        while query:
            number += 1
            query = self._write_one(path, query, number, head)

    def _write_one(self, path: str, query: str, number: int, head: str) -> str:
        """Write one page of what stands at `path`; return the query of the next, if any."""
        answer, file = self.site.get(path, query), file_of(path, number)
        if not answer.is_page:
            self.folder.put(file, answer.pieces)
            return answer.next
        page = Page(f"{self.site.base}{path}", self._notice(path, query, head), live=self.live)
        page.feed(b"".join(answer.pieces).decode())
        page.close()
        self.folder.put(file, [page.text.encode()])
        self.static |= page.static
        return page.next

    def _notice(self, path: str, query: str, head: str) -> str:
        """Return what each page says of its mirror; the first ones tell of the whole log."""
        language = of(path)
        context = {
            "day": self.day,
            "live": f"{self.site.base}{path}{query and f'?{query}'}" if self.live else "",
            "head": head if path == f"{address.prefix(language)}/" else "",
        }
        with translation.override(language):
            return render_to_string("mirror/notice.html", context)


def paths() -> Iterator[str]:
    """Yield every path of the site: what people read in each language, then what machines read."""
    pages, formats = addresses.pages(), addresses.formats()
    for path in addresses.of_site(pages):
        yield from in_each_language(path)
    yield from addresses.of_site(formats)
    for held in addresses.records():
        for path in addresses.of_record(pages, held):
            yield from in_each_language(path)
        yield from addresses.of_record(formats, held)


def in_each_language(path: str) -> Iterator[str]:
    """Yield the paths of a page in all languages."""
    return (f"{address.prefix(language)}{path}" for language in LANGUAGES)
