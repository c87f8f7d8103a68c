"""A record as JSON: its document, with the edition that published it and where it stands."""

import json as standard
from datetime import date

from agreements.documents.agreement import Agreement
from agreements.documents.library import Library

from .published import Published
from .standing import standing
from .table import NOTICE


def json(published: Published, library: Library, on: date) -> str:
    """Return the document as it was published, after what is said of it.

    The value of `document` is canonical JSON (RFC 8785), and `body` the SHA-256 of its bytes:
    whoever cuts it out can prove it. `digest` is that of the edition in the log. An agreement
    has its status on the day `on`.
    """
    record = published.record
    said = {
        "kind": record.kind,
        "slug": record.slug,
        "notice": NOTICE,
        "address": published.page,
        "edition": published.number,
        "edition_address": published.edition,
        "published_at": published.at.isoformat(),
        "digest": published.digest,
        "body": published.body,
        **(standing(record, on) if isinstance(record, Agreement) else {}),
    }
    before = standard.dumps(said, ensure_ascii=False).removesuffix("}")
    return f'{before}, "document": {published.text}}}\n'
