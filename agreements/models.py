"""Django looks for models here; they live in desk and shelf."""

from .desk import kinds as desk_kinds

__all__ = ["desk_kinds"]
