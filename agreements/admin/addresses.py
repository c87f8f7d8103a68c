"""Addresses of the admin's pages, by kind of record."""

from django.urls import reverse

from agreements.desk.kinds import MODELS


def page(kind: str, pk: int, name: str = "change") -> str:
    """Return the address of the page `name` of a desk row: change, publish, retract."""
    return reverse(f"admin:agreements_{MODELS[kind]._meta.model_name}_{name}", args=[pk])


def form_of(kind: str, slug: str) -> str | None:
    """Return the address of the form of that record; None when it is not on the desk."""
    pk = MODELS[kind]._default_manager.filter(slug=slug).values_list("pk", flat=True).first()
    return page(kind, pk) if pk else None
