"""Words are looked up by vectors, and by spellings that come near.

The catalogue is emptied, to be made anew from the editions by `rebuild_catalogue`.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models

import agreements.shelf.vector

EMPTY = "TRUNCATE {}".format(
    ", ".join(f"agreements_{name}" for name in ("passage", "span", "due", "card", "alteration"))
)


class Migration(migrations.Migration):
    dependencies = [("agreements", "0008_outset_and_order")]

    operations = [
        migrations.RunSQL(EMPTY, migrations.RunSQL.noop),
        migrations.CreateModel(
            name="Spelling",
            fields=[
                (
                    "spelling",
                    models.TextField(primary_key=True, serialize=False, verbose_name="spelling"),
                ),
                ("form", models.TextField(verbose_name="form")),
                (
                    "trigrams",
                    ArrayField(
                        base_field=models.TextField(), size=None, verbose_name="trigrams"
                    ),
                ),
                ("passages", models.PositiveIntegerField(verbose_name="passages")),
            ],
            options={"verbose_name": "spelling", "verbose_name_plural": "spellings"},
        ),
        migrations.AddField(
            model_name="card",
            name="vector",
            field=agreements.shelf.vector.VectorField(
                default="",
                help_text="All words of the record but those of an agreement's texts, with their"
                " rank.",
                verbose_name="words",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="passage",
            name="vector",
            field=agreements.shelf.vector.VectorField(
                help_text="For a part of an agreement's text; the others are found by their card.",
                null=True,
                verbose_name="words",
            ),
        ),
        migrations.AddIndex("card", GinIndex(fields=["vector"], name="card_words")),
        migrations.AddIndex("passage", GinIndex(fields=["vector"], name="passage_words")),
        migrations.AddIndex("spelling", GinIndex(fields=["trigrams"], name="spelling_trigrams")),
    ]
