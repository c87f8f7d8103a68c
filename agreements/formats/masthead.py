"""What this record is called in a language, on its pages and in citations."""

from collections.abc import Mapping
from functools import cache

from agreements.law.parity import order
from agreements.law.wording import marked as _
from agreements.law.wording import wording

STATES = {"uz": _("Uzbekistan"), "kz": _("Kazakhstan")}
RECORD = _("Treaty Record")


@cache
def masthead(language: str) -> Mapping[str, str]:
    """Return the two states in the order of `language` (a BCP 47 tag), and what the record is."""
    say = wording(language)
    pair = "–".join(say(STATES[state]) for state in order(STATES, language))
    return {"states": pair, "record": say(RECORD)}
