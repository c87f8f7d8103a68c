"""An agreement: titles, parties, events, signatures, texts and relations, each with its sources."""

from typing import Annotated, ClassVar

from agreements.law.vocabulary import (
    ACT_KINDS,
    BINDINGS,
    CHAMBERS,
    COUNTED_FROM,
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
    AgreementRef,
    ArticleKey,
    Codes,
    Date,
    Key,
    Language,
    LongText,
    Months,
    OccasionRef,
    PositiveInt,
    Sha256,
    SignatoryRef,
    SomeWords,
    SourceRefs,
    StateRef,
    SubjectRef,
    Text,
    Url,
    Words,
)
from .record import Form, Part, Record, Shape


class Title(Form):
    """The title in one language and how we came by it; only an `official_text` is official."""

    basis: Annotated[str, Codes(TITLE_BASES)]
    sources: SourceRefs = []
    note: Words = {}


class Party(Part):
    """A state bound or to be bound, and the authority that acts for it where it is a ministry."""

    state: StateRef
    authority: Words = {}
    sources: SourceRefs = []


class Topic(Part):
    """A subject that the agreement is about."""

    subject: SubjectRef
    sources: SourceRefs = []


class Identifier(Part):
    """The instrument's own number in a register; numbers of acts stand with the acts."""

    scheme: Text
    value: Text
    url: Url | None = None
    sources: SourceRefs = []


class Act(Shape):
    """The domestic act by which a state took a step."""

    kind: Annotated[str, Codes(ACT_KINDS)] = "unknown"
    issuer: Words = {}
    number: Text | None = None
    date: Date | None = None
    identifier: Text | None = None
    """Its number in a legal database, with the database's name: `adilet.zan.kz Z1700000082`."""
    url: Url | None = None


class Event(Part):
    """A dated act in the agreement's life; without a state it is an act of all parties."""

    kind: Annotated[str, Codes(EVENT_KINDS)]
    label: Words = {}
    """What happened, in words, for an event of the kind `other`."""
    state: StateRef | None = None
    date: Date | None = None
    not_later_than: Date | None = None
    """For an event whose day is not known."""
    date_basis: Annotated[str, Codes(DATE_BASES)] = "stated"
    effective_on: Date | None = None
    place: Words = {}
    chamber: Annotated[str, Codes(CHAMBERS)] | None = None
    act: Act | None = None
    note: Words = {}
    sources: SourceRefs = []


class Signature(Part):
    """This person, in this office, for this state."""

    state: StateRef
    signatory: SignatoryRef
    office: Words = {}
    role: Annotated[str, Codes(SIGNATURE_ROLES)] = "signed"
    note: Words = {}
    sources: SourceRefs = []


class File(Shape):
    """A scan or an electronic copy, stored under its SHA-256."""

    sha256: Sha256
    name: Text
    media_type: Text
    bytes: PositiveInt


class Wording(Part):
    """The agreement's text in one language: its body, or where else it stands."""

    language: Language
    role: Annotated[str, Codes(TEXT_ROLES)]
    prevailing: bool = False
    body: LongText | None = None
    url: Url | None = None
    file: File | None = None
    note: Words = {}
    sources: SourceRefs = []


class Relation(Part):
    """What this agreement does to another."""

    kind: Annotated[str, Codes(RELATION_KINDS)]
    agreement: AgreementRef
    article: ArticleKey | None = None
    """The article of the other agreement that is concerned."""
    effective_on: Date | None = None
    note: Words = {}
    sources: SourceRefs = []


class Fact(Part):
    """A thing the sources establish, such as the length of a line."""

    in_order: ClassVar[bool] = True

    label: SomeWords
    value: SomeWords
    note: Words = {}
    sources: SourceRefs = []


class Report(Part):
    """What a source reports of the content; never this record's own voice."""

    in_order: ClassVar[bool] = True

    words: SomeWords
    caveat: Words = {}
    sources: SourceRefs = []


class Reading(Part):
    """Another reading of a part's date or value: a dispute between sources."""

    part: Key
    """The key of the part whose value is read otherwise."""
    value: Text
    note: Words = {}
    sources: SourceRefs = []


class Gap(Part):
    """Something that is not known, and how hard it was looked for."""

    field: Annotated[str, Codes(GAP_FIELDS)]
    state: StateRef | None = None
    finding: Annotated[str, Codes(GAP_FINDINGS)] = "not_recorded"
    where: Words = {}
    searched_on: Date | None = None
    note: Words = {}


class EntryRule(Shape):
    """When the agreement enters into force by its own words (VCLT 24)."""

    kind: Annotated[str, Codes(ENTRY_RULES)]
    days: PositiveInt | None = None
    date: Date | None = None
    article: ArticleKey | None = None
    sources: SourceRefs = []


class Term(Shape):
    """How long it lasts and how it may be ended: in words, and in months for what can be counted.

    It lasts `until` a day, or so many `months` counted from an event; then, where the agreement
    says so, it is renewed again and again unless notice is given in time.
    """

    words: SomeWords
    months: Months | None = None
    counted_from: Annotated[str, Codes(COUNTED_FROM)] | None = None
    until: Date | None = None
    renewed_by_months: Months | None = None
    notice_months: Months | None = None
    """How long before the end a notice must be given at the latest."""
    sources: SourceRefs = []


class Check(Part):
    """Something that the parties do together every so many months, such as a check of the line.

    It is counted from an event, or from a day.
    """

    label: SomeWords
    every_months: Months
    counted_from: Annotated[str, Codes(COUNTED_FROM)] | None = None
    counted_on: Date | None = None
    note: Words = {}
    sources: SourceRefs = []


class Agreement(Record):
    """An agreement between states, governments or ministries."""

    kind: ClassVar[str] = "agreement"

    titles: list[Title] = []
    short_title: Words = {}
    instrument: Annotated[str, Codes(INSTRUMENTS)]
    level: Annotated[str, Codes(LEVELS)] | None = None
    binding: Annotated[str, Codes(BINDINGS)] = "undetermined"
    binding_sources: SourceRefs = []
    coverage: Annotated[str, Codes(COVERAGES)] = "described"
    parties: list[Party] = []
    occasion: OccasionRef | None = None
    summary: Words = {}
    summary_sources: SourceRefs = []
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
    checks: list[Check] = []
    facts: list[Fact] = []
    reported: list[Report] = []
    readings: list[Reading] = []
    gaps: list[Gap] = []
    note: Words = {}
