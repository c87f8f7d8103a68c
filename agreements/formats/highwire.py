"""What the head of a page says of the work on it, for programs that keep references.

The names beginning with `citation_` are those that Google Scholar and Zotero read; `z:itemType`
tells Zotero what the work is, which it would else take for an article of a journal. Where it was
published stands under a name of PRISM, since `citation_journal_title` would overrule that.
"""

from collections.abc import Iterator

from .reference import Reference


def highwire(cited: Reference) -> Iterator[tuple[str, str]]:
    """Yield the names and contents of the `meta` elements, in the language of the page."""
    yield "z:itemType", cited.sort.zotero
    yield "citation_title", cited.title
    yield from (("citation_author", name) for name in cited.authors)
    if cited.issued:
        yield "citation_date", cited.issued.replace("-", "/")
    if cited.published_in:
        yield "prism.publicationName", cited.published_in
    yield "citation_language", cited.title_language
    yield "citation_public_url", cited.link
