"""The phrases in which `sentence` tells a status, whole sentences for the catalogues.

Where a phrase comes in pairs, the first is for a day that is known, the second for any
other date. "signed" and "adopted" are the two ways in which an agreement is concluded.
"""

from .wording import marked as _

NOT_CONCLUDED = _("Not concluded by this day")
SUSPENDED = _("Suspended since %(date)s")
PROVISIONAL = _("Applied provisionally since %(date)s")
NOT_IN_FORCE = (_("Not in force on %(date)s"), _("Stated not to be in force: %(date)s"))

POLITICAL = {
    "signed": _("Political document, signed %(date)s"),
    "adopted": _("Political document, adopted %(date)s"),
}

WORKING = {
    "programme": {
        "signed": _("Programme, signed %(date)s"),
        "adopted": _("Programme, adopted %(date)s"),
    },
    "plan_of_action": {
        "signed": _("Plan, signed %(date)s"),
        "adopted": _("Plan, adopted %(date)s"),
    },
    "road_map": {
        "signed": _("Road map, signed %(date)s"),
        "adopted": _("Road map, adopted %(date)s"),
    },
}

ENDED = {
    "terminated": (_("Terminated on %(date)s"), _("Terminated: %(date)s")),
    "denounced": (_("Ended by denunciation on %(date)s"), _("Ended by denunciation: %(date)s")),
    "expired": (_("Expired on %(date)s"), _("Expired: %(date)s")),
    "superseded": (_("Superseded on %(date)s"), _("Superseded: %(date)s")),
    "invalid": (_("Declared invalid on %(date)s"), _("Declared invalid: %(date)s")),
}

IN_FORCE = _("In force since %(date)s. No end recorded.")
IN_FORCE_END_LATER = _("In force since %(date)s. An end is recorded later: %(end)s.")
IN_FORCE_AS_PART = _("In force since %(date)s, as part of %(agreement)s. No end recorded.")
IN_FORCE_AS_PART_END_LATER = _(
    "In force since %(date)s, as part of %(agreement)s. An end is recorded later: %(end)s."
)

ENTERED_LATER = {
    "signed": (
        _("Signed %(concluded)s; entered into force later, on %(date)s"),
        _("Signed %(concluded)s; entered into force later: %(date)s"),
    ),
    "adopted": (
        _("Adopted %(concluded)s; entered into force later, on %(date)s"),
        _("Adopted %(concluded)s; entered into force later: %(date)s"),
    ),
}

ENTRY_NOT_RECORDED = {
    "signed": _("Signed %(date)s. Entry into force: not recorded here."),
    "adopted": _("Adopted %(date)s. Entry into force: not recorded here."),
}
CONCLUDED = {"signed": _("Signed %(date)s."), "adopted": _("Adopted %(date)s.")}
NOTHING_AFTER = {
    "signed": _("Nothing after signature is recorded here."),
    "adopted": _("Nothing after adoption is recorded here."),
}
NO_STEP = _("No step towards entry into force is recorded here.")

STEPS = {
    "submitted_to_parliament": _("Submission to parliament, %(state)s: %(date)s."),
    "instrument_issued": _("%(state)s's instrument of ratification issued: %(date)s."),
    "instrument_deposited": _("%(state)s's instrument of ratification deposited: %(date)s."),
    "notification_sent": _("%(state)s's notification sent: %(date)s."),
    "notification_received": _("%(state)s's notification received: %(date)s."),
}
VOTES = {
    "lower": _("Approval by the lower chamber of parliament, %(state)s: %(date)s."),
    "upper": _("Approval by the upper chamber of parliament, %(state)s: %(date)s."),
    None: _("Approval by a chamber of parliament, %(state)s: %(date)s."),
}
APPROVALS = {
    "law": _("%(state)s's law on ratification: %(date)s."),
    "decree": _("%(state)s's decree of approval: %(date)s."),
    "government_resolution": _("%(state)s's government resolution of approval: %(date)s."),
    "unknown": _("%(state)s's domestic approval: %(date)s."),
}
ALL_LAWS = _("Laws on ratification: %(list)s.")
ALL_APPROVALS = _("Domestic approvals: %(list)s.")
ONE_OF_ALL = _("%(state)s %(date)s")
EXCHANGED = _("Instruments of ratification exchanged: %(date)s.")

NOT_RECORDED = _("%(list)s: not recorded here.")
UNRECORDED = {
    "entry_into_force": _("entry into force"),
    "instruments_exchanged": _("exchange of instruments"),
    "signed": _("day of %(state)s's signature"),
    "domestic_approval": _("%(state)s's step"),
    "notification_received": _("%(state)s's notification"),
}
LATER_STEPS = _("%(state)s's later steps")

NO_LATER_THAN = _("no later than %(date)s")
NO_DAY = _("day not recorded")
