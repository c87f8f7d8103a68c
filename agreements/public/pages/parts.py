"""The places in a record, in words: what a path such as `events/signed/date` leads to."""

from typing import Any

from django.utils.safestring import SafeString

from agreements.documents.agreement import Event, Relation, Signature, Topic, Wording
from agreements.documents.record import Form, Part, Record
from agreements.law import vocabulary
from agreements.law.wording import marked as _

from .course import happened
from .reader import Reader
from .words import joined, language_name

FIELDS = {
    "about": _("What it speaks of"),
    "act": _("Act"),
    "agreement": _("Agreement"),
    "agreements": _("Agreements"),
    "article": _("Article"),
    "authority": _("Authority"),
    "authors": _("Authors"),
    "basis": _("Basis"),
    "begins_on": _("First day"),
    "binding": _("Binding force"),
    "binding_sources": _("Sources for the binding force"),
    "body": _("Wording"),
    "bytes": _("Size"),
    "caveat": _("Caveat"),
    "chamber": _("Chamber"),
    "checks": _("Checks"),
    "counted_from": _("Counted from"),
    "counted_on": _("Counted from the day"),
    "coverage": _("Coverage"),
    "date": _("Day"),
    "date_basis": _("Basis of the day"),
    "days": _("Days"),
    "documents_reported": _("Documents reported"),
    "documents_sources": _("Sources for the documents reported"),
    "effective_on": _("Takes effect"),
    "ends_on": _("Last day"),
    "entry_rule": _("Rule on entry into force"),
    "events": _("Events"),
    "every_months": _("Every so many months"),
    "extent_read": _("Extent read"),
    "facts": _("Facts"),
    "field": _("Field"),
    "file": _("File"),
    "finding": _("Finding"),
    "form": _("Form"),
    "gaps": _("What is not recorded"),
    "identifier": _("Identifier"),
    "identifiers": _("Identifiers"),
    "identity_note": _("Note on identity"),
    "institution": _("Institution"),
    "institution_note": _("Note on the institution"),
    "instrument": _("Instrument"),
    "issuer": _("Issuer"),
    "key": _("Key"),
    "kind": _("Kind"),
    "label": _("Label"),
    "language": _("Language"),
    "level": _("Level"),
    "link": _("Link"),
    "made_here": _("Rendered here"),
    "media_type": _("Type of the file"),
    "months": _("Months"),
    "name": _("Name"),
    "not_later_than": _("Not later than"),
    "note": _("Note"),
    "notice_months": _("Months before the end for a notice"),
    "number": _("Number"),
    "occasion": _("Occasion"),
    "office": _("Office"),
    "offices": _("Offices"),
    "official_name": _("Official name"),
    "order": _("Order"),
    "other_names": _("Other names"),
    "part": _("Part"),
    "parties": _("Parties"),
    "place": _("Place"),
    "place_now": _("Place as named now"),
    "position": _("Position"),
    "prevailing": _("Prevailing"),
    "published_basis": _("Basis of the day"),
    "published_in": _("Published in"),
    "published_on": _("Published on"),
    "publisher": _("Publisher"),
    "read_on": _("Read on"),
    "readings": _("Other readings"),
    "relations": _("Relations"),
    "reliability": _("Grade"),
    "remarks": _("Remarks"),
    "reported": _("What sources report"),
    "renewed_by_months": _("Months of each renewal"),
    "role": _("Role"),
    "scheme": _("Register"),
    "search_words": _("Words to search by"),
    "searched_on": _("Searched on"),
    "seen": _("Seen as"),
    "seen_from": _("Seen from"),
    "seen_on": _("Under way on"),
    "seen_to": _("Seen to"),
    "sha256": _("Digest of the file"),
    "short_title": _("Short title"),
    "signatory": _("Signatory"),
    "signatures": _("Signatures"),
    "slug": _("Address"),
    "sources": _("Sources"),
    "state": _("State"),
    "subject": _("Subject"),
    "subjects": _("Subjects"),
    "summary": _("Summary"),
    "summary_sources": _("Sources of the summary"),
    "term": _("Term"),
    "text": _("Words"),
    "texts": _("Text"),
    "title": _("Title"),
    "title_basis": _("Basis of the title"),
    "titles": _("Title"),
    "type": _("Type"),
    "until": _("Until"),
    "url": _("Web address"),
    "value": _("Value"),
    "where": _("Where"),
    "words": _("Words"),
}
"""Every field of every kind of record, in words."""


def place(record: Record | None, path: str, reader: Reader) -> SafeString:
    """Return in words what `path` in `record` leads to; a last `sources` goes without saying."""
    name, *rest = path.removesuffix("/sources").split("/")
    pieces: list[Any] = [reader.phrase(FIELDS.get(name, name))]
    parts = {part.key: part for _name, part in record.parts()} if record else {}
    if rest and rest[0] in parts:
        pieces = [part_in_words(parts[rest.pop(0)], pieces[0], reader)]
    pieces += [
        reader.phrase(FIELDS[step]) if step in FIELDS else language_name(step) for step in rest
    ]
    return joined(pieces)


def part_in_words(part: Part, field: str, reader: Reader) -> Any:
    """Return what a part is called on a page; the `field` it stands in where it has no name."""
    if isinstance(part, Event):
        day = reader.day(part.date or part.not_later_than)
        return joined([happened(part, reader), day])
    if isinstance(part, Signature):
        return reader.name("signatory", part.signatory)
    if isinstance(part, Topic):
        return reader.name("subject", part.subject)
    if isinstance(part, Relation):
        return reader.label(vocabulary.RELATION_KINDS, part.kind)
    if isinstance(part, (Form, Wording)):
        return f"{field} ({language_name(part.language)})"
    words = getattr(part, "label", None) or getattr(part, "title", None)
    return reader.words(words) if words else field
