"""The codes of the record, each with its English label.

Terms follow the Vienna Convention on the Law of Treaties (VCLT, 1969); codes never change
once published. Labels are phrases for the catalogues: `wording(language)(LEVELS["interstate"])`.
"""

from .wording import marked as _

INSTRUMENTS = {
    "treaty": _("Treaty"),
    "agreement": _("Agreement"),
    "convention": _("Convention"),
    "protocol": _("Protocol"),
    "additional_protocol": _("Additional protocol"),
    "exchange_of_notes": _("Exchange of notes"),
    "exchange_of_letters": _("Exchange of letters"),
    "memorandum": _("Memorandum"),
    "memorandum_of_understanding": _("Memorandum of understanding"),
    "arrangement": _("Arrangement"),
    "declaration": _("Declaration"),
    "joint_declaration": _("Joint declaration"),
    "joint_statement": _("Joint statement"),
    "programme": _("Programme"),
    "plan_of_action": _("Plan of action"),
    "road_map": _("Road map"),
    "agreed_minutes": _("Agreed minutes"),
    "proces_verbal": _("Procès-verbal"),
    "charter_or_statute": _("Charter or statute"),
    "contract_state_level": _("Contract at state level"),
    "other": _("Other instrument"),
}

POLITICAL = frozenset({"declaration", "joint_declaration", "joint_statement"})
WORKING = frozenset({"programme", "plan_of_action", "road_map"})

LEVELS = {
    "interstate": _("Interstate"),
    "intergovernmental": _("Intergovernmental"),
    "interagency": _("Interagency"),
}

BINDINGS = {
    "undetermined": _("Not determined here"),
    "yes": _("Binding"),
    "no": _("Not binding"),
    "partly": _("Binding in part"),
}

COVERAGES = {
    "described": _("Described from its own sources"),
    "list_only": _("Known only from a list of documents signed that day; title rendered here"),
}

TITLE_BASES = {
    "official_text": _("official"),
    "draft_text": _("from the draft"),
    "press": _("as reported"),
    "machine_translation": _("machine translation, as read"),
    "transliterated": _("transliterated here"),
    "made_here": _("rendered here"),
}

EVENT_KINDS = {
    "negotiation_opened": _("Negotiations opened"),
    "draft_agreed": _("Draft text agreed"),
    "draft_approved": _("Draft approved"),
    "initialled": _("Initialled"),
    "full_powers_issued": _("Full powers issued"),
    "signing_authorised": _("Signing authorised"),
    "adopted": _("Adopted"),
    "signed": _("Signed"),
    "signed_ad_referendum": _("Signed ad referendum"),
    "signature_confirmed": _("Signature confirmed"),
    "submitted_to_parliament": _("Submitted to parliament"),
    "chamber_approved": _("Approved by a chamber of parliament"),
    "domestic_approval": _("Domestic approval"),
    "instrument_issued": _("Instrument of ratification issued"),
    "notification_sent": _("Notification sent"),
    "notification_received": _("Notification received"),
    "instruments_exchanged": _("Instruments of ratification exchanged"),
    "instrument_deposited": _("Instrument deposited"),
    "provisional_application_start": _("Provisional application began"),
    "provisional_application_end": _("Provisional application ended"),
    "entry_into_force": _("Entered into force"),
    "applicability_start": _("Began to apply"),
    "stated_not_in_force": _("Stated not to be in force"),
    "published": _("Published"),
    "registered_national": _("Registered nationally"),
    "registered_un": _("Registered with the United Nations"),
    "corrected": _("Corrected"),
    "prolonged": _("Prolonged"),
    "tacitly_renewed": _("Tacitly renewed"),
    "suspended": _("Suspended"),
    "resumed": _("Resumed"),
    "denunciation_notified": _("Denunciation notified"),
    "denunciation_effective": _("Denunciation took effect"),
    "terminated": _("Terminated"),
    "expired": _("Expired"),
    "superseded": _("Superseded"),
    "declared_invalid": _("Declared invalid"),
    "succession": _("Succession"),
    "continuation": _("Continuation"),
    "reservation_made": _("Reservation made"),
    "reservation_withdrawn": _("Reservation withdrawn"),
    "declaration_made": _("Declaration made"),
    "declaration_withdrawn": _("Declaration withdrawn"),
    "objection_made": _("Objection made"),
    "delimitation_completed": _("Delimitation completed"),
    "demarcation_started": _("Demarcation started"),
    "demarcation_completed": _("Demarcation completed"),
    "other": _("Other event"),
}
"""In the legal order of an agreement's life: events of one day are shown in this order."""

DATE_BASES = {
    "stated": _("stated in the source"),
    "reported": _("reported on this day"),
    "inferred": _("inferred"),
}

ACT_KINDS = {
    "law": _("Law"),
    "decree": _("Decree"),
    "government_resolution": _("Resolution of the government"),
    "unknown": _("Act whose kind is not recorded"),
}

CHAMBERS = {"lower": _("lower chamber"), "upper": _("upper chamber")}

SIGNATURE_ROLES = {
    "signed": _("signed"),
    "empowered": _("empowered to sign; signature not read"),
}

TEXT_ROLES = {
    "authentic": _("authentic text"),
    "official_translation": _("official translation"),
    "unofficial_translation": _("unofficial translation"),
}

RELATION_KINDS = {
    "amends": _("amends"),
    "supplements": _("supplements"),
    "implements": _("implements"),
    "is_framework_for": _("is the framework for"),
    "prolongs": _("prolongs"),
    "supersedes": _("supersedes"),
    "replaces_in_part": _("replaces in part"),
    "terminates": _("terminates"),
    "corrects": _("corrects"),
    "consolidates": _("consolidates"),
    "interprets": _("interprets"),
    "annex_of": _("is an annex of"),
    "protocol_to": _("is a protocol to"),
    "made_under": _("is made under"),
    "demarcates_under": _("demarcates the line of"),
    "recalls": _("recalls in its preamble"),
    "refers_to": _("refers to"),
    "continues": _("continues"),
    "same_package_as": _("was signed together with"),
    "conflicts_with": _("conflicts with"),
}

RELATIONS_INVERSE = {
    "amends": _("is amended by"),
    "supplements": _("is supplemented by"),
    "implements": _("is implemented by"),
    "is_framework_for": _("has its framework in"),
    "prolongs": _("is prolonged by"),
    "supersedes": _("is superseded by"),
    "replaces_in_part": _("is replaced in part by"),
    "terminates": _("is terminated by"),
    "corrects": _("is corrected by"),
    "consolidates": _("is consolidated by"),
    "interprets": _("is interpreted by"),
    "annex_of": _("has as an annex"),
    "protocol_to": _("has as a protocol"),
    "made_under": _("is the basis of"),
    "demarcates_under": _("is demarcated by"),
    "recalls": _("is recalled in the preamble of"),
    "refers_to": _("is referred to by"),
    "continues": _("is continued by"),
    "same_package_as": _("was signed together with"),
    "conflicts_with": _("conflicts with"),
}

ENTRY_RULES = {
    "on_signature": _("on signature"),
    "on_fixed_date": _("on a fixed day"),
    "on_last_notification_received": _("on receipt of the last notification"),
    "n_days_after_last_notification": _("some days after receipt of the last notification"),
    "on_exchange_of_instruments": _("on exchange of instruments of ratification"),
    "n_days_after_exchange": _("some days after exchange of instruments of ratification"),
    "not_stated": _("not stated"),
}

COUNTED_FROM = {
    "signature": _("the signature"),
    "entry_into_force": _("the entry into force"),
}
"""What the days of a term, or of a check, are counted from."""

DUE_KINDS = {
    "end": _("Recorded end"),
    "denunciation": _("Denunciation takes effect"),
    "term_end": _("End of the term"),
    "renewal": _("Renewed unless notice is given"),
    "notice": _("Last day for a notice"),
    "check": _("Next check"),
}

GAP_FINDINGS = {
    "not_recorded": _("not recorded"),
    "searched_not_found": _("searched, not found"),
    "none": _("none"),
}

GAP_FIELDS = {
    "entry_into_force": _("Entry into force"),
    "instruments_exchanged": _("Exchange of instruments"),
    "notifications": _("Notifications"),
    "domestic_approval": _("Domestic approval"),
    "act_number": _("Number of the act"),
    "act_date": _("Date of the act"),
    "signing_place": _("Place of signature"),
    "signing_date": _("Day of signature"),
    "signatories": _("Signatories"),
    "title": _("Title"),
    "level": _("Level"),
    "text": _("Text"),
    "articles": _("Number of articles"),
    "registration": _("Registration"),
}

OCCASION_TYPES = {
    "state_visit": _("State visit"),
    "official_visit": _("Official visit"),
    "visit": _("Visit"),
    "summit": _("Summit"),
    "conference": _("Conference"),
    "meeting": _("Meeting"),
}

COMMENTARY_TYPES = {
    "analysis": _("Expert analysis"),
    "interview": _("Interview"),
    "op_ed": _("Opinion"),
    "scholarly": _("Scholarly article"),
    "news_analysis": _("News analysis"),
    "official_interpretation": _("Official interpretation"),
    "explanatory_memorandum": _("Explanatory memorandum"),
    "court_decision": _("Decision of a court"),
    "editorial_note": _("Editorial note"),
}

AUTHOR_ROLES = {"author": _("author"), "quoted": _("quoted")}
REMARK_FORMS = {"paraphrase": _("In our words"), "quotation": _("Quotation")}
REMARK_LINKS = {"stated": _("stated"), "inferred": _("inferred")}
REMARK_SUBJECTS = {"signed_text": _("the signed text"), "draft": _("the draft")}

RELIABILITIES = {
    "original": _("Signed original"),
    "certified": _("Certified copy"),
    "official_publication": _("Official publication"),
    "official_website": _("Official website"),
    "copy_of_official": _("Copy of an official text on another site"),
    "analysis": _("Analysis"),
    "secondary": _("Secondary source"),
    "press": _("Press"),
}

EXTENTS_READ = {
    "whole": _("Read whole"),
    "opening_part": _("Only the opening part was read"),
    "list": _("Only a list was read"),
}

SEEN = {"live": _("live page"), "stored_copy": _("stored copy")}

SOURCE_TITLE_BASES = {
    "as_read": _("title as read"),
    "abridged": _("title abridged"),
    "rebuilt": _("title rebuilt from the address"),
    "described": _("described"),
}

STATUSES = {
    "not_concluded": _("Not concluded by this day"),
    "political": _("Political document"),
    "working": _("Working document"),
    "ended": _("Ended"),
    "suspended": _("Suspended"),
    "in_force": _("In force"),
    "provisional": _("Applied provisionally"),
    "not_yet_in_force": _("Signed; entered into force later"),
    "not_in_force": _("Not in force on the day of a statement"),
    "entry_not_recorded": _("Entry into force not recorded here"),
}
"""The ten statuses, in the order in which the rule tries them (see `status`)."""
