"""A record as it was published, with all that a format says of it beside its content."""

from dataclasses import dataclass
from datetime import datetime

from agreements.documents.record import Record

from . import address


@dataclass(frozen=True)
class Published:
    """An edition as formats print it.

    `text` is the canonical JSON of the document and `body` the SHA-256 of it; `digest` is that
    of the edition in the log. `site` is what stands before every path: `https://treaties.example`.
    """

    record: Record
    text: str
    body: str
    number: int
    digest: str
    at: datetime
    site: str

    @property
    def page(self) -> str:
        """The address of the record as it stands."""
        return f"{self.site}{address.page(self.record.kind, self.record.slug)}"

    @property
    def edition(self) -> str:
        """The permanent address of the record as it was published in this edition."""
        return f"{self.site}{address.edition(self.record.kind, self.record.slug, self.number)}"
