"""The desk's model for each kind of record."""

from .agreement import Agreement
from .check import Check
from .commentary import Commentary
from .event import Event, Reading
from .fact import Fact, Gap, Report
from .occasion import Occasion
from .record import Record
from .relation import Relation
from .signatory import Signatory
from .signature import Signature
from .source import Source
from .state import State
from .subject import Subject
from .text import Wording

MODELS: dict[str, type[Record]] = {
    "state": State,
    "subject": Subject,
    "source": Source,
    "signatory": Signatory,
    "occasion": Occasion,
    "agreement": Agreement,
    "commentary": Commentary,
}

PARTS_IN_FILES_OF_THEIR_OWN = (
    Event,
    Reading,
    Signature,
    Wording,
    Relation,
    Check,
    Fact,
    Report,
    Gap,
)
"""Named here so that whoever imports the kinds has every model of the desk."""
