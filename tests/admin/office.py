"""Records on the desk and on the shelf, and where the admin shows them."""

from django.urls import reverse

from agreements.desk.kinds import MODELS
from agreements.desk.restore import restore
from agreements.shelf.log import act


def put(*documents):
    """Put documents on the desk."""
    restore(documents, by="Somebody")


def publish(*documents):
    """Put documents on the desk and publish them."""
    put(*documents)
    with act(note="First", author="Somebody") as writing:
        writing.publish(documents)


def row(kind, slug):
    """Return the desk's row of that record."""
    return MODELS[kind].objects.get(slug=slug)


def address(kind, slug, page="change"):
    """Return the address of a page of that record in the admin."""
    return reverse(f"admin:agreements_{kind}_{page}", args=[row(kind, slug).pk])
