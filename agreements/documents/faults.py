"""What is wrong with a document, beyond its shape: one list for form, import, publish and page.

A fault stops a publication; a warning is shown and stops nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from agreements.law.articles import articles, numbering_faults
from agreements.law.dates import PartialDate
from agreements.law.entry import expected
from agreements.law.life import conclusion, entries
from agreements.law.wording import marked as _
from agreements.law.wording import wording

from .agreement import Agreement
from .commentary import Commentary
from .library import Library, Retracted
from .occasion import Occasion
from .record import Record
from .references import Link, references
from .signatory import Signatory


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: where (`path`, as in `changes`), and in which words.

    `phrase` is English with `%(name)s` places that `values` fill; `stops` tells a fault
    from a warning.
    """

    path: str
    phrase: str
    values: dict[str, str | PartialDate] = field(default_factory=dict)
    stops: bool = True

    def words(self, language: str) -> str:
        """Return what is wrong, in `language`."""
        values = {
            name: value.words(language) if isinstance(value, PartialDate) else value
            for name, value in self.values.items()
        }
        return wording(language)(self.phrase) % values


Found = Iterator[Fault]


def faults(document: Record, library: Library) -> list[Fault]:
    """Return every fault and warning of `document`, its references looked up in `library`."""
    found = list(_references(document, library))
    for rule in RULES.get(type(document), ()):
        found += rule(document, library)
    return found


def stopping(found: list[Fault]) -> list[Fault]:
    """Return those of `found` that stop a publication."""
    return [each for each in found if each.stops]


def _references(document: Record, library: Library) -> Found:
    wanted: dict[str, list[Link]] = {}
    for link in references(document):
        wanted.setdefault(link.kind, []).append(link)
    for kind, links in wanted.items():
        records = library.get(kind, {link.slug for link in links})
        for link in links:
            values = {"kind": kind, "slug": link.slug}
            record = records.get(link.slug)
            if record is None:
                yield Fault(link.path, _("There is no %(kind)s “%(slug)s”."), values)
            elif isinstance(record, Retracted):
                phrase = _("The %(kind)s “%(slug)s” was taken down.")
                yield Fault(link.path, phrase, values)


def _parties(document: Agreement, library: Library) -> Found:
    states = [party.state for party in document.parties]
    if len(set(states)) < 2:
        yield Fault("parties", _("An agreement has at least two parties."))
    for state, count in Counter(states).items():
        if count > 1:
            phrase = _("The state “%(state)s” stands more than once among the parties.")
            yield Fault("parties", phrase, {"state": state})
    for name, acts in (
        ("events", document.events),
        ("signatures", document.signatures),
    ):
        for act in acts:
            if act.state and act.state not in states:
                phrase = _("The state “%(state)s” is no party to this agreement.")
                yield Fault(f"{name}/{act.key}/state", phrase, {"state": act.state})


def _events(document: Agreement, library: Library) -> Found:
    for event in document.events:
        place = f"events/{event.key}"
        if event.kind == "other" and not event.label:
            yield Fault(f"{place}/label", _("Say in words what happened."))
        if event.kind == "chamber_approved" and not event.chamber:
            yield Fault(f"{place}/chamber", _("Say which chamber approved."))
        if event.date and event.not_later_than:
            phrase = _("Give the date or the day that it is not later than, not both.")
            yield Fault(f"{place}/not_later_than", phrase)
        if event.kind in {"signed", "adopted"} and not (event.date or event.not_later_than):
            phrase = _("Give the day, or the day that it is not later than.")
            yield Fault(f"{place}/date", phrase)
        if event.kind == "entry_into_force" and not event.sources:
            phrase = _("An entry into force without a source counts for nothing.")
            yield Fault(f"{place}/sources", phrase, stops=False)


def _order_of_events(document: Agreement, library: Library) -> Found:
    days = [event.date.last for event in entries(document) if event.date]
    if days and not conclusion(document):
        phrase = _("An entry into force is recorded, but not that all parties signed.")
        yield Fault("events", phrase)
    for event in document.events:
        if event.kind == "signed" and event.date and any(event.date.first > day for day in days):
            phrase = _("Signed on %(signed)s, after the recorded entry into force.")
            yield Fault(f"events/{event.key}/date", phrase, {"signed": event.date})


def _entry_rule(document: Agreement, library: Library) -> Found:
    if expected(document).contradicted:
        phrase = _("The recorded entry into force contradicts the agreement's own rule.")
        yield Fault("entry_rule", phrase, stops=False)


def _terms(document: Agreement, library: Library) -> Found:
    term = document.term
    if term and term.months and term.until:
        yield Fault("term/until", _("Give the last day or the number of months, not both."))
    if term and bool(term.months) != bool(term.counted_from):
        yield Fault("term/counted_from", _("Give the number of months and what they count from."))
    if term and (term.renewed_by_months or term.notice_months) and not (term.months or term.until):
        phrase = _("A renewal or a notice needs the end of the term that it goes with.")
        yield Fault("term/months", phrase)
    for check in document.checks:
        if bool(check.counted_from) == bool(check.counted_on):
            phrase = _("Give the event or the day that it is counted from, not both.")
            yield Fault(f"checks/{check.key}/counted_from", phrase)


def _texts(document: Agreement, library: Library) -> Found:
    for (language, role), count in Counter((t.language, t.role) for t in document.texts).items():
        if count > 1:
            phrase = _("More than one text of the role “%(role)s” in “%(language)s”.")
            yield Fault("texts", phrase, {"role": role, "language": language})
    if sum(text.prevailing for text in document.texts) > 1:
        yield Fault("texts", _("Only one text can prevail (VCLT 33)."))
    for text in document.texts:
        for phrase, values in numbering_faults(articles(text.body)) if text.body else ():
            # A text is kept as it was signed, slips and all: this only asks to look again.
            yield Fault(f"texts/{text.key}/body", phrase, dict(values), stops=False)


def _titles(document: Agreement, library: Library) -> Found:
    if not document.titles:
        yield Fault("titles", _("An agreement has a title."))
    for language, count in Counter(title.language for title in document.titles).items():
        if count > 1:
            phrase = _("More than one title in “%(language)s”.")
            yield Fault("titles", phrase, {"language": language})
    for language in ("uz", "kk"):
        if language not in {title.language for title in document.titles}:
            phrase = _("There is no title in “%(language)s”.")
            yield Fault("titles", phrase, {"language": language}, stops=False)


def _sources(document: Agreement, library: Library) -> Found:
    own = {"made_here", "transliterated"}
    unsourced = [
        *(
            ("titles", title.key)
            for title in document.titles
            if not title.sources and title.basis not in own
        ),
        *(
            (name, part.key)
            for name in (
                "events",
                "signatures",
                "texts",
                "relations",
                "checks",
                "facts",
                "reported",
            )
            for part in getattr(document, name)
            if not part.sources
        ),
    ]
    for name, key in unsourced:
        yield Fault(f"{name}/{key}/sources", _("No source is given."), stops=False)


def _readings(document: Agreement, library: Library) -> Found:
    keys = {part.key for _name, part in document.parts()}
    for reading in document.readings:
        if reading.part not in keys:
            phrase = _("There is no part with the key “%(key)s”.")
            yield Fault(f"readings/{reading.key}/part", phrase, {"key": reading.part})


def _relations(document: Agreement, library: Library) -> Found:
    for relation in document.relations:
        if relation.agreement == document.slug:
            phrase = _("An agreement has no relation to itself.")
            yield Fault(f"relations/{relation.key}/agreement", phrase)
        elif relation.kind == "supersedes":
            yield from _supersession(document, relation.key, relation.agreement, library)


def _superseded_by(document: Record | Retracted | None) -> set[str]:
    if not isinstance(document, Agreement):
        return set()
    return {each.agreement for each in document.relations if each.kind == "supersedes"}


def _supersession(document: Agreement, key: str, older: str, library: Library) -> Found:
    seen, ahead = set[str](), {older}
    while ahead:
        seen |= ahead
        found = library.get("agreement", ahead).values()
        ahead = {slug for record in found for slug in _superseded_by(record)} - seen
    if document.slug in seen - {older}:
        phrase = _("“%(slug)s” supersedes this agreement in its turn: a circle.")
        yield Fault(f"relations/{key}/agreement", phrase, {"slug": older})
    record = library.get("agreement", [older]).get(older)
    if isinstance(record, Agreement) and "superseded" not in {e.kind for e in record.events}:
        phrase = _("“%(slug)s” records no event that says it was superseded.")
        yield Fault(f"relations/{key}", phrase, {"slug": older}, stops=False)


def _remarks(document: Commentary, library: Library) -> Found:
    slugs = {slug for remark in document.remarks for slug in remark.agreements}
    records = library.get("agreement", slugs)
    for remark in document.remarks:
        place = f"remarks/{remark.key}/article"
        if remark.article and len(remark.agreements) != 1:
            yield Fault(place, _("A remark on an article names exactly one agreement."))
        elif remark.article and not _has_article(records.get(remark.agreements[0]), remark.article):
            phrase = _("No text held here has the article “%(article)s”.")
            yield Fault(place, phrase, {"article": remark.article}, stops=False)


def _has_article(record: Record | Retracted | None, key: str) -> bool:
    if not isinstance(record, Agreement):
        return False
    return any(key in set(articles(text.body).keys()) for text in record.texts if text.body)


def _in_order(path: str, first: PartialDate | None, last: PartialDate | None) -> Found:
    if first and last and first.first > last.last:
        yield Fault(path, _("%(last)s is before %(first)s."), {"first": first, "last": last})


def _days_of_occasion(document: Occasion, library: Library) -> Found:
    yield from _in_order("ends_on", document.begins_on, document.ends_on)


def _days_in_office(document: Signatory, library: Library) -> Found:
    for office in document.offices:
        yield from _in_order(f"offices/{office.key}/seen_to", office.seen_from, office.seen_to)


Rule = Callable[..., Found]

RULES: dict[type[Record], tuple[Rule, ...]] = {
    Agreement: (
        _titles,
        _parties,
        _events,
        _order_of_events,
        _entry_rule,
        _terms,
        _texts,
        _relations,
        _readings,
        _sources,
    ),
    Commentary: (_remarks,),
    Occasion: (_days_of_occasion,),
    Signatory: (_days_in_office,),
}
"""The rules for each kind, beside the rule on references that all kinds share."""
