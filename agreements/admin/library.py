"""The library of staff: the desk as it stands, and what was taken down."""

from collections.abc import Iterable

from agreements.desk.library import Desk
from agreements.documents.library import Retracted
from agreements.documents.record import Record
from agreements.shelf.edition import Edition


class StaffLibrary(Desk):
    """The desk's records, published or not; one that was taken down is known as such."""

    def get(self, kind: str, slugs: Iterable[str]) -> dict[str, Record | Retracted]:
        """Return the records of `kind` by slug, as `documents.library.Library` has it."""
        wanted = set(slugs)
        newest = Edition.objects.of(kind, wanted).newest()
        retracted = {each.slug: each.record for each in newest if each.reason}
        return super().get(kind, wanted - retracted.keys()) | retracted
