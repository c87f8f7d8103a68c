"""Django looks for models here; they live in desk and shelf."""

from agreements.shelf.alteration import Alteration
from agreements.shelf.card import Card
from agreements.shelf.edition import Body, Edition
from agreements.shelf.passage import Passage
from agreements.shelf.span import Span

__all__ = ["Alteration", "Body", "Card", "Edition", "Passage", "Span"]
