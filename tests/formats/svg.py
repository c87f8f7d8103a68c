"""What a picture may be made of: read as XML, so that a browser reads it without mending."""

from xml.etree import ElementTree

ALLOWED = {
    "svg": {"width", "height", "viewBox", "preserveAspectRatio", "role", "aria-labelledby",
            "aria-hidden", "class"},
    "title": {"id"},
    "desc": {"id"},
    "defs": set(),
    "a": {"href", "lang"},
    "text": {"x", "y", "dx", "text-anchor", "class", "lang"},
    "line": {"class", "x1", "x2", "y1", "y2"},
    "rect": {"id", "class", "x", "y", "width", "height"},
    "circle": {"id", "class", "cx", "cy", "r"},
    "path": {"id", "class", "d"},
    "use": {"href", "x", "y"},
}  # fmt: skip
"""The elements, each with its attributes: nothing that runs, loads or carries a style."""


def read(picture):
    """Return the root of `picture`; fails where it is no XML or holds what is not allowed."""
    root = ElementTree.fromstring(picture)
    for each in root.iter():
        each.tag = each.tag.removeprefix("{http://www.w3.org/2000/svg}")
        assert each.tag in ALLOWED, each.tag
        assert set(each.attrib) <= ALLOWED[each.tag], (each.tag, each.attrib)
    ids = [each.attrib["id"] for each in root.iter() if "id" in each.attrib]
    assert len(ids) == len(set(ids))
    for each in root.iter("use"):
        assert each.attrib["href"].removeprefix("#") in ids
    return root


def percent(element, name):
    """Return the number of an attribute that is in percent."""
    return float(element.attrib[name].removesuffix("%"))
