"""An agreement as schema.org Legislation and as a legal resource of ELI (the EU's ontology)."""

from collections.abc import Iterator, Sequence

from agreements.documents.agreement import Agreement, Relation, Signature, Wording
from agreements.documents.outset import dated
from agreements.documents.state import State
from agreements.law.dates import PartialDate
from agreements.law.life import ENDS, conclusion, counted, entries, is_limited, of_the_whole
from agreements.law.parity import order
from agreements.law.sentence import headline
from agreements.law.shapes import Event
from agreements.law.status import Status, status
from agreements.law.steps import states
from agreements.law.vocabulary import INSTRUMENTS, SIGNATURE_ROLES

from . import address
from .nodes import Node, Writer, day, english, node

FORCE = {"in_force": "InForce", "ended": "NotInForce"}
"""The legal force that a status amounts to; any other is left out, since nobody knows it."""

CHANGES = {
    "amends": ("legislationAmends", "eli:amends"),
    "corrects": ("legislationCorrects", "eli:corrects"),
    "terminates": ("legislationRepeals", "eli:repeals"),
    "supersedes": ("legislationRepeals", "eli:repeals"),
    "replaces_in_part": ("legislationChanges", "eli:changes"),
    "prolongs": ("legislationChanges", "eli:changes"),
}
"""What a relation is called once it has effect; before that the older agreement is its basis."""

RELATIONS = {
    "consolidates": ("legislationConsolidates", "eli:consolidates"),
    "implements": ("legislationApplies", "eli:based_on"),
    "demarcates_under": ("legislationApplies", "eli:based_on"),
    "annex_of": ("isPartOf", "eli:related_to"),
    **dict.fromkeys((*CHANGES, "made_under", "protocol_to", "supplements", "continues"),
                    ("isBasedOn", "eli:based_on")),
}  # fmt: skip
"""What every other relation is called; one that is not here cites the other agreement."""


def legislation(agreement: Agreement, writer: Writer) -> Node:
    """Return the fields of `agreement`, with its status on the writer's day.

    `legislationLegalForce` stands only where the record says that it is in force or has ended:
    what is not recorded is left out. `creativeWorkStatus` says it in our words.
    """
    stands = status(agreement, writer.on)
    resource = {
        **_named(agreement, writer),
        **_dated(agreement, stands, writer),
        "legislationPassedBy": list(_parties(agreement, writer)),
        "legislationJurisdiction": writer.named("state", states(agreement)),
        "contributor": list(_signatories(agreement, writer)),
        "about": writer.named("subject", (each.subject for each in agreement.subjects)),
        "subjectOf": [
            *writer.named("occasion", filter(None, [agreement.occasion])),
            *writer.sources(agreement),
        ],
        **_texts(agreement, writer),
        **_related(agreement, stands, writer),
    }
    return {name: value for name, value in resource.items() if value}


def _named(agreement: Agreement, writer: Writer) -> Node:
    label = INSTRUMENTS[agreement.instrument]
    kind = node("CategoryCode", codeValue=agreement.instrument, name=english(label))
    numbers = [
        node("PropertyValue", propertyID=each.scheme, value=each.value, url=each.url)
        for each in agreement.identifiers
    ]
    return {
        "name": writer.words({title.language: title.text for title in agreement.titles}),
        "alternateName": writer.words(agreement.short_title),
        "description": writer.words(agreement.summary),
        "legislationType": kind,
        "legislationIdentifier": writer.address("agreement", agreement.slug),
        "identifier": numbers,
    }


def _dated(agreement: Agreement, stands: Status, writer: Writer) -> Node:
    signed, concluding = dated(agreement), {each.key for each in conclusion(agreement)}
    places = (each.place for each in agreement.events if each.key in concluding and each.place)
    begins, ended = _first(entries(agreement)), _first(of_the_whole(agreement, ENDS))
    force = FORCE.get(stands.code)
    return {
        "legislationDate": str(signed or ""),
        "eli:date_document": day(signed),
        "locationCreated": [node("Place", name=writer.words(place)) for place in places],
        "temporalCoverage": f"{begins}/{ended or '..'}" if begins else "",
        "eli:first_date_entry_in_force": day(begins),
        "eli:date_no_longer_in_force": day(ended),
        "legislationLegalForce": {"@id": f"https://schema.org/{force}"} if force else None,
        "eli:in_force": {"@id": f"eli:InForce-{force[0].lower()}{force[1:]}"} if force else None,
        "legislationDateVersion": stands.on.isoformat(),
        "creativeWorkStatus": english(headline(agreement, stands, "en")),
    }


def _first(events: Sequence[Event]) -> PartialDate | None:
    """The date of the first of `events`, if it has one: a limit ("not later than") is none."""
    return counted(events[0]) if events and not is_limited(events[0]) else None


def _parties(agreement: Agreement, writer: Writer) -> Iterator[Node]:
    """The states, or the authorities that act for them, in the order of English."""
    known = writer.library.get("state", states(agreement))
    by_state = {party.state: party for party in agreement.parties}
    for state in states(agreement):
        found = known.get(state)
        own = (found.official_name or found.name) if isinstance(found, State) else {}
        yield node(
            "GovernmentOrganization",
            name=writer.words(by_state[state].authority or own),
            areaServed={"@id": writer.address("state", state)},
        )


def _signatories(agreement: Agreement, writer: Writer) -> Iterator[Node]:
    """Who signed, each in the role of the office held, or as empowered to sign."""
    sides = order({each.state for each in agreement.signatures}, "en")
    signatures = sorted(agreement.signatures, key=lambda each: sides.index(each.state))
    slugs = [each.signatory for each in signatures]
    people = dict(zip(dict.fromkeys(slugs), writer.named("signatory", slugs), strict=True))
    for each in signatures:
        yield node("Role", roleName=_role(each, writer), contributor=people[each.signatory])


def _role(signature: Signature, writer: Writer) -> list[Node]:
    said = english(SIGNATURE_ROLES[signature.role])
    return [*writer.words(signature.office), *(said if signature.role != "signed" else [])]


def _texts(agreement: Agreement, writer: Writer) -> Node:
    """Authentic texts as examples of the work, translations as such."""
    authentic = [each for each in agreement.texts if each.role == "authentic"]
    others = [each for each in agreement.texts if each.role != "authentic"]
    places = [{"@id": _place(agreement, each, writer)} for each in agreement.texts]
    return {
        "inLanguage": sorted({each.language for each in authentic}),
        "workExample": [_expression(agreement, each, writer) for each in authentic],
        "eli:is_realized_by": places,
        "workTranslation": [_expression(agreement, each, writer) for each in others],
    }


def _expression(agreement: Agreement, text: Wording, writer: Writer) -> Node:
    held = f"{writer.site}{address.text(agreement.slug, text.language)}"
    found = node(
        ["Legislation", "eli:LegalExpression"],
        **{"@id": _place(agreement, text, writer)},
        inLanguage=text.language,
        url=[each for each in (held if text.body else None, text.url) if each],
    )
    if text.file:
        found["encoding"] = node(
            "LegislationObject",
            contentUrl=f"{writer.site}{address.file(text.file.sha256, text.file.name)}",
            encodingFormat=text.file.media_type,
            sha256=text.file.sha256,
            legislationLegalValue={"@id": "https://schema.org/UnofficialLegalValue"},
        )
    return found


def _place(agreement: Agreement, text: Wording, writer: Writer) -> str:
    """The name of a text: a place on the page of the agreement."""
    return f"{writer.address('agreement', agreement.slug)}#{text.key}"


def _related(agreement: Agreement, stands: Status, writer: Writer) -> Node:
    """The other agreements by what this one does to them, in both vocabularies."""
    slugs = [each.agreement for each in agreement.relations]
    others = dict(zip(dict.fromkeys(slugs), writer.named("agreement", slugs), strict=True))
    found: dict[str, list[Node]] = {}
    for each in agreement.relations:
        schema, eli = _terms(each, stands)
        found.setdefault(schema, []).append(others[each.agreement])
        found.setdefault(eli, []).append({"@id": others[each.agreement]["@id"]})
    return found


def _terms(relation: Relation, stands: Status) -> tuple[str, str]:
    """What `relation` is called: a change is one only once it has taken effect."""
    later = relation.effective_on and relation.effective_on.last > stands.on
    if relation.kind in CHANGES and stands.code in FORCE and not later:
        return CHANGES[relation.kind]
    return RELATIONS.get(relation.kind, ("citation", "eli:cites"))
