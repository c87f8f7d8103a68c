"""Titles, subjects and texts may exchange what stands once: looked at when the save ends."""

from django.db import migrations, models

ONCE = [
    (
        "title",
        "title_once_a_language",
        ("record", "language"),
        "There is a title in this language already.",
    ),
    ("topic", "topic_once", ("record", "subject"), "This subject is named already."),
    (
        "wording",
        "wording_once_a_language_and_role",
        ("record", "language", "role"),
        "There is a text of this language and role already.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("agreements", "0005_staff_groups")]

    operations = [
        operation
        for model, name, fields, message in ONCE
        for operation in (
            migrations.RemoveConstraint(model_name=model, name=name),
            migrations.AddConstraint(
                model_name=model,
                constraint=models.UniqueConstraint(
                    fields=fields,
                    name=name,
                    deferrable=models.Deferrable.DEFERRED,
                    violation_error_message=message,
                ),
            ),
        )
    ]
