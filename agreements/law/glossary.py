"""The field's words, explained in ours; the articles are those of the VCLT, 1969."""

from dataclasses import dataclass

from .wording import marked as _


@dataclass(frozen=True)
class Term:
    """A word of the field: the name of its place, the word, what it means, and the articles."""

    key: str
    word: str
    meaning: str
    articles: str = ""


AGREEMENTS = (
    Term(
        "treaty",
        _("Treaty"),
        _(
            "A written agreement between states under international law, in one paper or several, "
            "whatever it is called."
        ),
        "2(1)(a)",
    ),
    Term(
        "protocol",
        _("Protocol"),
        _("An agreement that adds to an earlier one, changes it or carries it out."),
    ),
    Term(
        "memorandum",
        _("Memorandum of understanding"),
        _(
            "Usually a paper of political intentions that are not meant to bind in law; its words "
            "decide, not its title."
        ),
    ),
    Term(
        "declaration",
        _("Declaration"),
        _(
            "What states say together of their aims. This record takes no view on whether one "
            "binds in law."
        ),
    ),
    Term(
        "level",
        _("Level"),
        _("In whose name an agreement is made: that of the states, governments or ministries."),
    ),
    Term(
        "party",
        _("Party"),
        _("A state that has agreed to be bound, and for which the agreement is in force."),
        "2(1)(g)",
    ),
)

MAKING = (
    Term(
        "full-powers",
        _("Full powers"),
        _(
            "A paper that names who may negotiate or sign for a state. Heads of state and of "
            "government and foreign ministers need none."
        ),
        "2(1)(c), 7",
    ),
    Term(
        "initialling",
        _("Initialling"),
        _("The negotiators' initials on the pages: the text is settled, nobody is bound."),
        "10",
    ),
    Term(
        "adoption",
        _("Adoption"),
        _("The act by which those who take part settle the form and the content of a text."),
        "9",
    ),
    Term(
        "signature",
        _("Signature"),
        _(
            "By it a state is bound at once, where so agreed; otherwise a later step is needed, "
            "and until then the state may not defeat the purpose of the agreement."
        ),
        "12, 14, 18",
    ),
    Term(
        "ad-referendum",
        _("Signature ad referendum"),
        _("A signature that counts only once the state has confirmed it."),
        "12(2)(b)",
    ),
    Term(
        "alternat",
        _("Alternat"),
        _("The custom by which each state is named first, and signs first, in its own original."),
    ),
)

CONSENT = (
    Term(
        "domestic-approval",
        _("Domestic approval"),
        _(
            "The law, decree or resolution by which a state agrees at home. It is not yet the act "
            "towards the other state."
        ),
        "14",
    ),
    Term(
        "ratification",
        _("Ratification"),
        _(
            "The act by which a state confirms to the other that it is bound, as a rule after "
            "parliament has passed a law; the law itself is a domestic approval."
        ),
        "2(1)(b), 14",
    ),
    Term(
        "approval",
        _("Approval, acceptance"),
        _("The same effect as ratification in a lighter form, often by the government."),
        "14(2)",
    ),
    Term(
        "exchange",
        _("Exchange of instruments"),
        _("Each state hands over its paper of ratification; the later receipt counts."),
        "16(a)",
    ),
    Term(
        "notification",
        _("Notification"),
        _(
            "A note that a state has done what its own law asks. The day of sending and that of "
            "receipt may differ; the receipt counts."
        ),
        "16(c), 78",
    ),
    Term(
        "accession",
        _("Accession"),
        _("The act by which a state joins an agreement that it did not sign."),
        "15",
    ),
)

FORCE = (
    Term(
        "entry-into-force",
        _("Entry into force"),
        _(
            "The moment from which an agreement binds its parties, in the way that it lays down. "
            "Where no source for it was found, this record says: not recorded here."
        ),
        "24",
    ),
    Term(
        "provisional-application",
        _("Provisional application"),
        _("An agreement, or a part of it, is applied before it enters into force."),
        "25",
    ),
    Term(
        "registration",
        _("Registration"),
        _("The entry of an agreement in a register: of a state, or of the United Nations."),
        "80",
    ),
    Term(
        "amendment",
        _("Amendment"),
        _("A change agreed by all the parties, as a rule by a protocol."),
        "39, 40",
    ),
    Term(
        "term",
        _("Term"),
        _("How long an agreement lasts by its own words."),
        "54(a)",
    ),
    Term(
        "tacit-renewal",
        _("Tacit renewal"),
        _("An agreement goes on for a further time unless a party gives notice in time."),
    ),
    Term(
        "suspension",
        _("Suspension"),
        _("For a time the parties need not perform the agreement; it does not end."),
        "57, 58, 72",
    ),
)

ENDING = (
    Term(
        "termination",
        _("Termination"),
        _("The end of an agreement, as it provides itself or as all its parties agree."),
        "54, 70",
    ),
    Term(
        "denunciation",
        _("Denunciation"),
        _(
            "One party's notice that it ends the agreement. It takes effect at a later day, and "
            "until then can be taken back."
        ),
        "56, 67, 68",
    ),
    Term(
        "expiry",
        _("Expiry"),
        _("The end of an agreement because its own term has run out."),
        "54(a)",
    ),
    Term(
        "supersession",
        _("Supersession"),
        _("An agreement ends because a later one between the same parties takes its place."),
        "59",
    ),
    Term(
        "invalidity",
        _("Invalidity"),
        _("An agreement that never bound in law, or can be set aside: for error, fraud or force."),
        "46–53",
    ),
)

TEXTS = (
    Term(
        "authentic-text",
        _("Authentic text"),
        _("A text in a language in which the agreement itself was made; it has legal force."),
        "10, 33",
    ),
    Term(
        "prevailing-text",
        _("Prevailing text"),
        _("The text that the parties chose to follow where the authentic ones differ."),
        "33(1)",
    ),
    Term(
        "translation",
        _("Translation"),
        _("A text without legal force, official or not; it is always named as one here."),
        "33(2)",
    ),
    Term(
        "preamble",
        _("Preamble"),
        _("The words before the first article: why the parties agree, and what they recall."),
        "31(2)",
    ),
)

BORDER = (
    Term(
        "delimitation",
        _("Delimitation"),
        _("A border described in an agreement: in words, by coordinates or on maps."),
    ),
    Term(
        "demarcation",
        _("Demarcation"),
        _("A border marked on the ground, with markers and the papers that describe them."),
    ),
)

GROUPS = {
    _("What an agreement is"): AGREEMENTS,
    _("How it is made"): MAKING,
    _("How a state agrees to be bound"): CONSENT,
    _("While it is in force"): FORCE,
    _("How it ends"): ENDING,
    _("Its texts"): TEXTS,
    _("The border"): BORDER,
}
"""All terms, by the heading they stand under."""

EVENTS = {
    "initialled": "initialling",
    "full_powers_issued": "full-powers",
    "signing_authorised": "full-powers",
    "adopted": "adoption",
    "signed": "signature",
    "signed_ad_referendum": "ad-referendum",
    "signature_confirmed": "ad-referendum",
    "domestic_approval": "domestic-approval",
    "instrument_issued": "ratification",
    "notification_sent": "notification",
    "notification_received": "notification",
    "instruments_exchanged": "exchange",
    "instrument_deposited": "ratification",
    "provisional_application_start": "provisional-application",
    "provisional_application_end": "provisional-application",
    "entry_into_force": "entry-into-force",
    "registered_national": "registration",
    "registered_un": "registration",
    "tacitly_renewed": "tacit-renewal",
    "suspended": "suspension",
    "resumed": "suspension",
    "denunciation_notified": "denunciation",
    "denunciation_effective": "denunciation",
    "terminated": "termination",
    "expired": "expiry",
    "superseded": "supersession",
    "declared_invalid": "invalidity",
    "delimitation_completed": "delimitation",
    "demarcation_started": "demarcation",
    "demarcation_completed": "demarcation",
}
"""The term that explains each kind of event, where one does."""

INSTRUMENTS = {
    "treaty": "treaty",
    "agreement": "treaty",
    "protocol": "protocol",
    "additional_protocol": "protocol",
    "memorandum": "memorandum",
    "memorandum_of_understanding": "memorandum",
    "declaration": "declaration",
    "joint_declaration": "declaration",
    "joint_statement": "declaration",
}
"""The term that explains each instrument, where one does."""

RELATIONS = {
    "amends": "amendment",
    "protocol_to": "protocol",
    "recalls": "preamble",
    "supersedes": "supersession",
    "terminates": "termination",
    "demarcates_under": "demarcation",
}
"""The term that explains each relation, where one does."""

GAPS = {
    "domestic_approval": "domestic-approval",
    "entry_into_force": "entry-into-force",
    "instruments_exchanged": "exchange",
    "level": "level",
    "notifications": "notification",
    "registration": "registration",
}
"""The term that explains each field that may not be known, where one does."""

DUE = {
    "end": "termination",
    "denunciation": "denunciation",
    "term_end": "expiry",
    "renewal": "tacit-renewal",
    "notice": "denunciation",
}
"""The term that explains each kind of what falls due, where one does."""
