"""The day that a reader has asked for, carried in the links of a page."""

from django.template import Library

register = Library()


@register.filter
def also(kept: str, pair: str) -> str:
    """Return the query `kept` with a further name and value: `?on=2001-01-01&year=2001`."""
    return f"{kept}&{pair}" if kept else f"?{pair}"
