"""The links of a mirror, followed in its files."""

from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit


class Links(HTMLParser):
    """What a page leads to, and where in itself one can be led."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.places.add(named.get("id"))
        self.links += [named[name] for name in ("href", "src") if named.get(name)]


def broken(folder, host="127.0.0.1"):
    """Yield every link that should be within the mirror and is not, with its page.

    It leads to the site at `host`, to no file, or to no place in a page.
    """
    pages = {each.resolve(): Links(each.read_text()) for each in folder.rglob("*.html")}
    for page, read in pages.items():
        for link in read.links:
            target = urlsplit(link)
            if target.scheme:
                works = target.hostname != host
            else:
                file = (page.parent / unquote(target.path)).resolve() if target.path else page
                places = pages[file].places if file in pages else ()
                found = not target.fragment or target.fragment in places
                works = file.is_file() and found and not target.query
            if not works:
                yield page, link
