"""Where staff keep the record: forms, lists, publishing and taking down; a file per noun."""

from . import agreement, commentary, occasion, signatory, source, state, subject

__all__ = ["agreement", "commentary", "occasion", "signatory", "source", "state", "subject"]
