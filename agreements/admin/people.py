"""Who does what and when: names, moments, and the rights of staff."""

from datetime import datetime
from typing import Any

from django.db.models import Model
from django.utils import formats, timezone

PUBLISH = "agreements.publish_record"
"""The right to publish records."""

RETRACT = "agreements.retract_record"
"""The right to take published records down."""


def name_of(user: Any) -> str:
    """Return the name under which `user` changes and publishes records."""
    return user.get_full_name() or user.get_username()


def moment(at: datetime) -> str:
    """Return the moment `at` in the local time and language of the reader."""
    return formats.date_format(timezone.localtime(at), "j E Y, H:i")


def right(deed: str, model: type[Model]) -> str:
    """Return the name of the right to view, add, change or delete (`deed`) rows of `model`."""
    return f"{model._meta.app_label}.{deed}_{model._meta.model_name}"
