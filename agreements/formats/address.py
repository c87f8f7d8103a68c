"""Where each thing stands: the same readable, permanent address for people and machines."""

PLACES = {
    "agreement": "agreements",
    "commentary": "commentaries",
    "state": "states",
    "signatory": "signatories",
    "subject": "subjects",
    "occasion": "occasions",
    "source": "sources",
}
"""The first word in the address of each kind of record."""

KINDS = {place: kind for kind, place in PLACES.items()}


def prefix(language: str) -> str:
    """Return what stands before a page's path in `language`: nothing for English, else `/ru`."""
    return "" if language == "en" else f"/{language}"


def page(kind: str, slug: str, language: str = "en") -> str:
    """Return the path of a record's page in `language`."""
    return f"{prefix(language)}/{PLACES[kind]}/{slug}/"


def editions(kind: str, slug: str, language: str = "en") -> str:
    """Return the path of the page of a record's editions."""
    return f"{page(kind, slug, language)}editions/"


def edition(kind: str, slug: str, number: int, language: str = "en") -> str:
    """Return the path of the page of a record as it was published the `number`th time."""
    return f"{editions(kind, slug, language)}{number}/"


def list_data(kind: str, extension: str) -> str:
    """Return the path of the list of a kind in the format named by `extension`."""
    return f"/{PLACES[kind]}.{extension}"


def editions_data(kind: str, slug: str, extension: str) -> str:
    """Return the path of a record's editions in the format named by `extension`."""
    return f"/{PLACES[kind]}/{slug}/editions.{extension}"


def edition_data(kind: str, slug: str, number: int, extension: str) -> str:
    """Return the path of an edition in the format named by `extension`."""
    return f"/{PLACES[kind]}/{slug}/editions/{number}.{extension}"


def text(slug: str, language_of_text: str, language: str = "en") -> str:
    """Return the path of an agreement's text in one language."""
    return f"{page('agreement', slug, language)}text/{language_of_text}/"


def family(slug: str, language: str = "en") -> str:
    """Return the path of the family of an agreement."""
    return f"{page('agreement', slug, language)}family/"


def data(kind: str, slug: str, extension: str) -> str:
    """Return the path of a record in the format named by `extension`; it has no language."""
    return f"/{PLACES[kind]}/{slug}.{extension}"


def changes(kind: str, slug: str) -> str:
    """Return the path of the feed of what was published about a record."""
    return f"/{PLACES[kind]}/{slug}/changes.atom"


def term(key: str, language: str = "en", kept: str = "") -> str:
    """Return the place of a term on the page of words explained; `kept` is the query to keep."""
    return f"{prefix(language)}/glossary/{kept}#{key}"


def file(sha256: str, name: str) -> str:
    """Return the path of a stored file under the `name` it is offered by."""
    return f"/files/{sha256}/{name}"
