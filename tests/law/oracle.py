"""A second reading of the table of statuses, written apart from the first: a replay.

It walks through the calendar one day at a time and keeps what has happened so far, while
`law.status` asks for one day at a time and keeps nothing. The two must agree on every day.
"""

from datetime import date, timedelta

FIRST, LAST = date(2000, 1, 1), date(2004, 1, 2)

HOW = {
    "terminated": "terminated",
    "denunciation_effective": "denounced",
    "expired": "expired",
    "superseded": "superseded",
    "declared_invalid": "invalid",
}
ORDER = ["denunciation_effective", "terminated", "expired", "superseded", "declared_invalid"]


def when(event):
    date_of_act = event.date or event.not_later_than
    if event.kind in ("signed", "signature_confirmed", "adopted"):
        return date_of_act
    return event.effective_on or date_of_act


def earliest(event):
    if event.date or (event.effective_on and event.effective_on == when(event)):
        return when(event).first
    return date.min


class Toggle:
    """Something that events of one kind switch on and events of another switch off."""

    def __init__(self, events, on, off):
        self.ons = [event for event in events if event.kind == on]
        self.offs = sorted((event for event in events if event.kind == off), key=lambda e: e.key)
        self.running, self.over = [], []

    def pass_day(self, day):
        self.running += [
            event for event in self.ons if when(event).last == day and event not in self.over
        ]
        for off in (event for event in self.offs if when(event).last == day):
            waiting = [
                event for event in self.ons if event not in self.over and earliest(event) <= day
            ]
            meant = own(self.running, off) or own(waiting, off)
            self.over += meant
            self.running = [event for event in self.running if event not in meant]


def own(events, off):
    return [event for event in events if off.state in (None, event.state) or event.state is None]


def replay(agreement):
    """Yield each day of the years 2000 to 2003, and the code and the manner of ending on it."""
    dated = [event for event in agreement.events if when(event)]
    states = [party.state for party in agreement.parties]
    joint = [event for event in dated if event.state is None or len(states) == 2]
    suspended = Toggle(joint, "suspended", "resumed")
    applied = Toggle(joint, "provisional_application_start", "provisional_application_end")
    ends, entered, day = [], False, FIRST
    while day <= LAST:
        suspended.pass_day(day)
        applied.pass_day(day)
        today = [event for event in dated if when(event).last == day]
        ends += sorted(
            (event.kind for event in today if event in joint and event.kind in HOW),
            key=ORDER.index,
        )
        entered |= any(event.kind == "entry_into_force" and event.sources for event in today)
        stated_since = [e for e in dated if is_statement(e) and when(e).last <= day]
        yield (
            day,
            verdict(
                agreement,
                concluded=is_concluded(dated, states, day),
                ends=ends,
                suspended=suspended.running,
                entered=entered,
                applied=applied.running,
                stated=bool(stated_since) and is_last_word(newest(stated_since), dated),
            ),
        )
        day += timedelta(days=1)


def is_concluded(dated, states, day):
    for kinds in (("signed", "signature_confirmed"), ("adopted",)):
        acts = [event for event in dated if event.kind in kinds]
        by_all = all(any(act.state in (None, state) for act in acts) for state in states)
        if acts and by_all and max(when(act).last for act in acts) <= day:
            return True
    return False


def is_statement(event):
    return event.kind == "stated_not_in_force" and event.sources and event.date


def newest(statements):
    return max(statements, key=lambda event: (when(event).last, event.key))


def is_last_word(event, dated):
    return is_statement(event) and not [
        other
        for other in dated
        if other.kind != "stated_not_in_force" and when(other).last > earliest(event)
    ]


def verdict(agreement, *, concluded, ends, suspended, entered, applied, stated):
    if not concluded:
        return "not_concluded", None
    if agreement.instrument in ("declaration", "joint_declaration", "joint_statement"):
        return "political", None
    if agreement.instrument in ("programme", "plan_of_action", "road_map"):
        return "working", None
    if ends:
        return "ended", HOW[ends[0]]
    if suspended:
        return "suspended", None
    if entered:
        return "in_force", None
    if applied:
        return "provisional", None
    if any(e.kind == "entry_into_force" and e.sources and when(e) for e in agreement.events):
        return "not_yet_in_force", None
    return ("not_in_force" if stated else "entry_not_recorded"), None
