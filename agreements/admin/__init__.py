"""Where staff keep the record: forms, lists, publishing and taking down; a file per noun."""

from . import account, agreement, commentary, occasion, signatory, source, state, subject

__all__ = [
    "account",
    "agreement",
    "commentary",
    "occasion",
    "signatory",
    "source",
    "state",
    "subject",
]
