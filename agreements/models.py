"""Django looks for models here; they live in desk and shelf."""

from .desk import kinds as desk
from .shelf import alteration, card, due, edition, passage, span, spelling

__all__ = ["alteration", "card", "desk", "due", "edition", "passage", "span", "spelling"]
