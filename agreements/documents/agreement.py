"""An agreement: titles, parties, events, signatures, texts and relations, each with its sources."""

from typing import ClassVar

from agreements.law.vocabulary import (
    ACT_KINDS,
    BINDINGS,
    CHAMBERS,
    COVERAGES,
    DATE_BASES,
    ENTRY_RULES,
    EVENT_KINDS,
    GAP_FIELDS,
    GAP_FINDINGS,
    INSTRUMENTS,
    LEVELS,
    RELATION_KINDS,
    SIGNATURE_ROLES,
    TEXT_ROLES,
    TITLE_BASES,
)

from .fields import (
    ArticleKey,
    Code,
    Date,
    Key,
    Language,
    LongText,
    PositiveInt,
    Ref,
    Refs,
    Sha256,
    Text,
    Url,
    Words,
)
from .record import Part, Record, Shape


class Title(Part):
    """The title in one language, and how we came by it; only `official_text` may be called official."""

    language: Language
    text: Text
    basis: Code[TITLE_BASES]
    sources: Refs["source"] = []
    note: Words = {}


class Party(Part):
    """A state bound or to be bound, and the authority that acts for it where it is a ministry."""

    state: Ref["state"]
    authority: Words = {}
    sources: Refs["source"] = []


class Topic(Part):
    """A subject that the agreement is about."""

    subject: Ref["subject"]
    sources: Refs["source"] = []


class Identifier(Part):
    """The instrument's own number in a register; numbers of acts stand with the acts."""

    scheme: Text
    value: Text
    url: Url | None = None
    sources: Refs["source"] = []


class Act(Shape):
    """The domestic act by which a state took a step."""

    kind: Code[ACT_KINDS] = "unknown"
    issuer: Words = {}
    number: Text | None = None
    date: Date | None = None
    identifier: Text | None = None
    """Its number in a legal database, with the database's name: `adilet.zan.kz Z1700000082`."""
    url: Url | None = None


class Event(Part):
    """A dated act in the agreement's life; without a state it is an act of all parties."""

    kind: Code[EVENT_KINDS]
    label: Words = {}
    """What happened, in words, for an event of the kind `other`."""
    state: Ref["state"] | None = None
    date: Date | None = None
    not_later_than: Date | None = None
    """For an event whose day is not known."""
    date_basis: Code[DATE_BASES] = "stated"
    effective_on: Date | None = None
    place: Words = {}
    chamber: Code[CHAMBERS] | None = None
    act: Act | None = None
    note: Words = {}
    sources: Refs["source"] = []


class Signature(Part):
    """This person, in this office, for this state."""

    state: Ref["state"]
    signatory: Ref["signatory"]
    office: Words = {}
    role: Code[SIGNATURE_ROLES] = "signed"
    note: Words = {}
    sources: Refs["source"] = []


class File(Shape):
    """A scan or an electronic copy, stored under its SHA-256."""

    sha256: Sha256
    name: Text
    media_type: Text
    bytes: PositiveInt


class Wording(Part):
    """The agreement's text in one language: its body, or where else it stands."""

    language: Language
    role: Code[TEXT_ROLES]
    prevailing: bool = False
    body: LongText | None = None
    url: Url | None = None
    file: File | None = None
    note: Words = {}
    sources: Refs["source"] = []


class Relation(Part):
    """What this agreement does to another."""

    kind: Code[RELATION_KINDS]
    agreement: Ref["agreement"]
    article: ArticleKey | None = None
    """The article of the other agreement that is concerned."""
    effective_on: Date | None = None
    note: Words = {}
    sources: Refs["source"] = []


class Fact(Part):
    """A thing the sources establish, such as the length of a line."""

    in_order: ClassVar[bool] = True

    label: Words
    value: Words
    note: Words = {}
    sources: Refs["source"] = []


class Report(Part):
    """What a source reports of the content; never this record's own voice."""

    in_order: ClassVar[bool] = True

    words: Words
    caveat: Words = {}
    sources: Refs["source"] = []


class Reading(Part):
    """Another reading of a part's date or value: a dispute between sources."""

    part: Key
    """The key of the part whose value is read otherwise."""
    value: Text
    note: Words = {}
    sources: Refs["source"] = []


class Gap(Part):
    """Something that is not known, and how hard it was looked for."""

    field: Code[GAP_FIELDS]
    state: Ref["state"] | None = None
    finding: Code[GAP_FINDINGS] = "not_recorded"
    where: Words = {}
    searched_on: Date | None = None
    note: Words = {}


class EntryRule(Shape):
    """When the agreement enters into force by its own words (VCLT 24)."""

    kind: Code[ENTRY_RULES]
    days: PositiveInt | None = None
    date: Date | None = None
    article: ArticleKey | None = None
    sources: Refs["source"] = []


class Term(Shape):
    """How long it lasts and how it may be ended, in words."""

    words: Words = {}
    sources: Refs["source"] = []


class Agreement(Record):
    """An agreement between states, governments or ministries."""

    kind: ClassVar[str] = "agreement"

    titles: list[Title] = []
    short_title: Words = {}
    instrument: Code[INSTRUMENTS]
    level: Code[LEVELS] | None = None
    binding: Code[BINDINGS] = "undetermined"
    binding_sources: Refs["source"] = []
    coverage: Code[COVERAGES] = "described"
    parties: list[Party] = []
    occasion: Ref["occasion"] | None = None
    summary: Words = {}
    summary_sources: Refs["source"] = []
    identity_note: Words = {}
    """What is unclear about which document this is."""
    entry_rule: EntryRule | None = None
    term: Term | None = None
    subjects: list[Topic] = []
    identifiers: list[Identifier] = []
    events: list[Event] = []
    signatures: list[Signature] = []
    texts: list[Wording] = []
    relations: list[Relation] = []
    facts: list[Fact] = []
    reported: list[Report] = []
    readings: list[Reading] = []
    gaps: list[Gap] = []
    note: Words = {}
